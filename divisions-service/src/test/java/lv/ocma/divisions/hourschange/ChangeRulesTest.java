package lv.ocma.divisions.hourschange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hourschange.NewHoursChange.Kind;
import lv.ocma.divisions.hourschange.NewHoursChange.NewException;
import lv.ocma.divisions.hourschange.NewHoursChange.NewPreHoliday;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.divisions.hourschange.NewHoursChange.NewSchedule;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {

    /** The day before a holiday. */
    private static final LocalDate DAY = LocalDate.of(2027, 11, 17);

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new LatvianHolidays(), Set.of(), List.of());

    @Test
    @Clause("H3")
    void today_may_be_changed_and_yesterday_may_not_by_a_schedule_an_exception_or_a_cut() {
        var rule = new NewRule(Arrays.asList(DayOfWeek.MONDAY), null, null, null, List.of());
        for (var wanted : List.of(
                stating(List.of(new NewSchedule(DAY, null, List.of(rule))), List.of(), List.of()),
                stating(List.of(), List.of(new NewException(DAY, null, Kind.CLOSED, null, null)), List.of()),
                stating(List.of(), List.of(), List.of(new NewPreHoliday(DAY, 60))))) {
            assertDoesNotThrow(() -> ChangeRules.check(wanted, 1, List.of(), DAY, CALENDAR));
            var refused = assertThrows(
                    Invalid.class,
                    () -> ChangeRules.check(wanted, 1, List.of(), DAY.plusDays(1), CALENDAR),
                    wanted::toString);
            assertEquals(
                    List.of("date-in-past"),
                    refused.violations().stream().map(Violation::code).toList());
        }
    }

    @Test
    @Clause("H3")
    void a_saturday_before_a_holiday_may_be_cut_and_any_other_not() {
        var today = LocalDate.of(2026, 5, 1);
        var saturday = LocalDate.of(2026, 5, 9);
        var cuts = List.of(
                new NewPreHoliday(saturday, 60),
                new NewPreHoliday(saturday.plusDays(1), 60),
                new NewPreHoliday(saturday.plusDays(7), 60));
        var wanted = stating(List.of(), List.of(), cuts);
        assertDoesNotThrow(() ->
                ChangeRules.check(stating(List.of(), List.of(), cuts.subList(0, 1)), 1, List.of(), today, CALENDAR));
        var refused = assertThrows(Invalid.class, () -> ChangeRules.check(wanted, 1, List.of(), today, CALENDAR));
        assertEquals(
                List.of("/preHolidays/1/date", "/preHolidays/2/date"),
                refused.violations().stream().map(Violation::at).toList());
        assertEquals(
                List.of("#/preHolidays/1/date", "#/preHolidays/2/date"),
                ChangeRules.notBeforeHoliday(wanted, CALENDAR));
    }

    private static NewHoursChange stating(
            List<NewSchedule> schedules, List<NewException> exceptions, List<NewPreHoliday> preHolidays) {
        var reason = new Texts("Jauni laiki", "New hours", "Новое время");
        return new NewHoursChange(List.of("talsi"), null, reason, schedules, exceptions, preHolidays);
    }
}
