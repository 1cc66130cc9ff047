package lv.ocma.divisions.hourschange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.EffectiveDay;
import lv.ocma.divisions.hours.HoursRule;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hourschange.NewHoursChange.NewPreHoliday;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** A working day that is moved to a Saturday before no holiday; the move is invented. */
class MovedDayConfirmationTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 3, 13);
    private static final Texts REASON = new Texts("Pārcelta diena", "Moved day", "Перенесённый день");

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(), Set.of(2027), List.of(new MovedDay(MONDAY, SATURDAY, null, List.of())));

    @Test
    @Clause({"H2", "H3"})
    void a_moved_saturday_is_confirmed_as_what_it_is_at_places_that_open_and_at_those_that_do_not() {
        var edit = new HoursEdit(confirming(0), new UUID(0, 1), CALENDAR);
        var open = on(edit.of("talsi", weekly(DayOfWeek.MONDAY)));
        assertEquals(List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(16, 30))), open.intervals());
        var closed = on(edit.of("sigulda", weekly(DayOfWeek.WEDNESDAY)));
        assertFalse(closed.open());
        for (var day : List.of(open, closed)) {
            assertEquals(DayKind.MOVED_WORKING_DAY, day.kind());
            assertEquals(MONDAY, day.standsFor());
            assertEquals(REASON, day.text());
            assertFalse(day.interpretation());
        }
        assertTrue(on(weekly(DayOfWeek.MONDAY)).interpretation(), "before it");
    }

    @Test
    @Clause("H3")
    void confirmed_once_more_or_taken_back_it_begins_from_the_day_as_it_was() {
        var once = new HoursEdit(confirming(0), new UUID(0, 1), CALENDAR).of("talsi", weekly(DayOfWeek.MONDAY));
        var twice = new HoursEdit(confirming(0), new UUID(0, 2), CALENDAR).of("talsi", once);
        assertEquals(on(once).intervals(), on(twice).intervals());
        var edit = new HoursEdit(confirming(0), new UUID(0, 1), CALENDAR);
        var replaced = Replaced.by(edit.scope(), Map.of("talsi", weekly(DayOfWeek.MONDAY)));
        var undone = new Undoing(new UUID(0, 1), confirming(0), replaced, MONDAY).of("talsi", once);
        assertEquals(weekly(DayOfWeek.MONDAY), undone);
    }

    @Test
    @Clause("H3")
    void what_is_before_no_holiday_is_not_cut_by_it() {
        assertDoesNotThrow(() -> ChangeRules.check(confirming(0), 1, List.of(), MONDAY, CALENDAR));
        var refused =
                assertThrows(Invalid.class, () -> ChangeRules.check(confirming(60), 1, List.of(), MONDAY, CALENDAR));
        assertEquals(
                List.of("/preHolidays/0/closesEarlierByMinutes"),
                refused.violations().stream().map(Violation::at).toList());
    }

    private static NewHoursChange confirming(int minutes) {
        return new NewHoursChange(
                List.of("talsi"), null, REASON, null, null, List.of(new NewPreHoliday(SATURDAY, minutes)));
    }

    private static KeptHours weekly(DayOfWeek weekday) {
        var rule = HoursRule.weekly(weekday, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(16, 30))));
        return new KeptHours(List.of(new Schedule(null, null, List.of(rule), "standard", null)), Map.of());
    }

    private static EffectiveDay on(KeptHours hours) {
        return hours.effective(CALENDAR).on(SATURDAY);
    }
}
