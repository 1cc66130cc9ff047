package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveHoursTest {

    private static final String STANDARD = "standard";

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(),
            Set.of(2026),
            List.of(
                    new MovedDay(date("2025-05-02"), date("2025-05-10"), null, List.of()),
                    new MovedDay(date("2026-01-02"), date("2026-01-17"), null, List.of()),
                    new MovedDay(date("2026-06-22"), date("2026-06-27"), null, List.of())));

    private final EffectiveHours division = place(Map.of(
            DayOfWeek.MONDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.TUESDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.WEDNESDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.THURSDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.FRIDAY, List.of(open("09:00", "16:00"))));

    private final EffectiveHours opensOnFridays = place(Map.of(DayOfWeek.FRIDAY, List.of(open("09:00", "16:00"))));
    private final EffectiveHours opensOnTuesdays = place(Map.of(DayOfWeek.TUESDAY, List.of(open("09:00", "15:00"))));

    @ParameterizedTest
    @CsvSource({
        "2026-06-22,MOVED_DAY_OFF,",
        "2026-06-23,HOLIDAY,",
        "2026-06-24,HOLIDAY,",
        "2026-06-25,REGULAR,09:00-16:30",
        "2026-06-26,REGULAR,09:00-16:00",
        "2026-06-27,MOVED_WORKING_DAY,09:00-16:30",
        "2026-06-28,REGULAR,",
        "2026-01-02,MOVED_DAY_OFF,",
        "2026-01-17,MOVED_WORKING_DAY,09:00-16:00",
        "2025-05-05,SUBSTITUTE_DAY_OFF,",
        "2025-05-10,MOVED_WORKING_DAY,09:00-16:00",
        "2026-03-29,REGULAR,",
        "2026-03-30,REGULAR,09:00-16:30",
        "2026-10-26,REGULAR,09:00-16:30"
    })
    void a_division_opens_as_calendar_and_schedule_say(LocalDate date, DayKind kind, String hours) {
        var day = division.on(date);
        assertEquals(kind, day.kind());
        assertEquals(hours == null ? "" : hours, shown(day));
        assertEquals(Set.of("lv", "en", "ru"), day.text().known().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31,HOLIDAY,,HOLIDAY,",
        "2024-10-27,REGULAR,,REGULAR,09:00-16:30",
        "2025-03-30,REGULAR,,REGULAR,09:00-16:30",
        "2025-10-26,REGULAR,,REGULAR,09:00-16:30",
        "2026-03-29,REGULAR,,REGULAR,09:00-16:30",
        "2026-10-25,REGULAR,,REGULAR,09:00-16:30",
        "2027-03-28,HOLIDAY,,HOLIDAY,",
        "2027-10-31,REGULAR,,REGULAR,09:00-16:30"
    })
    void the_sunday_on_which_clocks_change_and_the_monday_after_keep_their_hours(
            LocalDate sunday, DayKind kind, String hours, DayKind after, String hoursAfter) {
        assertEquals(kind, division.on(sunday).kind());
        assertEquals(hours == null ? "" : hours, shown(division.on(sunday)));
        assertEquals(after, division.on(sunday.plusDays(1)).kind());
        assertEquals(hoursAfter == null ? "" : hoursAfter, shown(division.on(sunday.plusDays(1))));
    }

    /** The hour from 03:00 to 04:00 is not there in spring, and there twice in autumn: hours are those of the clock all the same. */
    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-10-25"})
    void an_exception_on_the_sunday_on_which_clocks_change_is_in_hours_of_the_clock(LocalDate sunday) {
        var night = List.of(open("02:30", "04:30"), open("10:00", "15:00"));
        for (var kind : List.of(ExceptionKind.OTHER_HOURS, ExceptionKind.EXTRA)) {
            var hours = new EffectiveHours(
                    CALENDAR,
                    List.of(weekly(null, null, Map.of(DayOfWeek.MONDAY, List.of(open("09:00", "16:30"))))),
                    List.of(set(sunday, kind, night, Texts.UNKNOWN)));
            assertEquals("02:30-04:30 10:00-15:00", shown(hours.on(sunday)));
            assertEquals("", shown(hours.on(sunday.minusDays(1))));
            assertEquals("09:00-16:30", shown(hours.on(sunday.plusDays(1))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29,09:00-16:30",
        "2004-02-29,",
        "2008-02-29,09:00-16:00",
        "2012-02-29,09:00-16:30",
        "2016-02-29,09:00-16:30",
        "2020-02-29,",
        "2024-02-29,09:00-16:30",
        "2028-02-29,09:00-16:30",
        "2096-02-29,09:00-16:30"
    })
    void the_29th_of_february_has_the_hours_of_its_weekday_and_stands_between_its_neighbours(
            LocalDate date, String hours) {
        var days = division.between(date.minusDays(1), date.plusDays(1)).toList();
        assertEquals(
                List.of(date.withDayOfMonth(28), date, date.plusMonths(1).withDayOfMonth(1)),
                days.stream().map(EffectiveDay::date).toList());
        assertEquals(DayKind.REGULAR, days.get(1).kind());
        assertEquals(hours == null ? "" : hours, shown(days.get(1)));
    }

    @Test
    void no_29th_of_february_is_told_of_a_year_without_one() {
        assertEquals(2, division.between(date("2027-02-28"), date("2027-03-01")).count());
        assertEquals(2, division.between(date("2100-02-28"), date("2100-03-01")).count(), "2100 is no leap year");
    }

    @Test
    void an_exception_and_a_schedule_may_begin_and_end_on_the_29th_of_february() {
        var leapDay = date("2028-02-29");
        var hours = new EffectiveHours(
                CALENDAR,
                List.of(
                        weekly(null, leapDay, Map.of(DayOfWeek.TUESDAY, List.of(open("09:00", "15:00")))),
                        weekly(
                                leapDay.plusDays(1),
                                null,
                                Map.of(DayOfWeek.WEDNESDAY, List.of(open("10:00", "14:00"))))),
                List.of());
        assertEquals("09:00-15:00", shown(hours.on(leapDay)));
        assertEquals("10:00-14:00", shown(hours.on(date("2028-03-01"))));
        var closed = new EffectiveHours(
                CALENDAR, hours.schedules(), List.of(set(leapDay, ExceptionKind.CLOSED, List.of(), Texts.UNKNOWN)));
        assertFalse(closed.on(leapDay).open());
        assertTrue(closed.on(date("2028-02-22")).open());
        assertEquals("10:00-14:00", shown(closed.on(date("2028-03-01"))));
    }

    @Test
    void a_moved_saturday_keeps_the_hours_of_the_weekday_it_stands_for_as_an_interpretation() {
        var day = division.on(date("2026-06-27"));
        assertEquals(date("2026-06-22"), day.standsFor());
        assertTrue(day.interpretation());
        assertTrue(
                String.valueOf(day.text().lv()).contains("kā pirmdienā (pārvalde vēl nav apstiprinājusi)"),
                day.text()::toString);
    }

    @Test
    void on_a_moved_saturday_a_branch_opens_only_if_it_opens_on_the_weekday_it_stands_for() {
        assertTrue(opensOnFridays.on(date("2026-01-17")).open(), "17 January stands for a Friday");
        assertFalse(opensOnTuesdays.on(date("2026-01-17")).open());
        assertFalse(opensOnFridays.on(date("2026-06-27")).open(), "27 June stands for a Monday");
    }

    @Test
    void a_moved_saturday_has_the_hours_of_the_schedule_that_is_valid_on_it_and_not_on_the_day_it_stands_for() {
        var hours = new EffectiveHours(
                CALENDAR,
                List.of(
                        weekly(null, date("2026-06-24"), Map.of(DayOfWeek.MONDAY, List.of(open("09:00", "16:30")))),
                        weekly(date("2026-06-25"), null, Map.of(DayOfWeek.MONDAY, List.of(open("10:00", "12:00"))))),
                List.of());
        assertEquals("10:00-12:00", shown(hours.on(date("2026-06-27"))));
    }

    @Test
    void an_exception_goes_before_all_else() {
        var noted = new Texts("Remonts", "Repairs", "Ремонт");
        var hours = new EffectiveHours(
                CALENDAR,
                List.of(weekly(null, null, Map.of(DayOfWeek.MONDAY, List.of(open("09:00", "16:30"))))),
                List.of(
                        set(date("2026-06-23"), ExceptionKind.OTHER_HOURS, List.of(open("10:00", "12:00")), noted),
                        set(date("2026-06-27"), ExceptionKind.CLOSED, List.of(), noted),
                        set(date("2026-06-29"), ExceptionKind.CLOSED, List.of(), noted)));
        assertEquals("10:00-12:00", shown(hours.on(date("2026-06-23"))), "even on a holiday");
        assertFalse(hours.on(date("2026-06-27")).open());
        assertFalse(hours.on(date("2026-06-29")).open());
        assertEquals(noted, hours.on(date("2026-06-29")).text());
        assertEquals(DayKind.EXCEPTION, hours.on(date("2026-06-29")).kind());
    }

    @Test
    void a_moved_saturday_that_is_cut_before_a_holiday_goes_on_standing_for_its_weekday() {
        var day = excepted(date("2026-06-27"), ExceptionKind.PRE_HOLIDAY, List.of(open("09:00", "15:30")));
        assertEquals(DayKind.PRE_HOLIDAY, day.kind());
        assertEquals("09:00-15:30", shown(day));
        assertEquals(date("2026-06-22"), day.standsFor());
        assertFalse(day.interpretation(), "staff have confirmed it");
    }

    @Test
    void extra_hours_on_a_moved_saturday_leave_the_rest_of_it_an_interpretation() {
        var day = excepted(date("2026-06-27"), ExceptionKind.EXTRA, List.of(open("17:00", "19:00")));
        assertEquals(DayKind.EXCEPTION, day.kind());
        assertEquals("09:00-16:30 17:00-19:00", shown(day));
        assertEquals(date("2026-06-22"), day.standsFor());
        assertTrue(day.interpretation());
    }

    @Test
    void other_hours_on_a_moved_saturday_are_the_offices_own_and_stand_for_nothing() {
        var day = excepted(date("2026-06-27"), ExceptionKind.OTHER_HOURS, List.of(open("10:00", "12:00")));
        assertEquals("10:00-12:00", shown(day));
        assertNull(day.standsFor());
        assertFalse(day.interpretation());
    }

    @Test
    void a_new_schedule_holds_from_its_first_date_and_the_old_one_until_the_day_before() {
        var change = date("2026-03-02");
        var hours = new EffectiveHours(
                CALENDAR,
                List.of(
                        weekly(null, change.minusDays(1), Map.of(DayOfWeek.MONDAY, List.of(open("09:00", "16:30")))),
                        weekly(
                                change,
                                null,
                                Map.of(DayOfWeek.MONDAY, List.of(open("13:00", "19:00"), open("08:00", "12:00"))))),
                List.of());
        assertEquals("09:00-16:30", shown(hours.on(date("2026-02-23"))));
        assertEquals("08:00-12:00 13:00-19:00", shown(hours.on(date("2026-03-02"))), "in order of the clock");
    }

    @Test
    void without_published_hours_a_place_is_not_said_to_be_regularly_open() {
        var day = new EffectiveHours(CALENDAR, List.of(), List.of()).on(date("2026-11-24"));
        assertFalse(day.open());
        assertNull(day.source());
        assertEquals(HoursReasons.NOT_PUBLISHED, day.text());
    }

    @Test
    void a_day_before_a_holiday_keeps_its_hours_until_staff_confirm_shorter_ones() {
        var day = division.on(date("2026-11-17"));
        assertEquals("09:00-16:30", shown(day));
        assertEquals(DayKind.REGULAR, day.kind());
        assertTrue(String.valueOf(day.text().en()).contains("reception may end earlier"));
    }

    /** In spring 03:00 is followed by 04:00; in autumn the hour comes twice and is meant the first time. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28,01:00,02:30,01:00-02:30",
        "2027-03-28,03:10,03:40,",
        "2027-03-28,02:30,03:30,02:30-04:00",
        "2027-03-28,03:30,05:00,04:00-05:00",
        "2027-10-31,03:10,03:40,03:10-03:40",
        "2027-03-29,03:10,03:40,03:10-03:40"
    })
    @Clause("H2")
    void a_time_that_the_clocks_leave_out_is_the_one_to_which_they_are_put_on(
            LocalDate date, String opens, String closes, String hours) {
        for (var kind : List.of(ExceptionKind.OTHER_HOURS, ExceptionKind.EXTRA, ExceptionKind.PRE_HOLIDAY)) {
            assertEquals(
                    hours == null ? "" : hours, shown(excepted(date, kind, List.of(open(opens, closes)))), kind::name);
        }
    }

    private static EffectiveDay excepted(LocalDate date, ExceptionKind kind, List<Interval> intervals) {
        var week = Map.of(DayOfWeek.MONDAY, List.of(open("09:00", "16:30")));
        return new EffectiveHours(
                        CALENDAR, List.of(weekly(null, null, week)), List.of(set(date, kind, intervals, Texts.UNKNOWN)))
                .on(date);
    }

    private static EffectiveHours place(Map<DayOfWeek, List<Interval>> week) {
        return new EffectiveHours(CALENDAR, List.of(weekly(null, null, week)), List.of());
    }

    private static Schedule weekly(
            @Nullable LocalDate from, @Nullable LocalDate to, Map<DayOfWeek, List<Interval>> week) {
        return new Schedule(from, to, RandomWeek.rules(week), STANDARD, null);
    }

    private static SetHours set(LocalDate date, ExceptionKind kind, List<Interval> intervals, Texts reason) {
        return new SetHours(date, kind, intervals, reason, "set", null);
    }

    private static Interval open(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static String shown(EffectiveDay day) {
        return String.join(
                " ",
                day.intervals().stream()
                        .map(interval -> interval.opens() + "-" + interval.closes())
                        .toList());
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
