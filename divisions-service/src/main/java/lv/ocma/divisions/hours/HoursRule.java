package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule says of some dates. All of its conditions must hold; one that is absent always does.
 *
 * @param ordinals which of the month's Mondays, Tuesdays and so on: 1 to 5 from its start, -1 the last; empty for all
 * @param intervals in order, not overlapping; empty means closed
 */
public record HoursRule(
        Set<DayOfWeek> weekdays,
        @Nullable EveryNthWeek everyNthWeek,
        Set<Integer> ordinals,
        @Nullable Season season,
        List<Interval> intervals) {

    public static final int LAST = -1;

    public HoursRule {
        weekdays = Set.copyOf(weekdays);
        ordinals = Set.copyOf(ordinals);
        intervals = intervals.stream().sorted().toList();
    }

    /** The same every week. */
    public static HoursRule weekly(DayOfWeek weekday, List<Interval> intervals) {
        return new HoursRule(Set.of(weekday), null, Set.of(), null, intervals);
    }

    boolean appliesOn(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek())
                && (everyNthWeek == null || everyNthWeek.includes(date))
                && (ordinals.isEmpty() || hasOrdinal(date))
                && (season == null || season.includes(date));
    }

    boolean isEveryWeek() {
        return everyNthWeek == null && ordinals.isEmpty() && season == null;
    }

    private boolean hasOrdinal(LocalDate date) {
        var isLast = date.getDayOfMonth() + 7 > date.lengthOfMonth();
        return ordinals.contains((date.getDayOfMonth() - 1) / 7 + 1) || (isLast && ordinals.contains(LAST));
    }
}
