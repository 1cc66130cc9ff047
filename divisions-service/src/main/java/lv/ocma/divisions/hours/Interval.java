package lv.ocma.divisions.hours;

import java.time.LocalTime;

/**
 * Reception from {@code opens} until {@code closes} of one date, local time of Latvia; never over midnight.
 *
 * @param byAppointment only who has booked is received; false: also who comes without
 */
public record Interval(LocalTime opens, LocalTime closes, boolean byAppointment) implements Comparable<Interval> {

    public Interval {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens at " + opens + ", but closes at " + closes);
        }
    }

    public Interval(LocalTime opens, LocalTime closes) {
        this(opens, closes, false);
    }

    public boolean overlaps(Interval other) {
        return opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }

    @Override
    public int compareTo(Interval other) {
        return opens.compareTo(other.opens);
    }
}
