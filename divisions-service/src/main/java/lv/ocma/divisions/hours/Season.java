package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.time.MonthDay;

/** A part of every year, both days included; over the turn of the year where the last day is before the first. */
public record Season(MonthDay first, MonthDay last) {

    public boolean includes(LocalDate date) {
        var day = MonthDay.from(date);
        var begun = !day.isBefore(first);
        var notOver = !day.isAfter(last);
        return last.isBefore(first) ? begun || notOver : begun && notOver;
    }
}
