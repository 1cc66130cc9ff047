package lv.ocma.appointments.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody will wait, as a range: the visits before them are dealt out to the desks one after the other, each where it is free first. Plain
 * calculation. A range, since the lengths of visits are planned ones.
 */
public final class WaitingTime {

    private static final double SHORTEST = 0.7;
    private static final double LONGEST = 1.3;
    private static final int STEP = 5;

    private WaitingTime() {}

    /**
     * In minutes, both ends included.
     *
     * @param ahead people who go before
     * @param from null, and {@code to} alike, where nobody is there to serve: then it can't be said
     */
    public record Range(
            int ahead, @Nullable Integer from, @Nullable Integer to) {

        boolean holds(long minutes) {
            return from != null && to != null && minutes >= from && minutes <= to;
        }
    }

    /**
     * @param before planned minutes of those who go before, in order
     * @param busy minutes until each of the desks is free, 0 where it is
     */
    public static Range of(Collection<Integer> before, Collection<Integer> busy) {
        var expected = expected(before, busy);
        if (expected.isEmpty()) {
            return new Range(before.size(), null, null);
        }
        var minutes = expected.getAsDouble();
        return new Range(before.size(), down(minutes * SHORTEST), up(minutes * LONGEST));
    }

    /**
     * Of who waits for a certain time of the day, or until nobody else waits; a time that has passed is now.
     *
     * @param asItStands if nobody else came
     * @param turn until the time from which others go no more before
     */
    static Range untilTurn(Range asItStands, Duration turn, Duration latest) {
        var from = down((double) Math.max(0, turn.toMinutes()));
        return new Range(
                asItStands.ahead(), asItStands.from() == null ? from : Math.min(from, asItStands.from()), up((double)
                        Math.max(0, latest.toMinutes())));
    }

    private static OptionalDouble expected(Collection<Integer> before, Collection<Integer> busy) {
        if (busy.isEmpty()) {
            return OptionalDouble.empty();
        }
        var free = new PriorityQueue<Integer>(busy);
        for (var minutes : before) {
            free.add(free.remove() + minutes);
        }
        return OptionalDouble.of(free.remove());
    }

    private static int down(double minutes) {
        return (int) Math.floor(minutes / STEP) * STEP;
    }

    private static int up(double minutes) {
        return ((int) Math.floor(minutes / STEP) + 1) * STEP;
    }
}
