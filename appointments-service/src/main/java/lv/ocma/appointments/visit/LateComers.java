package lv.ocma.appointments.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.queue.QueueRule;
import lv.ocma.appointments.queue.QueueRules;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.contracts.appointments.BookingDelayed;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Takes in that somebody comes late (C2): the time is kept, moved to the next free one soon after, or given to the live queue. */
@ApplicationScoped
class LateComers {

    /** Whoever would have to wait for longer is served earlier in the live queue. */
    private static final Duration SOON = Duration.ofHours(4);

    private final BookedVisits booked;
    private final SlotKeeper slots;
    private final Delays delays;
    private final QueueRules rules;
    private final QueuePlaces places;
    private final Preconditions preconditions;

    LateComers(
            BookedVisits booked,
            SlotKeeper slots,
            Delays delays,
            QueueRules rules,
            QueuePlaces places,
            Preconditions preconditions) {
        this.booked = booked;
        this.slots = slots;
        this.delays = delays;
        this.rules = rules;
        this.places = places;
        this.preconditions = preconditions;
    }

    /** @param version of the visit */
    record Told(DelayView view, long version) {}

    @Transactional
    Told tell(UUID id, int minutes, Caller caller) {
        var visit = booked.lock(id, caller);
        preconditions.requireMatch(visit.version());
        if (visit.status() != VisitStatus.BOOKED) {
            throw new Conflict("visit-status", Map.of("state", visit.status().name()));
        }
        if (dayOf(visit).isAfter(places.today())) {
            throw new Conflict("delay-too-early", Map.of("day", dayOf(visit).toString()));
        }
        var rule = rules.of(visit.place());
        var now = places.now();
        if (now.isAfter(visit.time().start().plus(Duration.ofMinutes(rule.delayUntil())))) {
            throw new Conflict("delay-too-late", Map.of("minutes", rule.delayUntil()));
        }
        var start = visit.time().start();
        var outcome = decide(visit, minutes, rule, caller);
        delays.keep(id, start, new Delays.Delay(minutes, outcome), now);
        booked.flush();
        return new Told(DelayView.of(visit, minutes, outcome, rule), visit.version());
    }

    private DelayOutcome decide(BookedVisit visit, int minutes, QueueRule rule, Caller caller) {
        if (minutes <= rule.delayKept() && hasItsTime(visit)) {
            tell(visit, minutes, DelayOutcome.KEPT, caller);
            return DelayOutcome.KEPT;
        }
        var later = nextFree(visit, visit.time().start().plus(Duration.ofMinutes(minutes)));
        if (later.isPresent()) {
            booked.keepLater(
                    visit,
                    later.get(),
                    caller,
                    "appointment.delay",
                    state -> new BookingDelayed(state, minutes, DelayOutcome.MOVED.name()));
            return DelayOutcome.MOVED;
        }
        slots.leave(visit.id());
        tell(visit, minutes, DelayOutcome.RELEASED, caller);
        return DelayOutcome.RELEASED;
    }

    /** A time that was given up before is kept only where nobody has taken it since. */
    private boolean hasItsTime(BookedVisit visit) {
        return slots.isKept(visit.id())
                || firstIn(Span.from(visit.time().start(), Duration.ofSeconds(1)), visit)
                        .isPresent();
    }

    private void tell(BookedVisit visit, int minutes, DelayOutcome outcome, Caller caller) {
        booked.told(visit, caller, "appointment.delay", state -> new BookingDelayed(state, minutes, outcome.name()));
    }

    /** What is free soon after then, on the same day; the visit has it then. */
    private Optional<Span> nextFree(BookedVisit visit, Instant from) {
        var dayEnds = dayOf(visit).plusDays(1).atStartOfDay(Zones.RIGA).toInstant();
        var until = Collections.min(List.of(dayEnds, from.plus(SOON)));
        return from.isBefore(until) ? firstIn(new Span(from, until), visit) : Optional.empty();
    }

    private Optional<Span> firstIn(Span window, BookedVisit visit) {
        return slots.moveInto(window, new Slot(visit.place(), visit.time(), parts(visit)), visit.id(), visit.channel());
    }

    private static LocalDate dayOf(BookedVisit visit) {
        return LocalDate.ofInstant(visit.time().start(), Zones.RIGA);
    }

    private static List<Slot.Part> parts(BookedVisit visit) {
        var persons =
                visit.parts().stream().collect(Collectors.groupingBy(BookedVisit.Part::service, Collectors.toList()));
        return persons.entrySet().stream()
                .map(each -> new Slot.Part(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().getFirst().minutes()))
                .toList();
    }
}
