package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursReasonsTest {

    private static final List<Interval> DAY = List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(16, 0)));
    private static final Set<DayOfWeek> FRIDAY = Set.of(DayOfWeek.FRIDAY);
    private static final Texts CHECK = new Texts("Pārbaude", "Check", "Проверка");

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(),
            Set.of(2026),
            List.of(new MovedDay(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 17), null, List.of())));

    private final HoursRule secondFridayClosed = new HoursRule(FRIDAY, null, Set.of(2), null, List.of());
    private final HoursRule fridays = HoursRule.weekly(DayOfWeek.FRIDAY, DAY);

    @Test
    @Clause("H2")
    void a_date_that_only_some_weeks_leave_out_is_not_said_to_be_closed_on_every_such_weekday() {
        assertEquals(
                "No reception on this date by schedule", reason("2026-12-11", List.of(secondFridayClosed, fridays)));
        assertEquals("Regular reception hours", reason("2026-12-04", List.of(secondFridayClosed, fridays)));
        assertEquals(
                "No reception on this day of the week", reason("2026-12-10", List.of(secondFridayClosed, fridays)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04,Reception hours of this date by schedule",
        "2026-12-11,No reception on this date by schedule",
        "2026-12-12,No reception on this day of the week"
    })
    @Clause("H2")
    void a_week_that_is_left_out_says_so_and_one_that_is_not_as_well(String date, String reason) {
        var everySecond = new HoursRule(FRIDAY, new EveryNthWeek(2, LocalDate.of(2026, 11, 30)), Set.of(), null, DAY);
        assertEquals(reason, reason(date, List.of(everySecond)));
    }

    @Test
    @Clause("H2")
    void a_date_out_of_season_says_so() {
        var season = new Season(MonthDay.of(5, 1), MonthDay.of(8, 31));
        var summer = new HoursRule(FRIDAY, null, Set.of(), season, DAY);
        assertEquals("No reception on this date by schedule", reason("2026-12-04", List.of(summer)));
    }

    @Test
    @Clause("H2")
    void rules_behind_one_that_always_closes_the_weekday_promise_no_other_dates() {
        var never = HoursRule.weekly(DayOfWeek.FRIDAY, List.of());
        assertEquals("No reception on this day of the week", reason("2026-12-04", List.of(never, fridays)));
    }

    @Test
    @Clause({"H2", "H3"})
    void why_staff_have_changed_a_schedule_is_read_on_each_date_that_it_governs() {
        var schedule = schedule(List.of(secondFridayClosed, fridays), CHECK);
        assertEquals(
                "Regular reception hours: Check",
                on("2026-12-04", schedule).text().en());
        assertEquals(
                "No reception on this date by schedule: Check",
                on("2026-12-11", schedule).text().en());
        assertEquals(
                "Šajā nedēļas dienā apmeklētājus nepieņem: Pārbaude",
                on("2026-12-10", schedule).text().lv());
        assertEquals("Сочельник", on("2026-12-24", schedule).text().ru());
        assertTrue(String.valueOf(on("2026-10-17", schedule).text().en()).endsWith(": Check"));
    }

    @Test
    @Clause("H2")
    void a_moved_day_that_stands_for_a_closed_date_is_not_said_to_be_like_its_weekday() {
        var day = on("2026-10-17", schedule(List.of(secondFridayClosed, fridays), Texts.UNKNOWN));
        assertFalse(day.open());
        assertEquals(
                "Working day moved here from 2026-10-09; hours as on that date (not yet confirmed by the office)",
                day.text().en());
    }

    private static String reason(String date, List<HoursRule> rules) {
        return String.valueOf(on(date, schedule(rules, Texts.UNKNOWN)).text().en());
    }

    private static Schedule schedule(List<HoursRule> rules, Texts reason) {
        return new Schedule(null, null, rules, "test", null, reason, false);
    }

    private static EffectiveDay on(String date, Schedule schedule) {
        return new EffectiveHours(CALENDAR, List.of(schedule), List.of()).on(LocalDate.parse(date));
    }
}
