package lv.ocma.divisions.calendar;

import java.time.Year;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;

/** A year as callers name it, of those that the calendar covers. */
public final class CalendarYear {

    private CalendarYear() {}

    /** {@link Invalid} when the calendar does not cover it. */
    public static int require(Year year) {
        var first = WorkingCalendar.FIRST.getYear();
        var last = WorkingCalendar.LAST.getYear();
        if (year.getValue() < first || year.getValue() > last) {
            throw new Invalid(Violation.parameter("year", "calendar-range", Map.of("first", first, "last", last)));
        }
        return year.getValue();
    }
}
