package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.slot.FreeTimes.Desk;
import lv.ocma.platform.time.Zones;

/**
 * Free times of a place, from its hours, its counters and the live claims of the window: two queries, whatever the number of
 * bookings stored.
 */
@ApplicationScoped
class FreeSlots {

    private final Places places;
    private final Claims claims;
    private final FreeTimes times;
    private final BookingRules rules;
    private final Clock clock;

    FreeSlots(Places places, Claims claims, BookingRules rules, Clock clock) {
        this.places = places;
        this.claims = claims;
        this.rules = rules;
        this.clock = clock;
        this.times = new FreeTimes(rules.grid());
    }

    /** From now until the end of the furthest day that can be booked. */
    Span bookable() {
        var now = clock.instant();
        var lastDay = now.atZone(Zones.RIGA).toLocalDate().plusDays(rules.horizonDays());
        return new Span(now, startOf(lastDay.plusDays(1)));
    }

    /** Free times in order that start inside the window, none of them in the past or beyond the horizon. */
    List<Slot> within(Span window, Place place, List<Slot.Part> parts) {
        var bookable = bookable();
        var from = latest(window.start(), bookable.start());
        var to = earliest(window.end(), bookable.end());
        var counters = able(place, parts);
        if (!from.isBefore(to) || counters.isEmpty()) {
            return List.of();
        }
        var length = Slot.length(parts);
        var openings = openings(place, from, to);
        // Claims of counters that have closed since stay: only those of serving counters are looked at.
        var claimed = claims.at(place.id(), new Span(from, to.plus(length)));
        var desks = counters.stream()
                .map(counter -> new Desk(counter, claimed.getOrDefault(counter.id(), List.of())))
                .toList();
        return times.starts(openings, desks, length, new Span(from, to)).stream()
                .map(start -> Slot.at(place.id(), start, parts))
                .toList();
    }

    /**
     * Ids of the counters that can serve the visit at that time, taken or not; none where the place does not offer it (C1).
     * In the order of {@link Place#able}.
     */
    List<String> serving(Slot slot, Place place) {
        var time = slot.time();
        if (!bookable().contains(time.start())) {
            return List.of();
        }
        return times.serving(openings(place, time.start(), time.end()), able(place, slot.parts()), time).stream()
                .map(Counter::id)
                .toList();
    }

    boolean hasPassed(Slot slot) {
        return slot.time().start().isBefore(clock.instant());
    }

    private static List<Counter> able(Place place, List<Slot.Part> parts) {
        return place.able(parts.stream().map(Slot.Part::service).toList());
    }

    private List<Opening> openings(Place place, Instant from, Instant to) {
        var first = from.atZone(Zones.RIGA).toLocalDate();
        var last = to.atZone(Zones.RIGA).toLocalDate();
        return places.openings(place.id(), first, last);
    }

    private static Instant startOf(java.time.LocalDate day) {
        return day.atStartOfDay(Zones.RIGA).toInstant();
    }

    private static Instant latest(Instant... instants) {
        return Stream.of(instants).max(Instant::compareTo).orElseThrow();
    }

    private static Instant earliest(Instant... instants) {
        return Stream.of(instants).min(Instant::compareTo).orElseThrow();
    }
}
