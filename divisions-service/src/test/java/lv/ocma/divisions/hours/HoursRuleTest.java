package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoursRuleTest {

    private static final List<Interval> MORNING = List.of(open("09:00", "12:30"));
    private static final List<Interval> WHOLE_DAY = List.of(open("09:00", "16:30"));
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(),
            Set.of(2026),
            List.of(new MovedDay(date("2026-06-22"), date("2026-06-27"), null, List.of())));

    @Test
    @Clause("H2")
    void every_other_week_is_counted_from_the_week_of_a_date_also_backwards_and_over_new_year() {
        var rule = rule(DayOfWeek.FRIDAY, new EveryNthWeek(2, date("2026-12-30")), Set.of(), null, MORNING);
        assertEquals(
                List.of("2026-12-18", "2027-01-01", "2027-01-15"),
                applying(rule, "2026-12-10", "2027-01-20"),
                "the week of 30 December goes on until 3 January");
    }

    @Test
    @Clause("H2")
    void the_second_and_the_last_weekday_of_a_month_are_found_in_every_month() {
        var second = rule(DayOfWeek.WEDNESDAY, null, Set.of(2), null, List.of());
        assertEquals(List.of("2027-01-13", "2027-02-10", "2027-03-10"), applying(second, "2027-01-01", "2027-03-31"));
        var last = rule(DayOfWeek.SUNDAY, null, Set.of(HoursRule.LAST), null, List.of());
        assertEquals(
                List.of("2028-01-30", "2028-02-27", "2028-03-26", "2028-04-30"),
                applying(last, "2028-01-01", "2028-04-30"));
        var fifth = rule(DayOfWeek.TUESDAY, null, Set.of(5), null, List.of());
        assertEquals(List.of("2028-02-29"), applying(fifth, "2028-02-01", "2028-03-31"), "29 February is one");
    }

    @Test
    @Clause("H2")
    void a_season_includes_both_its_ends_and_may_turn_the_year() {
        var summer = new Season(MonthDay.of(5, 1), MonthDay.of(8, 31));
        assertTrue(summer.includes(date("2027-05-01")) && summer.includes(date("2027-08-31")));
        assertFalse(summer.includes(date("2027-04-30")) || summer.includes(date("2027-09-01")));
        var oneDay = new Season(MonthDay.of(5, 4), MonthDay.of(5, 4));
        assertTrue(oneDay.includes(date("2027-05-04")));
        assertFalse(oneDay.includes(date("2027-05-03")) || oneDay.includes(date("2027-05-05")));
        var winter = new Season(MonthDay.of(11, 1), MonthDay.of(2, 29));
        assertTrue(winter.includes(date("2027-11-01")) && winter.includes(date("2027-02-28")));
        assertTrue(winter.includes(date("2028-02-29")) && winter.includes(date("2028-01-01")));
        assertFalse(winter.includes(date("2028-03-01")) || winter.includes(date("2027-10-31")));
    }

    @Test
    @Clause("H2")
    void of_several_rules_the_first_that_applies_decides_and_where_none_does_it_is_closed() {
        var schedule = new Schedule(
                null,
                null,
                List.of(
                        rule(DayOfWeek.WEDNESDAY, null, Set.of(2), null, List.of()),
                        HoursRule.weekly(DayOfWeek.WEDNESDAY, WHOLE_DAY),
                        HoursRule.weekly(DayOfWeek.WEDNESDAY, MORNING)),
                "test",
                null);
        assertEquals(List.of(), schedule.on(date("2027-01-13")), "the second Wednesday");
        assertEquals(WHOLE_DAY, schedule.on(date("2027-01-20")));
        assertEquals(List.of(), schedule.on(date("2027-01-21")));
    }

    @Test
    @Clause("H2")
    void what_holds_in_some_weeks_or_a_season_only_is_not_what_usually_holds() {
        var season = new Season(MonthDay.of(5, 1), MonthDay.of(8, 31));
        for (var some : List.of(
                rule(DayOfWeek.MONDAY, new EveryNthWeek(2, date("2027-01-04")), Set.of(), null, MORNING),
                rule(DayOfWeek.MONDAY, null, Set.of(1), null, MORNING),
                rule(DayOfWeek.MONDAY, null, Set.of(), season, MORNING))) {
            var rules = List.of(some, HoursRule.weekly(DayOfWeek.MONDAY, WHOLE_DAY));
            assertEquals(WHOLE_DAY, new Schedule(null, null, rules, "test", null).usuallyOn(DayOfWeek.MONDAY));
        }
    }

    @Test
    @Clause("H2")
    void a_moved_working_day_keeps_the_hours_of_exactly_the_date_it_stands_for() {
        // 22 June 2026 is the fourth Monday of its month, the 27th the fourth Saturday.
        var schedule = new Schedule(
                null,
                null,
                List.of(
                        rule(DayOfWeek.MONDAY, null, Set.of(4), null, MORNING),
                        HoursRule.weekly(DayOfWeek.MONDAY, WHOLE_DAY)),
                "test",
                null);
        var hours = new EffectiveHours(CALENDAR, List.of(schedule), List.of());
        assertEquals(MORNING, hours.on(date("2026-06-27")).intervals());
    }

    @Test
    @Clause("H3")
    void an_extra_opening_is_added_to_the_hours_of_the_day_and_makes_one_where_they_touch_or_overlap() {
        var schedule = new Schedule(null, null, List.of(HoursRule.weekly(DayOfWeek.MONDAY, WHOLE_DAY)), "test", null);
        var hours = new EffectiveHours(
                CALENDAR,
                List.of(schedule),
                List.of(
                        extra("2027-02-01", open("17:00", "19:00")),
                        extra("2027-02-08", open("16:00", "18:00")),
                        extra("2027-02-15", new Interval(LocalTime.of(12, 0), LocalTime.of(13, 0), true)),
                        extra("2027-02-20", open("10:00", "14:00"))));
        assertEquals("09:00-16:30 17:00-19:00", shown(hours, "2027-02-01"));
        assertEquals("09:00-18:00", shown(hours, "2027-02-08"));
        assertEquals("09:00-12:00 12:00-13:00* 13:00-16:30", shown(hours, "2027-02-15"), "by appointment stays apart");
        assertEquals("10:00-14:00", shown(hours, "2027-02-20"), "a Saturday");
        assertEquals(DayKind.EXCEPTION, hours.on(date("2027-02-20")).kind());
    }

    @Test
    @Clause("H3")
    void a_day_that_ends_earlier_loses_its_last_hours_whatever_its_intervals() {
        var day = List.of(open("09:00", "12:30"), open("13:15", "16:30"));
        assertEquals(
                List.of(open("09:00", "12:30"), open("13:15", "15:30")),
                Intervals.endingEarlier(day, Duration.ofHours(1)));
        assertEquals(List.of(open("09:00", "12:00")), Intervals.endingEarlier(day, Duration.ofMinutes(270)));
        assertEquals(
                List.of(open("09:00", "12:30")),
                Intervals.endingEarlier(day, Duration.ofMinutes(195)),
                "exactly the last interval is lost");
        assertEquals(List.of(), Intervals.endingEarlier(day, Duration.ofHours(8)));
        assertEquals(List.of(), Intervals.endingEarlier(day, Duration.ofHours(20)));
        assertEquals(day, Intervals.endingEarlier(day, Duration.ZERO));
    }

    @Test
    @Clause("H3")
    void shorter_hours_before_a_holiday_that_staff_confirmed_are_told_as_such() {
        var confirmed = new SetHours(
                date("2026-11-17"),
                ExceptionKind.PRE_HOLIDAY,
                List.of(open("09:00", "15:30")),
                Texts.lv("Pirmssvētku diena"),
                "test",
                null);
        var day = new EffectiveHours(CALENDAR, List.of(), List.of(confirmed)).on(date("2026-11-17"));
        assertEquals(DayKind.PRE_HOLIDAY, day.kind());
        assertFalse(day.interpretation());
    }

    private static HoursRule rule(
            DayOfWeek weekday,
            @Nullable EveryNthWeek week,
            Set<Integer> ordinals,
            @Nullable Season season,
            List<Interval> intervals) {
        return new HoursRule(Set.of(weekday), week, ordinals, season, intervals);
    }

    private static List<String> applying(HoursRule rule, String from, String to) {
        return date(from)
                .datesUntil(date(to).plusDays(1))
                .filter(rule::appliesOn)
                .map(LocalDate::toString)
                .toList();
    }

    private static SetHours extra(String date, Interval... intervals) {
        return new SetHours(date(date), ExceptionKind.EXTRA, List.of(intervals), Texts.UNKNOWN, "test", null);
    }

    private static String shown(EffectiveHours hours, String date) {
        return String.join(
                " ",
                hours.on(date(date)).intervals().stream()
                        .flatMap(interval -> Stream.of(
                                interval.opens() + "-" + interval.closes() + (interval.byAppointment() ? "*" : "")))
                        .toList());
    }

    private static Interval open(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
