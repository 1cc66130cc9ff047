package lv.ocma.appointments.booking;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a place still has room for when its hours or counters have become others. Plain calculation. A visit keeps its counter while that one
 * can serve it; else it gets another that can, as a counter is only capacity and no customer is told of it. Where none is free, those who sit there
 * move on, as long as each of them finds a counter: nobody is told that they cannot come for whom there is room.
 */
final class Seating {

    private final Place place;
    private final Collection<Opening> openings;

    /** By counter and start: nobody shares a counter. */
    private final Map<String, NavigableMap<Instant, Sitting>> taken = new HashMap<>();

    /** What was done, to be taken back where it leads nowhere. */
    private final Deque<Move> moves = new ArrayDeque<>();

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

    private record Move(Sitting who, @Nullable String from) {}

    private static final class Sitting {

        private static final int FIXED = -1;

        private final Visit visit;
        private final int rank;
        private final boolean outside;
        private final List<String> able;
        private @Nullable String counter;

        Sitting(Visit visit, int rank, boolean outside, List<String> able) {
            this.visit = visit;
            this.rank = rank;
            this.outside = outside;
            this.able = able;
        }

        boolean isFixed() {
            return rank == FIXED;
        }

        boolean keepsCounter() {
            return able.contains(visit.counter());
        }

        Instant start() {
            return visit.time().start();
        }
    }

    /** @param others visits that are not looked at, but have their counters */
    Seating(Place place, Collection<Opening> openings, Collection<Visit> others) {
        this.place = place;
        this.openings = openings;
        others.forEach(other -> put(new Sitting(other, Sitting.FIXED, false, List.of()), other.counter()));
        moves.clear();
    }

    /** Of visits alone. */
    Map<UUID, Seat> of(Collection<Visit> visits) {
        return of(List.of(visits));
    }

    /**
     * In the order of each rank, those of the first before all others: whoever has a visit goes before whoever is only proposed or offered a time,
     * who then loses it where there is no other counter.
     */
    Map<UUID, Seat> of(List<? extends Collection<Visit>> ranks) {
        var all = new ArrayList<Sitting>();
        for (int rank = 0; rank < ranks.size(); rank++) {
            for (var visit : ranks.get(rank)) {
                all.add(sitting(visit, rank));
            }
        }
        all.stream().filter(Sitting::keepsCounter).forEach(each -> put(each, each.visit.counter()));
        for (var each : all) {
            if (each.counter == null) {
                seat(each);
            }
        }
        var seats = new LinkedHashMap<UUID, Seat>();
        all.forEach(each -> seats.put(each.visit.booking(), result(each)));
        return seats;
    }

    private Sitting sitting(Visit visit, int rank) {
        var opening = openings.stream()
                .filter(open -> open.span().covers(visit.time()))
                .findFirst();
        var able = opening.map(open -> place.able(visit.services()).stream()
                        .filter(counter -> counter.isStaffed(open, visit.time()))
                        .map(Counter::id)
                        .toList())
                .orElse(List.of());
        return new Sitting(visit, rank, opening.isEmpty(), able);
    }

    /** At first so that nobody loses a counter. */
    private void seat(Sitting homeless) {
        if (!isSeated(homeless, Integer.MAX_VALUE)) {
            var _ = isSeated(homeless, homeless.rank);
        }
    }

    private boolean isSeated(Sitting homeless, int last) {
        moves.clear();
        return isSeated(homeless, last, new HashSet<>(Set.of(homeless)));
    }

    /**
     * @param last rank of those who keep some counter; those behind it give way
     * @param asked who has been asked to move already: nobody is asked twice, so that this ends
     */
    private boolean isSeated(Sitting who, int last, Set<Sitting> asked) {
        for (var counter : who.able) {
            if (inWay(counter, who.visit.time()).isEmpty()) {
                put(who, counter);
                return true;
            }
        }
        return who.able.stream().anyMatch(counter -> isSeatedAt(counter, who, last, asked));
    }

    private boolean isSeatedAt(String counter, Sitting who, int last, Set<Sitting> asked) {
        var inWay = inWay(counter, who.visit.time());
        var moving = inWay.stream().filter(each -> each.rank <= last).toList();
        if (inWay.stream().anyMatch(Sitting::isFixed) || !Collections.disjoint(asked, moving)) {
            return false;
        }
        asked.addAll(moving);
        int before = moves.size();
        inWay.forEach(each -> put(each, null));
        put(who, counter);
        if (moving.stream().allMatch(each -> isSeated(each, last, asked))) {
            return true;
        }
        while (moves.size() > before) {
            var undone = moves.pop();
            sit(undone.who(), undone.from());
        }
        return false;
    }

    /** One that cannot be served keeps what it has, or no counter at all where another needs that: its own name is that of none. */
    private Seat result(Sitting each) {
        if (each.counter != null) {
            return new Seat(false, false, each.counter);
        }
        var kept = each.visit.counter();
        if (inWay(kept, each.visit.time()).isEmpty()) {
            put(each, kept);
        } else {
            kept = each.visit.booking().toString();
        }
        return new Seat(each.outside, !each.outside, kept);
    }

    private List<Sitting> inWay(String counter, Span time) {
        var at = at(counter);
        var inWay = new ArrayList<>(at.subMap(time.start(), time.end()).values());
        var before = at.lowerEntry(time.start());
        if (before != null && before.getValue().visit.time().overlaps(time)) {
            inWay.addFirst(before.getValue());
        }
        return inWay;
    }

    private void put(Sitting who, @Nullable String counter) {
        moves.push(new Move(who, who.counter));
        sit(who, counter);
    }

    private void sit(Sitting who, @Nullable String counter) {
        if (who.counter != null) {
            at(who.counter).remove(who.start());
        }
        who.counter = counter;
        if (counter != null) {
            at(counter).put(who.start(), who);
        }
    }

    private NavigableMap<Instant, Sitting> at(String counter) {
        return taken.computeIfAbsent(counter, each -> new TreeMap<>());
    }
}
