package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hours that a place keeps week by week while they are valid.
 *
 * @param validFrom first date; null when it is not known since when they hold
 * @param validTo last date; null while no end is known
 * @param byWeekday a weekday that is absent has no reception
 */
record WeeklyHours(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<DayOfWeek, List<Interval>> byWeekday,
        String source) {

    boolean validOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    List<Interval> on(DayOfWeek weekday) {
        return byWeekday.getOrDefault(weekday, List.of()).stream().sorted().toList();
    }
}
