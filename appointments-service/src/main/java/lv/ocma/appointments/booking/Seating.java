package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;

/**
 * Which visits a place still has room for when its hours or counters have become others. Plain calculation. A visit keeps its counter while
 * that one can serve it; else it gets another that can and is free, as a counter is only capacity and no customer is told of it.
 */
final class Seating {

    private final Place place;
    private final Collection<Opening> openings;
    private final Map<String, List<Span>> taken = new HashMap<>();

    /** A visit and the counter that it has. */
    record Visit(UUID booking, String counter, Span time, Set<String> services) {}

    /**
     * What becomes of a visit; at most one of both marks is set.
     *
     * @param outsideHours whether it lies outside of the hours
     * @param unserved whether it lies inside them, but no counter can serve it
     * @param counter that it has from now on
     */
    record Seat(boolean outsideHours, boolean unserved, String counter) {

        boolean hasRoom() {
            return !outsideHours && !unserved;
        }
    }

    /** @param others visits that are not looked at, but have their counters */
    Seating(Place place, Collection<Opening> openings, Collection<Visit> visits, Collection<Visit> others) {
        this.place = place;
        this.openings = openings;
        visits.forEach(this::take);
        others.forEach(this::take);
    }

    /** In the order of the visits: the counter that one of them leaves is free for those after it. */
    Map<UUID, Seat> of(Collection<Visit> visits) {
        var seats = new LinkedHashMap<UUID, Seat>();
        visits.forEach(visit -> seats.put(visit.booking(), seat(visit)));
        return seats;
    }

    private Seat seat(Visit visit) {
        var opening = openings.stream()
                .filter(open -> open.span().covers(visit.time()))
                .findFirst();
        if (opening.isEmpty()) {
            return new Seat(true, false, visit.counter());
        }
        var able = place.able(visit.services()).stream()
                .filter(counter -> counter.isStaffed(opening.get(), visit.time()))
                .map(Counter::id)
                .toList();
        if (able.contains(visit.counter())) {
            return new Seat(false, false, visit.counter());
        }
        var free = free(able, visit.time());
        free.ifPresent(counter -> {
            at(visit.counter()).remove(visit.time());
            at(counter).add(visit.time());
        });
        return new Seat(false, free.isEmpty(), free.orElse(visit.counter()));
    }

    private Optional<String> free(List<String> counters, Span time) {
        return counters.stream()
                .filter(counter -> at(counter).stream().noneMatch(time::overlaps))
                .findFirst();
    }

    private void take(Visit visit) {
        at(visit.counter()).add(visit.time());
    }

    private List<Span> at(String counter) {
        return taken.computeIfAbsent(counter, each -> new ArrayList<>());
    }
}
