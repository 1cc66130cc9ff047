package lv.ocma.divisions.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.text.Texts;

/** The hours of an ordinary week, on which of the asked dates they hold, and why; unknown where nobody has stated it. */
record UsualWeek(LocalDate first, LocalDate last, List<Weekdays> weekdays, Texts reason) {

    /** Weekdays in a row with the same hours. */
    record Weekdays(DayOfWeek first, DayOfWeek last, List<Interval> intervals) {}

    static UsualWeek of(Schedule schedule, Window window) {
        var weekdays = new ArrayList<Weekdays>();
        for (var weekday : DayOfWeek.values()) {
            var intervals = schedule.usuallyOn(weekday);
            var goesOn = !weekdays.isEmpty() && weekdays.getLast().intervals().equals(intervals);
            var first = goesOn ? weekdays.removeLast().first() : weekday;
            weekdays.add(new Weekdays(first, weekday, intervals));
        }
        var from = schedule.validFrom();
        var to = schedule.validTo();
        return new UsualWeek(
                from == null || from.isBefore(window.first()) ? window.first() : from,
                to == null || to.isAfter(window.last()) ? window.last() : to,
                weekdays,
                schedule.reason());
    }
}
