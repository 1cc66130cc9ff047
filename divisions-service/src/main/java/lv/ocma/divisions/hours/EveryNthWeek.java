package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Every n-th week, from Monday to Sunday.
 *
 * @param weeks from one such week to the next
 * @param countedFrom any date of a week that is one
 */
public record EveryNthWeek(int weeks, LocalDate countedFrom) {

    public boolean includes(LocalDate date) {
        return Math.floorMod(ChronoUnit.WEEKS.between(monday(countedFrom), monday(date)), weeks) == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
