package lv.ocma.appointments.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lv.ocma.appointments.claim.Span;

/**
 * Which times of a place are free. A visit starts on a grid that counts from the interval's opening, lies wholly inside that
 * interval (C1), and needs one counter for the whole of it. Nothing about the person enters here: everybody is shown the same
 * times (V5).
 */
final class FreeTimes {

    private final Duration grid;

    FreeTimes(Duration grid) {
        this.grid = grid;
    }

    /**
     * Starts in order.
     *
     * @param openings effective intervals, in order
     * @param taken for each counter that serves, when it is taken
     * @param window what starts outside it is not looked at
     */
    List<Instant> starts(Collection<Span> openings, Collection<List<Span>> taken, Duration length, Span window) {
        var starts = new ArrayList<Instant>();
        for (var opening : openings) {
            for (var visit = Span.from(firstIn(opening, window), length);
                    opening.covers(visit) && window.contains(visit.start());
                    visit = Span.from(visit.start().plus(grid), length)) {
                if (isFree(taken, visit)) {
                    starts.add(visit.start());
                }
            }
        }
        return starts;
    }

    /** Whether the place offers this time at all, taken or not. */
    boolean isOffered(Collection<Span> openings, Span visit) {
        return openings.stream().anyMatch(opening -> opening.covers(visit) && isOnGrid(opening, visit.start()));
    }

    private static boolean isFree(Collection<List<Span>> taken, Span visit) {
        return taken.stream().anyMatch(counter -> counter.stream().noneMatch(visit::overlaps));
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
