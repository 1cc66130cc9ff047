package lv.ocma.divisions.calendar;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What one date is in the whole country.
 *
 * @param kind never PRE_HOLIDAY or EXCEPTION, which only the office decides
 * @param name of the holiday, or what happened to the day; unknown on a regular one
 * @param counterpart the other date of a moved working day: for a day off where its work went, for a working day whose work it takes
 * @param beforeHoliday a working day whose next date is a public holiday, or which takes the work of such a day:
 *     by Labour Law s. 135 an hour shorter, by which the office may shorten its reception
 * @param confirmed false for a day off that was read of and has still to be checked
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        Texts name,
        @Nullable LocalDate counterpart,
        boolean beforeHoliday,
        boolean confirmed,
        List<String> sources) {}
