package lv.ocma.divisions.hours;

import java.time.LocalTime;

/** Reception from {@code opens} until {@code closes} of one date, local time of Latvia; never over midnight. */
record Interval(LocalTime opens, LocalTime closes) implements Comparable<Interval> {

    Interval {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens at " + opens + ", but closes at " + closes);
        }
    }

    boolean overlaps(Interval other) {
        return opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }

    @Override
    public int compareTo(Interval other) {
        return opens.compareTo(other.opens);
    }
}
