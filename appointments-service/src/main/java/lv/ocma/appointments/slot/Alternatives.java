package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Candidates;
import lv.ocma.appointments.place.Where;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.service.Services;

/** What else is free where the wanted time is not: the nearest other times at the same place. */
@ApplicationScoped
class Alternatives {

    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Duration AFTER = Duration.ofDays(14);

    /** Nobody books further ahead. */
    private static final Duration EVER = Duration.ofDays(366);

    private final Candidates candidates;
    private final Services services;
    private final FreeSlots free;
    private final BookingRules rules;
    private final Clock clock;

    Alternatives(Candidates candidates, Services services, FreeSlots free, BookingRules rules, Clock clock) {
        this.candidates = candidates;
        this.services = services;
        this.free = free;
        this.rules = rules;
        this.clock = clock;
    }

    /** The whole bookable time is only searched when the days around are full. */
    List<SlotView> to(Slot slot, Channel channel) {
        var visit = visit(slot, channel);
        var start = slot.time().start();
        var near = nearest(new Span(start.minus(BEFORE), start.plus(AFTER)), slot, visit);
        return (near.size() < rules.alternatives() ? nearest(Span.from(clock.instant(), EVER), slot, visit) : near)
                .stream().map(SlotView::of).toList();
    }

    /**
     * The one nearest to a time that cannot be kept; what is further away is only looked at where nothing is nearer.
     *
     * @param from before which nothing is looked for
     * @param except starts that are not wanted, as long as there is another
     */
    Optional<Slot> nearest(Slot slot, Instant from, Set<Instant> except, Channel channel) {
        var visit = visit(slot, channel);
        var start = slot.time().start();
        var earliest = start.minus(AFTER);
        var near = new Span(from.isBefore(earliest) ? earliest : from, latest(from, start.plus(AFTER)));
        return nearest(free.within(near, visit), start, except).or(() -> {
            var all = free.within(Span.from(from, EVER), visit);
            return nearest(all, start, except).or(() -> nearest(all, start, Set.of()));
        });
    }

    private static Optional<Slot> nearest(List<Slot> all, Instant start, Set<Instant> except) {
        return all.stream()
                .filter(other -> !except.contains(other.time().start()))
                .min(Comparator.comparing(other -> distance(start, other)));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Visit visit(Slot slot, Channel channel) {
        var known = services.find(slot.parts().stream().map(Slot.Part::service).toList());
        var needed = new Needed(slot.parts().stream()
                .filter(part -> known.containsKey(part.service()))
                .map(part -> new Needed.One(Objects.requireNonNull(known.get(part.service())), part.persons()))
                .toList());
        return new Visit(candidates.find(Where.at(slot.place()), needed.ids()).wanted(), needed, channel);
    }

    private List<Slot> nearest(Span window, Slot slot, Visit visit) {
        var start = slot.time().start();
        return free.within(window, visit).stream()
                .filter(other -> !other.time().start().equals(start))
                .sorted(Comparator.comparing(other -> distance(start, other)))
                .limit(rules.alternatives())
                .sorted(Comparator.comparing(other -> other.time().start()))
                .toList();
    }

    private static Duration distance(Instant start, Slot other) {
        return Duration.between(start, other.time().start()).abs();
    }
}
