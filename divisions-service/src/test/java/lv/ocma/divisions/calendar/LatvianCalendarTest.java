package lv.ocma.divisions.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LatvianCalendarTest {

    private static final LatvianHolidays HOLIDAYS = new LatvianHolidays();

    private final WorkingCalendar calendar = new WorkingCalendar(
            HOLIDAYS,
            Set.of(2025, 2026),
            List.of(
                    new MovedDay(
                            LocalDate.of(2025, 5, 2), LocalDate.of(2025, 5, 10), "Cabinet Order 348", List.of("a")),
                    new MovedDay(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 17), null, List.of("b")),
                    new MovedDay(LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 27), null, List.of("c"))));

    @Test
    void calendars_are_equal_when_the_same_orders_moved_the_same_days_and_the_same_years_are_known() {
        var moved = List.of(
                new MovedDay(LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 27), null, List.of("c")),
                new MovedDay(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 17), null, List.of("b")));
        var same = new WorkingCalendar(HOLIDAYS, Set.of(2026), moved);

        assertEquals(same, new WorkingCalendar(HOLIDAYS, Set.of(2026), moved.reversed()));
        assertEquals(same.hashCode(), new WorkingCalendar(HOLIDAYS, Set.of(2026), moved.reversed()).hashCode());
        assertNotEquals(same, new WorkingCalendar(HOLIDAYS, Set.of(), moved));
        assertNotEquals(same, new WorkingCalendar(HOLIDAYS, Set.of(2026), moved.subList(0, 1)));
    }

    static Stream<Integer> years() {
        return IntStream.rangeClosed(2000, 2100).boxed();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,HOLIDAY",
        "2026-01-02,MOVED_DAY_OFF",
        "2026-01-17,MOVED_WORKING_DAY",
        "2025-05-01,HOLIDAY",
        "2025-05-02,MOVED_DAY_OFF",
        "2025-05-04,HOLIDAY",
        "2025-05-05,SUBSTITUTE_DAY_OFF",
        "2025-05-10,MOVED_WORKING_DAY",
        "2026-06-22,MOVED_DAY_OFF",
        "2026-06-23,HOLIDAY",
        "2026-06-24,HOLIDAY",
        "2026-06-25,REGULAR",
        "2026-06-26,REGULAR",
        "2026-06-27,MOVED_WORKING_DAY",
        "2026-06-28,REGULAR",
        "2026-11-18,HOLIDAY",
        "2026-11-19,REGULAR",
        "2023-11-18,HOLIDAY",
        "2023-11-20,SUBSTITUTE_DAY_OFF",
        "2018-11-18,HOLIDAY",
        "2018-11-19,SUBSTITUTE_DAY_OFF",
        "2018-07-08,HOLIDAY",
        "2018-07-09,SUBSTITUTE_DAY_OFF",
        "2018-09-24,HOLIDAY",
        "2023-05-29,HOLIDAY",
        "2023-07-09,HOLIDAY",
        "2023-07-10,SUBSTITUTE_DAY_OFF",
        "2024-05-04,HOLIDAY",
        "2024-05-06,SUBSTITUTE_DAY_OFF",
        "2028-07-10,SUBSTITUTE_DAY_OFF",
        "2026-04-03,HOLIDAY",
        "2026-04-05,HOLIDAY",
        "2026-04-06,HOLIDAY",
        "2026-04-07,REGULAR",
        "2026-05-10,HOLIDAY",
        "2026-05-24,HOLIDAY",
        "2026-12-24,HOLIDAY",
        "2026-12-25,HOLIDAY",
        "2026-12-26,HOLIDAY",
        "2026-12-31,HOLIDAY",
        "2024-02-29,REGULAR"
    })
    void a_date_is_what_the_law_and_the_cabinet_made_it(LocalDate date, DayKind kind) {
        assertEquals(kind, calendar.on(date).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "2001-05-04,REGULAR,4 May is a holiday since 2002",
        "2002-05-04,HOLIDAY,a Saturday",
        "2002-05-06,REGULAR,substitute days came in 2007",
        "2003-05-05,REGULAR,substitute days came in 2007",
        "2006-11-20,REGULAR,18 November 2006 was a Saturday before the rule",
        "2007-11-19,SUBSTITUTE_DAY_OFF,the first one",
        "2006-12-24,REGULAR,Christmas Eve is a holiday since 2007",
        "2007-12-24,HOLIDAY,the first one"
    })
    void the_law_is_applied_as_it_was_in_force_in_that_year(LocalDate date, DayKind kind, String why) {
        assertEquals(kind, calendar.on(date).kind(), why);
    }

    @ParameterizedTest
    @MethodSource("years")
    void easter_is_where_an_independent_computation_puts_it(int year) {
        var easter = easterByGauss(year);
        for (var day : List.of(easter.minusDays(2), easter, easter.plusDays(1), easter.plusDays(49))) {
            assertEquals(DayKind.HOLIDAY, calendar.on(day).kind(), day.toString());
        }
        assertEquals(DayOfWeek.SUNDAY, easter.getDayOfWeek());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-19,2019-04-21,2019-04-22",
        "2020-04-10,2020-04-12,2020-04-13",
        "2021-04-02,2021-04-04,2021-04-05",
        "2022-04-15,2022-04-17,2022-04-18",
        "2023-04-07,2023-04-09,2023-04-10",
        "2024-03-29,2024-03-31,2024-04-01",
        "2025-04-18,2025-04-20,2025-04-21",
        "2026-04-03,2026-04-05,2026-04-06",
        "2027-03-26,2027-03-28,2027-03-29",
        "2028-04-14,2028-04-16,2028-04-17",
        "2029-03-30,2029-04-01,2029-04-02",
        "2030-04-19,2030-04-21,2030-04-22",
        "2031-04-11,2031-04-13,2031-04-14",
        "2032-03-26,2032-03-28,2032-03-29",
        "2033-04-15,2033-04-17,2033-04-18",
        "2034-04-07,2034-04-09,2034-04-10",
        "2035-03-23,2035-03-25,2035-03-26",
        "2036-04-11,2036-04-13,2036-04-14",
        "2037-04-03,2037-04-05,2037-04-06",
        "2038-04-23,2038-04-25,2038-04-26"
    })
    void easter_of_twenty_years_is_where_the_almanac_has_it(LocalDate friday, LocalDate sunday, LocalDate monday) {
        assertEquals("Good Friday", calendar.on(friday).name().en());
        assertEquals("Easter Sunday", calendar.on(sunday).name().en());
        assertEquals("Easter Monday", calendar.on(monday).name().en());
        for (var day : List.of(friday.minusDays(1), friday.plusDays(1), monday.plusDays(1))) {
            assertEquals(DayKind.REGULAR, calendar.on(day).kind(), day.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void mothers_day_is_the_second_sunday_of_may(int year) {
        var day = LocalDate.of(year, 5, 8);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        assertTrue(String.valueOf(calendar.on(day).name().lv()).contains("Mātes diena"));
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_weekend_holiday_of_the_state_gives_the_monday_after_since_2007(int year) {
        for (var holiday : List.of(LocalDate.of(year, 5, 4), LocalDate.of(year, 11, 18))) {
            var inForce = !holiday.isBefore(LocalDate.of(2007, 6, 26));
            var monday = holiday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            var weekend = holiday.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            var expected = inForce && weekend ? DayKind.SUBSTITUTE_DAY_OFF : DayKind.REGULAR;
            assertEquals(expected, calendar.on(monday).kind(), monday.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_holiday_of_jollydays_own_file_is_ours_too_once_it_is_law(int year) {
        var theirs = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.LATVIA));
        var ours = HOLIDAYS.of(year).stream().map(PublicHoliday::date).toList();
        for (Holiday holiday : theirs.getHolidays(Year.of(year))) {
            var date = holiday.getActualDate();
            var notYetLaw = (year < 2002 && date.equals(LocalDate.of(year, 5, 4)))
                    || (year < 2007 && date.equals(LocalDate.of(year, 12, 24)));
            assertEquals(!notYetLaw, ours.contains(date), date.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_holiday_has_a_name_in_three_languages(int year) {
        for (var holiday : HOLIDAYS.of(year)) {
            assertEquals(Set.of("lv", "en", "ru"), holiday.name().known().keySet());
        }
    }

    @Test
    void two_holidays_on_one_date_bear_both_names() {
        assertEquals(
                "Mātes diena, Vasarsvētki",
                calendar.on(LocalDate.of(2035, 5, 13)).name().lv());
    }

    @Test
    void a_moved_day_names_its_counterpart_and_its_sources() {
        var off = calendar.on(LocalDate.of(2026, 6, 22));
        assertEquals(LocalDate.of(2026, 6, 27), off.counterpart());
        assertEquals(List.of("c"), off.sources());
        assertEquals("Darba diena pārcelta uz 27.06.2026.", off.name().lv());
        assertEquals(
                LocalDate.of(2026, 6, 22),
                calendar.on(LocalDate.of(2026, 6, 27)).counterpart());
    }

    @Test
    void a_year_without_a_known_cabinet_order_says_so() {
        assertTrue(calendar.movedWorkingDaysKnown(2026));
        assertFalse(calendar.movedWorkingDaysKnown(2027));
    }

    @Test
    void the_working_day_before_a_holiday_is_told_and_moves_along_with_its_work() {
        assertTrue(calendar.on(LocalDate.of(2026, 11, 17)).beforeHoliday());
        assertTrue(calendar.on(LocalDate.of(2026, 6, 27)).beforeHoliday(), "takes the work of 22 June");
        assertFalse(calendar.on(LocalDate.of(2026, 1, 17)).beforeHoliday(), "takes the work of 2 January");
        assertTrue(calendar.on(LocalDate.of(2025, 5, 10)).beforeHoliday(), "is itself before Mother's Day");
        assertFalse(calendar.on(LocalDate.of(2026, 6, 25)).beforeHoliday());
        assertFalse(calendar.on(LocalDate.of(2026, 4, 4)).beforeHoliday(), "a Saturday is no working day");
        assertNotNull(calendar.on(LocalDate.of(2026, 11, 17)).name());
    }

    @Test
    void a_weekend_before_a_holiday_is_such_a_day_only_for_whoever_works_on_it() {
        for (var date : List.of(LocalDate.of(2026, 5, 9), LocalDate.of(2029, 11, 17), LocalDate.of(2030, 11, 17))) {
            assertFalse(calendar.on(date).beforeHoliday(), date.toString());
            assertTrue(calendar.beforeHolidayWhereWorked(date), date.toString());
        }
        for (var date : List.of(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 16), LocalDate.of(2026, 12, 24))) {
            assertFalse(calendar.beforeHolidayWhereWorked(date), date.toString());
        }
        assertTrue(calendar.beforeHolidayWhereWorked(LocalDate.of(2026, 6, 27)), "with the work of 22 June");
    }

    /** All pairs that can meet: a substitute day is by law never a holiday. */
    @ParameterizedTest
    @CsvSource({
        // The work of a plain Thursday is done there: before the holiday, the substitute day and the day off.
        "2026-11-18,2026-11-18,MOVED_WORKING_DAY",
        "2025-05-05,2025-05-05,MOVED_WORKING_DAY",
        "2026-03-10,2026-03-10,MOVED_WORKING_DAY",
        // The date is off, its work is done elsewhere: a holiday and a substitute day it is all the same.
        "2026-11-18,,HOLIDAY",
        "2025-05-05,,SUBSTITUTE_DAY_OFF",
        "2026-03-10,,MOVED_DAY_OFF"
    })
    void where_two_things_meet_on_a_date_the_first_in_the_order_decides(
            LocalDate date, @Nullable LocalDate worked, DayKind kind) {
        var away = new MovedDay(date, LocalDate.of(2026, 3, 14), null, List.of("away"));
        var moved = worked == null
                ? List.of(away)
                : List.of(away, new MovedDay(LocalDate.of(2026, 3, 5), worked, null, List.of("here")));
        assertEquals(
                kind, new WorkingCalendar(HOLIDAYS, Set.of(), moved).on(date).kind());
        assertEquals(
                DayKind.REGULAR,
                new WorkingCalendar(HOLIDAYS, Set.of(), List.of())
                        .on(LocalDate.of(2026, 3, 10))
                        .kind());
    }

    /** Gauss's algorithm for the Gregorian calendar. */
    private static LocalDate easterByGauss(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - (year + year / 4 + s) % 7;
        int oe = 7 - (og - sz) % 7;
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1);
    }
}
