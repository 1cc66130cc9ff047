package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.linked.OpeningHours.OpeningTimes;
import lv.ocma.divisions.linked.OpeningSpecification;
import lv.ocma.divisions.linked.Spoken;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceOpeningHoursTest {

    private static final String SCHEMA = "https://schema.org/";

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(),
            Set.of(2026),
            List.of(new MovedDay(LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 27), null, List.of())));

    @Test
    @Clause({"H2", "H3"})
    void riga_1_has_its_week_and_the_four_dates_of_midsummer_2026_that_differ() {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).limit(5).forEach(day -> week.put(day, List.of(interval("08:00", "20:00"))));
        var times = times(schedule(null, null, week), LocalDate.of(2026, 6, 1));

        assertEquals(
                List.of("[Monday, Tuesday, Wednesday, Thursday, Friday] 08:00-20:00 null..null"),
                told(times.regular()));
        assertEquals(
                List.of(
                        "[] 00:00-00:00 2026-06-22..2026-06-22",
                        "[] 00:00-00:00 2026-06-23..2026-06-23",
                        "[] 00:00-00:00 2026-06-24..2026-06-24",
                        "[] 08:00-20:00 2026-06-27..2026-06-27"),
                told(times.special()));
        assertEquals(
                List.of(
                        new Spoken("Līgo diena", "lv"),
                        new Spoken("Midsummer Eve (Līgo)", "en"),
                        new Spoken("День Лиго", "ru")),
                times.special().get(1).description());
    }

    @Test
    @Clause({"H2", "H3"})
    void a_branch_that_opens_on_fridays_differs_only_on_fridays() {
        var week = Map.of(DayOfWeek.FRIDAY, List.of(interval("09:00", "16:00")));
        var livani = schedule(null, null, week);

        assertEquals(
                List.of("[Friday] 09:00-16:00 null..null"),
                told(times(livani, LocalDate.of(2026, 6, 1)).regular()));
        assertEquals(List.of(), told(times(livani, LocalDate.of(2026, 6, 1)).special()));
        assertEquals(
                List.of("[] 00:00-00:00 2026-12-25..2026-12-25", "[] 00:00-00:00 2027-01-01..2027-01-01"),
                told(times(livani, LocalDate.of(2026, 11, 25)).special()));
    }

    @Test
    void a_place_without_published_hours_has_neither() {
        var hours = new EffectiveHours(CALENDAR, List.of(), List.of());
        var date = LocalDate.of(2026, 6, 1);

        assertEquals(OpeningTimes.UNKNOWN, PlaceOpeningHours.times(hours, date, date.plusDays(89)));
    }

    @Test
    @Clause({"H2", "H3"})
    void regular_and_special_hours_together_say_what_the_effective_ones_do() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var first = LocalDate.of(2002, 3, 1).plusDays(random.nextInt(35_000));
            var last = first.plusDays(89);
            var change = first.plusDays(random.nextInt(90));
            var exceptions = new ArrayList<SetHours>();
            for (int n = random.nextInt(4); n > 0; n--) {
                exceptions.add(new SetHours(
                        first.plusDays(random.nextInt(30) + 30L * n - 30),
                        ExceptionKind.OTHER_HOURS,
                        RandomWeek.intervals(240, 480, random),
                        Texts.en("Invented"),
                        "set",
                        null));
            }
            var hours = new EffectiveHours(
                    CALENDAR,
                    List.of(
                            schedule(change, null, RandomWeek.from(240, 480, random)),
                            schedule(null, change.minusDays(1), RandomWeek.from(240, 480, random))),
                    exceptions);

            var times = PlaceOpeningHours.times(hours, first, last);

            for (var day : hours.between(first, last).toList()) {
                assertEquals(
                        day.intervals(), read(times, day.date()), "seed " + seed + ", round " + round + ", " + day);
            }
        }
    }

    /** As a reader of schema.org does: a date of its own goes before the week, and no time at all is closed. */
    private static List<Interval> read(OpeningTimes times, LocalDate date) {
        var special = times.special().stream()
                .filter(hours -> date.equals(hours.validFrom()))
                .toList();
        var weekday = SCHEMA + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var told = special.isEmpty()
                ? times.regular().stream()
                        .filter(hours -> hours.dayOfWeek().contains(weekday) && validOn(date, hours))
                        .toList()
                : special;
        return told.stream()
                .filter(hours -> hours.opens().isBefore(hours.closes()))
                .map(hours -> new Interval(hours.opens(), hours.closes()))
                .sorted()
                .toList();
    }

    private static boolean validOn(LocalDate date, OpeningSpecification hours) {
        var from = hours.validFrom();
        var through = hours.validThrough();
        return (from == null || !date.isBefore(from)) && (through == null || !date.isAfter(through));
    }

    /** With a rule in front that holds in some weeks only. */
    private static Schedule schedule(
            @Nullable LocalDate from, @Nullable LocalDate to, Map<DayOfWeek, List<Interval>> week) {
        var some = new HoursRule(
                Set.of(DayOfWeek.SATURDAY),
                null,
                Set.of(5),
                new Season(MonthDay.of(10, 1), MonthDay.of(10, 31)),
                List.of(interval("10:00", "12:00")));
        var rules =
                Stream.concat(Stream.of(some), RandomWeek.rules(week).stream()).toList();
        return new Schedule(from, to, rules, "test", null);
    }

    private static OpeningTimes times(Schedule weekly, LocalDate today) {
        return PlaceOpeningHours.times(
                new EffectiveHours(CALENDAR, List.of(weekly), List.of()),
                today,
                today.plusDays(PlaceOpeningHours.HORIZON_DAYS - 1L));
    }

    private static List<String> told(List<OpeningSpecification> specifications) {
        return specifications.stream()
                .map(hours -> hours.dayOfWeek().toString().replace(SCHEMA, "") + " " + hours.opens() + "-"
                        + hours.closes() + " " + hours.validFrom() + ".." + hours.validThrough())
                .toList();
    }

    private static Interval interval(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
