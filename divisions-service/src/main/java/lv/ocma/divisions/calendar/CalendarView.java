package lv.ocma.divisions.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A year of the calendar: every date on which the country's work differs from its weekday. */
@Schema(name = "Calendar")
record CalendarView(
        int year,

        @Schema(
                description =
                        "False while not all moved working days of the year are known: a weekday may yet become a day off, and a Saturday a working day.")
        boolean movedWorkingDaysKnown,

        List<Day> days) {

    @Schema(name = "CalendarDay")
    record Day(
            @Schema(examples = "2026-06-22") LocalDate date,

            @Schema(
                    description =
                            "HOLIDAY, SUBSTITUTE_DAY_OFF, MOVED_DAY_OFF, MOVED_WORKING_DAY or PRE_HOLIDAY; new values may come.",
                    examples = "MOVED_DAY_OFF")
            String kind,

            Texts name,

            @Schema(description = "The other date of a moved working day; null otherwise.", nullable = true) @Nullable
            LocalDate counterpart,

            @Schema(
                    description =
                            "False on a PRE_HOLIDAY, whose shorter reception the calendar only proposes: what a place has confirmed is told by its hours. False also on a day off that was read of and has still to be checked before its year comes. True otherwise.")
            boolean confirmed,

            @Schema(description = "Where it was read; empty for what follows from the law.")
            List<String> sources) {}

    static CalendarView of(int year, WorkingCalendar calendar) {
        var days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(calendar::on)
                .flatMap(CalendarView::entries)
                .toList();
        return new CalendarView(year, calendar.movedWorkingDaysKnown(year), days);
    }

    private static Stream<Day> entries(CalendarDay day) {
        var itself =
                new Day(day.date(), day.kind().name(), day.name(), day.counterpart(), day.confirmed(), day.sources());
        var before =
                new Day(day.date(), DayKind.PRE_HOLIDAY.name(), CalendarTexts.BEFORE_HOLIDAY, null, false, List.of());
        return Stream.concat(
                day.kind() == DayKind.REGULAR ? Stream.of() : Stream.of(itself),
                day.beforeHoliday() ? Stream.of(before) : Stream.of());
    }
}
