package lv.ocma.appointments.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;

/**
 * Which times of a place are free. A visit starts on a grid that counts from the opening, lies wholly inside it, the intervals
 * that touch taken together (C1), and needs one counter that is staffed and free for the whole of it. Nothing about the person enters here: everybody is shown the same
 * times (V5).
 */
final class FreeTimes {

    private final Duration grid;

    FreeTimes(Duration grid) {
        this.grid = grid;
    }

    /**
     * A counter that can serve the visit.
     *
     * @param taken when it is taken
     */
    record Desk(Counter counter, List<Span> taken) {

        private boolean isFree(Span visit) {
            return taken.stream().noneMatch(visit::overlaps);
        }
    }

    /**
     * Starts in order.
     *
     * @param openings effective intervals, in order
     * @param window what starts outside it is not looked at
     */
    List<Instant> starts(Collection<Opening> openings, Collection<Desk> desks, Duration length, Span window) {
        var starts = new ArrayList<Instant>();
        for (var opening : openings) {
            var open = opening.span();
            var staffed = staffed(opening, desks);
            for (var visit = Span.from(firstIn(open, window), length);
                    open.covers(visit) && window.contains(visit.start());
                    visit = Span.from(visit.start().plus(grid), length)) {
                if (isFree(staffed, visit)) {
                    starts.add(visit.start());
                }
            }
        }
        return starts;
    }

    /** Of the counters those that are staffed all the while, taken or not; none where the place does not offer this time. */
    List<Counter> serving(Collection<Opening> openings, Collection<Counter> counters, Span visit) {
        return openings.stream()
                .filter(opening -> opening.span().covers(visit) && isOnGrid(opening.span(), visit.start()))
                .findFirst()
                .map(opening -> counters.stream()
                        .filter(counter -> counter.isStaffed(opening, visit))
                        .toList())
                .orElse(List.of());
    }

    private static Map<Desk, List<Span>> staffed(Opening opening, Collection<Desk> desks) {
        var staffed = new LinkedHashMap<Desk, List<Span>>();
        desks.forEach(desk -> staffed.put(desk, desk.counter().staffed(opening)));
        return staffed;
    }

    private static boolean isFree(Map<Desk, List<Span>> staffed, Span visit) {
        return staffed.entrySet().stream()
                .anyMatch(
                        desk -> covered(desk.getValue(), visit) && desk.getKey().isFree(visit));
    }

    private static boolean covered(List<Span> staffed, Span visit) {
        return staffed.stream().anyMatch(part -> part.covers(visit));
    }

    private boolean isOnGrid(Span opening, Instant start) {
        return Duration.between(opening.start(), start).toMillis() % grid.toMillis() == 0;
    }

    private Instant firstIn(Span opening, Span window) {
        var late = Duration.between(opening.start(), window.start());
        if (!late.isPositive()) {
            return opening.start();
        }
        var steps = Math.ceilDiv(late.toMillis(), grid.toMillis());
        return opening.start().plus(grid.multipliedBy(steps));
    }
}
