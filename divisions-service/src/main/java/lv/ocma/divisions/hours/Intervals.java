package lv.ocma.divisions.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.time.Zones;

/** Reception of one date, as lists of intervals that are in order and do not overlap. */
public final class Intervals {

    private Intervals() {}

    /** Both; where they overlap the first holds. Intervals of a kind that touch become one. */
    static List<Interval> union(List<Interval> first, List<Interval> second) {
        var left = second.stream();
        for (var taken : first) {
            left = left.flatMap(interval -> without(taken, interval)).toList().stream();
        }
        return joined(Stream.concat(first.stream(), left).sorted().toList());
    }

    /**
     * As the clocks of Latvia show them on the date: a time that they leave out is the one to which they are put on, and what lies wholly
     * between goes. A time that they show twice is meant the first time.
     */
    static List<Interval> onTheClock(LocalDate date, List<Interval> intervals) {
        return intervals.stream()
                .flatMap(interval -> {
                    var opens = onTheClock(date, interval.opens());
                    var closes = onTheClock(date, interval.closes());
                    return opens.isBefore(closes)
                            ? Stream.of(new Interval(opens, closes, interval.byAppointment()))
                            : Stream.empty();
                })
                .toList();
    }

    private static LocalTime onTheClock(LocalDate date, LocalTime time) {
        var change = Zones.RIGA.getRules().getTransition(date.atTime(time));
        return change != null && change.isGap() ? change.getDateTimeAfter().toLocalTime() : time;
    }

    /** What is left when the day ends so much earlier; empty when nothing is. */
    public static List<Interval> endingEarlier(List<Interval> intervals, Duration by) {
        if (intervals.isEmpty()) {
            return intervals;
        }
        var last = intervals.getLast().closes();
        if (Duration.between(LocalTime.MIN, last).compareTo(by) <= 0) {
            return List.of();
        }
        var end = last.minus(by);
        return intervals.stream()
                .filter(interval -> interval.opens().isBefore(end))
                .map(interval -> new Interval(
                        interval.opens(),
                        interval.closes().isAfter(end) ? end : interval.closes(),
                        interval.byAppointment()))
                .toList();
    }

    private static Stream<Interval> without(Interval taken, Interval interval) {
        if (!interval.overlaps(taken)) {
            return Stream.of(interval);
        }
        var pieces = new ArrayList<Interval>();
        if (interval.opens().isBefore(taken.opens())) {
            pieces.add(new Interval(interval.opens(), taken.opens(), interval.byAppointment()));
        }
        if (taken.closes().isBefore(interval.closes())) {
            pieces.add(new Interval(taken.closes(), interval.closes(), interval.byAppointment()));
        }
        return pieces.stream();
    }

    private static List<Interval> joined(List<Interval> ordered) {
        var joined = new ArrayList<Interval>();
        for (var interval : ordered) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null
                    && before.closes().equals(interval.opens())
                    && before.byAppointment() == interval.byAppointment()) {
                joined.removeLast();
                joined.add(new Interval(before.opens(), interval.closes(), interval.byAppointment()));
            } else {
                joined.add(interval);
            }
        }
        return List.copyOf(joined);
    }
}
