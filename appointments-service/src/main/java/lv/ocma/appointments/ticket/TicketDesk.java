package lv.ocma.appointments.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.queue.Entrance;
import lv.ocma.appointments.queue.EntryKind;
import lv.ocma.appointments.queue.NewEntry;
import lv.ocma.appointments.queue.QueueDays;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.queue.QueueRule;
import lv.ocma.appointments.queue.QueueRules;
import lv.ocma.appointments.queue.TakenBy;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.Scopes;
import org.jspecify.annotations.Nullable;

/** Gives tickets, by the same rule for everybody. */
@ApplicationScoped
class TicketDesk {

    private final QueuePlaces places;
    private final QueueDays days;
    private final QueueRules rules;
    private final Services services;
    private final Entrance entrance;
    private final HeldTickets held;

    TicketDesk(
            QueuePlaces places,
            QueueDays days,
            QueueRules rules,
            Services services,
            Entrance entrance,
            HeldTickets held) {
        this.places = places;
        this.days = days;
        this.rules = rules;
        this.services = services;
        this.entrance = entrance;
        this.held = held;
    }

    /** @param manageToken null where the ticket is that of a person */
    record Taken(QueueEntry entry, @Nullable String manageToken) {}

    @Transactional
    Taken take(NewTicket wanted, Caller caller) {
        wanted.requireValid();
        var place = place(Objects.requireNonNull(wanted.place()));
        requireMayTake(wanted, place, caller);
        var parts = parts(wanted, place);
        requirePriority(wanted);
        var rule = rules.of(place.id());
        // The number comes from the same row: what is checked here holds until the ticket is there.
        requireGiven(wanted, place, rule, days.lock(place.id(), places.today()));
        entrance.requireRoom(place, rule);
        var person = wanted.kind() == EntryKind.REMOTE ? caller.person() : null;
        var token = person == null ? Tokens.random() : null;
        var kind = Objects.requireNonNull(wanted.kind());
        var by = held.requireRoom(
                place.id(),
                places.today(),
                kind,
                TakenBy.of(caller, person, token == null ? null : Tokens.hash(token)),
                wanted.reach());
        var entry = new NewEntry(
                Ids.next(),
                place.id(),
                kind,
                null,
                parts,
                wanted.priority(),
                places.now(),
                false,
                null,
                wanted.languageOrDefault(),
                wanted.needsInterpreter(),
                by,
                wanted.reach());
        return new Taken(entrance.enter(place, entry, caller), token);
    }

    private Place place(String id) {
        try {
            return places.require(id);
        } catch (NotFound unknown) {
            throw new Invalid(Violation.body("/place", "unknown-place"));
        }
    }

    /** At the place itself, who is there is seen by its staff, or stands before its kiosk. */
    private void requireMayTake(NewTicket wanted, Place place, Caller caller) {
        if (caller.isStaff()) {
            places.requireStaff(place.id(), caller);
        } else if (wanted.kind() == EntryKind.LIVE && !caller.scopes().contains(Scopes.QUEUES_KIOSK)) {
            throw new Forbidden("forbidden");
        }
    }

    private List<NewEntry.Part> parts(NewTicket wanted, Place place) {
        var wished = Objects.requireNonNull(wanted.services());
        var ids = wished.stream()
                .map(each -> Objects.requireNonNull(each.service()))
                .toList();
        var known = services.find(ids);
        var today = places.today();
        var violations = new ArrayList<Violation>();
        var parts = new ArrayList<NewEntry.Part>();
        for (int i = 0; i < wished.size(); i++) {
            var service = known.get(ids.get(i));
            var minutes = service == null ? OptionalInt.empty() : service.minutesOn(today);
            if (service == null || minutes.isEmpty()) {
                violations.add(Violation.body("/services/" + i + "/service", "no-service-in-person"));
                continue;
            }
            for (int person = 1; person <= wished.get(i).count(); person++) {
                parts.add(new NewEntry.Part(service.id(), person, minutes.getAsInt()));
            }
        }
        if (violations.isEmpty() && place.able(ids).isEmpty()) {
            violations.add(Violation.body("/services", "not-served-there"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return parts;
    }

    private void requirePriority(NewTicket wanted) {
        if (wanted.priority() != null && !rules.isPriority(wanted.priority(), places.today())) {
            throw new Invalid(Violation.body("/priority", "unknown-priority"));
        }
    }

    private void requireGiven(NewTicket wanted, Place place, QueueRule rule, QueueDays.State state) {
        if (state.ticketsStopped()) {
            throw new Conflict("tickets-stopped");
        }
        if (wanted.kind() == EntryKind.REMOTE && !places.isRemoteOpen(place, rule, state)) {
            throw new Conflict(
                    "remote-queue-closed",
                    Map.of("afterOpening", rule.remoteAfterOpening(), "beforeClosing", rule.remoteBeforeClosing()));
        }
        if (places.openNow(place.id()).isEmpty()) {
            throw new Conflict("place-closed");
        }
    }
}
