package lv.ocma.gateway.upstream;

import java.time.Duration;

/** Two sums over a sliding window of time, exact to a tenth of it. Not for several threads at once. */
final class Window {

    private static final int SLICES = 10;

    private final long sliceNanos;
    private final long[] slice = new long[SLICES];
    private final long[] all = new long[SLICES];
    private final long[] some = new long[SLICES];

    Window(Duration length) {
        sliceNanos = Math.max(1, length.toNanos() / SLICES);
        clear();
    }

    void clear() {
        java.util.Arrays.fill(slice, Long.MIN_VALUE);
        java.util.Arrays.fill(all, 0);
        java.util.Arrays.fill(some, 0);
    }

    /** @param counts whether it belongs to the second sum as well */
    void add(long now, boolean counts) {
        var number = Math.floorDiv(now, sliceNanos);
        var at = (int) Math.floorMod(number, (long) SLICES);
        if (slice[at] != number) {
            slice[at] = number;
            all[at] = 0;
            some[at] = 0;
        }
        all[at]++;
        if (counts) {
            some[at]++;
        }
    }

    long all(long now) {
        return sum(now, all);
    }

    long some(long now) {
        return sum(now, some);
    }

    private long sum(long now, long[] what) {
        var newest = Math.floorDiv(now, sliceNanos);
        var sum = 0L;
        for (var at = 0; at < SLICES; at++) {
            if (slice[at] > newest - SLICES && slice[at] <= newest) {
                sum += what[at];
            }
        }
        return sum;
    }
}
