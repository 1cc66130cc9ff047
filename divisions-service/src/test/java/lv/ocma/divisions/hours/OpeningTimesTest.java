package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTimesTest {

    private static final int MINUTES_OF_LONGEST_DAY = 25 * 60;

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(),
            Set.of(2026),
            List.of(new MovedDay(LocalDate.parse("2026-06-22"), LocalDate.parse("2026-06-27"), null, List.of())));

    private final OpeningTimes division = place(Map.of(
            DayOfWeek.MONDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.TUESDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.WEDNESDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.THURSDAY, List.of(open("09:00", "16:30")),
            DayOfWeek.FRIDAY, List.of(open("09:00", "16:00"))));

    @ParameterizedTest
    @Clause("H2")
    @CsvSource({
        "2026-06-25T08:59:59+03:00,,2026-06-25T09:00+03:00",
        "2026-06-25T09:00:00+03:00,2026-06-25T16:30+03:00,2026-06-26T09:00+03:00",
        "2026-06-25T16:29:59+03:00,2026-06-25T16:30+03:00,2026-06-26T09:00+03:00",
        "2026-06-25T16:30:00+03:00,,2026-06-26T09:00+03:00",
        "2026-06-25T13:29:00Z,2026-06-25T16:30+03:00,2026-06-26T09:00+03:00",
        "2026-06-19T16:00:00+03:00,,2026-06-25T09:00+03:00",
        "2026-06-26T16:00:00+03:00,,2026-06-27T09:00+03:00",
        "2026-06-27T10:00:00+03:00,2026-06-27T16:30+03:00,2026-06-29T09:00+03:00",
        "2026-03-27T16:00:00+02:00,,2026-03-30T09:00+03:00",
        "2026-10-23T16:00:00+03:00,,2026-10-26T09:00+02:00",
        "2026-12-23T16:30:00+02:00,,2026-12-28T09:00+02:00"
    })
    void a_division_is_open_until_its_closing_minute_and_opens_next_on_the_next_working_day(
            OffsetDateTime moment, @Nullable OffsetDateTime closes, OffsetDateTime next) {
        var opening = at(division, moment.toInstant());
        assertEquals(
                Optional.ofNullable(closes).map(OffsetDateTime::toInstant),
                opening.current().map(Stretch::closes));
        assertEquals(Optional.of(next.toInstant()), opening.next().map(OpeningTimesTest::opens));
        assertEquals(closes != null, division.openAt(moment.toInstant()));
    }

    @Test
    @Clause("H2")
    void a_break_at_noon_is_closed_and_ends_with_an_opening() {
        var place = place(Map.of(DayOfWeek.THURSDAY, List.of(open("09:00", "12:00"), open("13:00", "16:00"))));
        var before = at(place, moment("2026-06-25T11:59:00+03:00"));
        assertEquals(
                Optional.of(moment("2026-06-25T12:00:00+03:00")),
                before.current().map(Stretch::closes));
        var during = at(place, moment("2026-06-25T12:30:00+03:00"));
        assertFalse(during.open());
        for (var opening : List.of(before, during)) {
            assertEquals(
                    Optional.of(moment("2026-06-25T13:00:00+03:00")),
                    opening.next().map(OpeningTimesTest::opens));
        }
    }

    @Test
    void intervals_that_touch_are_not_a_closing_and_an_opening() {
        var place = place(Map.of(DayOfWeek.THURSDAY, List.of(open("09:00", "12:00"), open("12:00", "16:00"))));
        var opening = at(place, moment("2026-06-25T10:00:00+03:00"));
        assertEquals(
                Optional.of(moment("2026-06-25T16:00:00+03:00")),
                opening.current().map(Stretch::closes));
        assertEquals(
                Optional.of(moment("2026-07-02T09:00:00+03:00")), opening.next().map(OpeningTimesTest::opens));
    }

    @Test
    @Clause("H2")
    void reception_by_appointment_only_is_told_apart_from_reception_of_everybody() {
        var place = place(Map.of(
                DayOfWeek.THURSDAY,
                List.of(
                        open("09:00", "12:00"),
                        new Interval(LocalTime.of(12, 0), LocalTime.of(14, 0), true),
                        new Interval(LocalTime.of(14, 0), LocalTime.of(15, 0), true))));
        var everybody = at(place, moment("2026-06-25T11:00:00+03:00"));
        assertEquals(Optional.of(false), everybody.current().map(Stretch::byAppointment));
        assertEquals(
                Optional.of(moment("2026-06-25T12:00:00+03:00")),
                everybody.current().map(Stretch::closes));
        assertEquals(
                Optional.of(true), everybody.next().map(next -> next.stretch().byAppointment()));
        var booked = at(place, moment("2026-06-25T12:00:00+03:00"));
        assertEquals(Optional.of(true), booked.current().map(Stretch::byAppointment));
        assertEquals(
                Optional.of(moment("2026-06-25T15:00:00+03:00")),
                booked.current().map(Stretch::closes));
    }

    @ParameterizedTest
    @CsvSource({
        // The hour from 03:00 to 04:00 does not exist.
        "03:30,05:00,2026-03-29T02:59:59+02:00,false",
        "03:30,05:00,2026-03-29T04:00:00+03:00,true",
        "03:30,05:00,2026-03-29T05:00:00+03:00,false",
        "02:00,03:30,2026-03-29T02:59:59+02:00,true",
        "02:00,03:30,2026-03-29T04:00:00+03:00,false",
        "03:10,03:40,2026-03-29T04:00:00+03:00,false",
        // The hour from 03:00 to 04:00 comes twice.
        "03:30,05:00,2026-10-25T03:29:59+03:00,false",
        "03:30,05:00,2026-10-25T03:30:00+03:00,true",
        "03:30,05:00,2026-10-25T03:10:00+02:00,true",
        "02:00,03:30,2026-10-25T03:29:59+03:00,true",
        "02:00,03:30,2026-10-25T03:30:00+03:00,false",
        "02:00,03:30,2026-10-25T03:10:00+02:00,false",
        "09:00,16:00,2026-10-25T09:00:00+02:00,true",
        "09:00,16:00,2026-03-29T08:59:59+03:00,false"
    })
    void on_a_sunday_of_a_clock_change_a_time_is_when_the_clocks_first_reach_it(
            LocalTime opens, LocalTime closes, OffsetDateTime moment, boolean open) {
        var place = place(Map.of(DayOfWeek.SUNDAY, List.of(new Interval(opens, closes))));
        assertEquals(open, place.openAt(moment.toInstant()));
        assertEquals(open, at(place, moment.toInstant()).open());
    }

    @Test
    void an_opening_that_rests_on_an_interpretation_says_so() {
        assertFalse(at(division, moment("2026-06-25T10:00:00+03:00")).interpretation());
        assertTrue(at(division, moment("2026-06-26T10:00:00+03:00")).interpretation(), "next is the moved Saturday");
        assertTrue(at(division, moment("2026-06-27T20:00:00+03:00")).interpretation(), "today is the moved Saturday");
    }

    @Test
    void the_next_opening_is_looked_for_so_far_and_no_further() {
        var today = LocalDate.parse("2026-08-03");
        var always = Map.of(today.plusDays(31).getDayOfWeek(), List.of(open("09:00", "16:00")));
        var reached = from(today.plusDays(31), always);
        assertEquals(
                Optional.of(opening("2026-09-03")),
                reached.at(noon(today), OpeningTimes.DAYS_AHEAD).next().map(OpeningTimesTest::opens));
        assertEquals(Optional.empty(), reached.at(noon(today), 30).next(), "no further than it is asked to, and known");
        var never = new OpeningTimes(new EffectiveHours(CALENDAR, List.of(), List.of()));
        assertEquals(
                Optional.empty(),
                never.at(noon(today), OpeningTimes.MOST_DAYS_AHEAD).next());
        assertEquals(
                Optional.empty(),
                division.at(moment("2100-12-31T20:00:00+02:00"), OpeningTimes.MOST_DAYS_AHEAD)
                        .next(),
                "what comes after the calendar is not known");
    }

    /** On a Monday whose reception is over, and which each of the rules includes but for the season. */
    @ParameterizedTest
    @Clause("H2")
    @CsvSource({
        "5,,,2026-10-05",
        "26,,,2027-03-01",
        "40,,,2027-06-07",
        "52,,,2027-08-30",
        ",5,,2026-11-30",
        ",,06-05/06-12,2027-06-07",
        ",,08-30/08-30,2027-08-30"
    })
    void the_next_opening_of_a_place_that_opens_rarely_is_found_within_53_weeks(
            @Nullable Integer weeks, @Nullable Integer ordinal, @Nullable String season, LocalDate next) {
        var monday = LocalDate.parse("2026-08-31");
        var rule = new HoursRule(
                Set.of(DayOfWeek.MONDAY),
                weeks == null ? null : new EveryNthWeek(weeks, monday),
                ordinal == null ? Set.of() : Set.of(ordinal),
                season == null ? null : season(season),
                List.of(open("09:00", "11:00")));
        var schedule = new Schedule(null, null, List.of(rule), "standard", null);
        var place = new OpeningTimes(new EffectiveHours(CALENDAR, List.of(schedule), List.of()));
        assertEquals(
                Optional.of(opening(next.toString())),
                place.at(noon(monday), OpeningTimes.MOST_DAYS_AHEAD).next().map(OpeningTimesTest::opens));
    }

    private static Season season(String days) {
        var ends = Stream.of(days.split("/"))
                .map(day -> MonthDay.parse("--" + day))
                .toList();
        return new Season(ends.getFirst(), ends.getLast());
    }

    private static Instant opening(String date) {
        return LocalDate.parse(date).atTime(9, 0).atZone(Zones.RIGA).toInstant();
    }

    private static Opening at(OpeningTimes place, Instant moment) {
        return place.at(moment, OpeningTimes.DAYS_AHEAD);
    }

    @Test
    @Clause("H2")
    void at_any_moment_of_random_weeks_a_place_is_open_as_its_effective_hours_say() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var date = random.nextBoolean() ? randomDate(random) : clockChange(random);
            var set = new SetHours(
                    date.plusDays(1),
                    ExceptionKind.OTHER_HOURS,
                    RandomWeek.intervals(0, 600, random),
                    Texts.UNKNOWN,
                    "set",
                    null);
            var week = schedule(null, RandomWeek.from(0, 600, random));
            var hours = new EffectiveHours(CALENDAR, List.of(week), List.of(set));
            var told = "seed " + seed + ", round " + round + ", ";
            for (int n = 0; n < 20; n++) {
                var moment = date.atStartOfDay(Zones.RIGA).plusMinutes(random.nextInt(3 * MINUTES_OF_LONGEST_DAY));
                assertAgrees(hours, moment, told + moment);
            }
        }
    }

    private static void assertAgrees(EffectiveHours hours, ZonedDateTime moment, String told) {
        var times = new OpeningTimes(hours);
        var opening = at(times, moment.toInstant());
        var open = openByTheClock(hours, moment);
        assertEquals(open, times.openAt(moment.toInstant()), told);
        assertEquals(open, opening.open(), told);
        opening.current().map(Stretch::closes).ifPresent(closes -> {
            assertTrue(times.openAt(closes.minusSeconds(1)), told);
            assertFalse(times.openAt(closes), told);
        });
        opening.next().ifPresent(next -> {
            assertTrue(opens(next).isAfter(moment.toInstant()), told);
            assertTrue(times.openAt(opens(next)), told);
            assertFalse(times.openAt(opens(next).minusSeconds(1)), told);
            for (var at = opening.current().map(Stretch::closes).orElse(moment.toInstant());
                    at.isBefore(opens(next));
                    at = at.plusSeconds(60 * 60)) {
                assertFalse(times.openAt(at), told + ", and yet no opening before " + opens(next) + " but " + at);
            }
        });
    }

    /** Watches the wall clock of the day minute by minute, and knows no rule of the zone. */
    private static boolean openByTheClock(EffectiveHours hours, ZonedDateTime moment) {
        return hours.on(moment.toLocalDate()).intervals().stream()
                .anyMatch(interval -> !moment.isBefore(reached(moment.toLocalDate(), interval.opens()))
                        && moment.isBefore(reached(moment.toLocalDate(), interval.closes())));
    }

    private static ZonedDateTime reached(LocalDate date, LocalTime time) {
        var clock = date.atStartOfDay(Zones.RIGA);
        while (clock.toLocalTime().isBefore(time)) {
            clock = clock.plusMinutes(1);
        }
        return clock;
    }

    private static LocalDate clockChange(Random random) {
        var month = random.nextBoolean() ? Month.MARCH : Month.OCTOBER;
        return LocalDate.of(2001 + random.nextInt(99), month, 1)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
                .minusDays(random.nextInt(2));
    }

    private static LocalDate randomDate(Random random) {
        return LocalDate.of(2000, 3, 1).plusDays(random.nextInt(36_700));
    }

    private static OpeningTimes from(LocalDate first, Map<DayOfWeek, List<Interval>> week) {
        return new OpeningTimes(new EffectiveHours(CALENDAR, List.of(schedule(first, week)), List.of()));
    }

    private static OpeningTimes place(Map<DayOfWeek, List<Interval>> week) {
        return new OpeningTimes(new EffectiveHours(CALENDAR, List.of(schedule(null, week)), List.of()));
    }

    private static Schedule schedule(@Nullable LocalDate first, Map<DayOfWeek, List<Interval>> week) {
        return new Schedule(first, null, RandomWeek.rules(week), "standard", null);
    }

    private static Instant opens(Opening.Next next) {
        return next.stretch().opens();
    }

    private static Interval open(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(Zones.RIGA).toInstant();
    }

    private static Instant moment(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
