package lv.ocma.platform.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the days of some years. Plain rule.
 *
 * @param years what was told of each; one that was not is absent
 * @param exceptions whether the days that were told are working days; any other is what its weekday says
 */
public record KnownDays(Map<Integer, Year> years, Map<LocalDate, Boolean> exceptions) {

    private static final String MOVED_WORKING_DAY = "MOVED_WORKING_DAY";
    private static final Set<String> OFF = Set.of("HOLIDAY", "SUBSTITUTE_DAY_OFF", "MOVED_DAY_OFF");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** @param whole whether its moved working days are known too */
    public record Year(int revision, boolean whole) {}

    /** What the kinds of a day say; one that is not known says nothing. A holiday on a moved working day is a holiday. */
    public static boolean isWorking(LocalDate day, Set<String> kinds) {
        return Collections.disjoint(kinds, OFF) && (isWeekday(day) || kinds.contains(MOVED_WORKING_DAY));
    }

    /** The so manieth working day after that day, which itself does not count. */
    public Counted after(LocalDate day, int count) {
        var date = day;
        int left = count;
        while (left > 0) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return new Counted(date, open(day, date));
    }

    /** By its weekday where nothing else was told of it. */
    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, isWeekday(day));
    }

    private static boolean isWeekday(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek());
    }

    /** The first year from the one day to the other that is not known in full; null where all are. */
    public Counted.@Nullable OpenYear open(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            var told = years.get(year);
            if (told == null || !told.whole) {
                return new Counted.OpenYear(year, told == null ? 0 : told.revision);
            }
        }
        return null;
    }
}
