package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** On random schedules and exceptions, against rules that are written down here once more. */
class EffectiveHoursPropertiesTest {

    /** As if nothing had ever been moved. */
    private static final WorkingCalendar HOLIDAYS = new WorkingCalendar(new LatvianHolidays(), Set.of(), List.of());

    private static final List<MovedDay> MOVES = List.of(
            new MovedDay(date("2025-05-02"), date("2025-05-10"), null, List.of()),
            new MovedDay(date("2026-01-02"), date("2026-01-17"), null, List.of()),
            new MovedDay(date("2026-06-22"), date("2026-06-27"), null, List.of()));

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new LatvianHolidays(), Set.of(2026), MOVES);

    private static final Map<DayKind, List<LocalDate>> DATES = date("2000-03-01")
            .datesUntil(date("2100-09-01"))
            .collect(groupingBy(
                    date -> CALENDAR.on(date).kind(),
                    () -> new EnumMap<DayKind, List<LocalDate>>(DayKind.class),
                    toList()));

    @Test
    void properties_hold_on_random_schedules_and_exceptions_from_2000_to_2100() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var exceptionDate = randomDate(random);
            var schedules = RandomSchedules.around(exceptionDate, 0, 600, random);
            var kind = drawn(List.of(ExceptionKind.values()), random);
            var intervals =
                    kind == ExceptionKind.CLOSED ? List.<Interval>of() : RandomSchedules.intervals(0, 600, random);
            var set = new SetHours(exceptionDate, kind, intervals, Texts.UNKNOWN, "set", null);
            var plain = new EffectiveHours(CALENDAR, schedules, List.of());
            var changed = new EffectiveHours(CALENDAR, schedules, List.of(set));
            var from = exceptionDate.minusDays(random.nextInt(40));
            var before = plain.between(from, from.plusDays(60)).toList();
            var after = changed.between(from, from.plusDays(60)).toList();
            var told = "seed " + seed + ", round " + round + ", " + kind + " on " + exceptionDate;
            assertEquals(61, before.size(), told);
            for (int i = 0; i < before.size(); i++) {
                var day = after.get(i);
                assertEquals(from.plusDays(i), day.date(), told);
                if (day.date().equals(exceptionDate)) {
                    assertExcepted(set, before.get(i), day, told);
                } else {
                    assertEquals(before.get(i), day, told + ": an exception changes only its date");
                }
                assertOrderedAndApart(before.get(i), told);
                assertExplained(before.get(i), from.plusDays(i), schedules, told);
            }
        }
    }

    private static void assertExcepted(SetHours set, EffectiveDay ordinary, EffectiveDay day, String told) {
        var extra = set.kind() == ExceptionKind.EXTRA;
        var cut = set.kind() == ExceptionKind.PRE_HOLIDAY;
        var minutes = shownByTheClock(set.intervals(), day.date());
        if (extra) {
            minutes.or(shownByTheClock(ordinary.intervals(), day.date()));
        }
        assertEquals(minutes, shownByTheClock(day.intervals(), day.date()), told);
        assertOrderedAndApart(day, told);
        var moved = MOVES.stream().anyMatch(move -> move.to().equals(day.date()));
        var confirmed =
                moved && (set.intervals().isEmpty() || !CALENDAR.on(day.date()).beforeHoliday())
                        ? DayKind.MOVED_WORKING_DAY
                        : DayKind.PRE_HOLIDAY;
        assertEquals(cut ? confirmed : DayKind.EXCEPTION, day.kind(), told);
        assertEquals(extra || cut ? ordinary.standsFor() : null, day.standsFor(), told);
        assertEquals(extra && ordinary.interpretation(), day.interpretation(), told);
    }

    private static BitSet minutes(List<Interval> intervals) {
        var minutes = new BitSet();
        intervals.forEach(interval -> minutes.set(
                interval.opens().toSecondOfDay() / 60, interval.closes().toSecondOfDay() / 60));
        return minutes;
    }

    private static BitSet shownByTheClock(List<Interval> intervals, LocalDate date) {
        var minutes = minutes(intervals);
        for (int minute = 0; minute < 24 * 60; minute++) {
            if (Zones.RIGA
                    .getRules()
                    .getValidOffsets(date.atStartOfDay().plusMinutes(minute))
                    .isEmpty()) {
                minutes.clear(minute);
            }
        }
        return minutes;
    }

    private static void assertOrderedAndApart(EffectiveDay day, String told) {
        for (int i = 1; i < day.intervals().size(); i++) {
            assertFalse(day.intervals().get(i).overlaps(day.intervals().get(i - 1)), told);
            assertTrue(day.intervals().get(i).compareTo(day.intervals().get(i - 1)) > 0, told);
        }
    }

    /**
     * What is to be told follows from the holidays and the moves alone, in the order of precedence: a moved day has the hours of its
     * counterpart by the schedule of its own date, days off are closed, all others follow their rules.
     */
    private static void assertExplained(EffectiveDay day, LocalDate date, List<Schedule> schedules, String told) {
        var why = told + ", " + date;
        var moved = MOVES.stream().filter(move -> move.to().equals(date)).findFirst();
        var holiday = HOLIDAYS.on(date);
        if (moved.isPresent()) {
            assertEquals(DayKind.MOVED_WORKING_DAY, day.kind(), why);
            assertEquals(moved.get().from(), day.standsFor(), why);
            assertReceives(RandomSchedules.said(schedules, date, moved.get().from()), day, why);
            return;
        }
        assertNull(day.standsFor(), why);
        if (holiday.kind() != DayKind.REGULAR) {
            assertEquals(holiday.kind(), day.kind(), why);
            assertEquals(holiday.name(), day.text(), why);
            assertFalse(day.open(), why);
        } else if (MOVES.stream().anyMatch(move -> move.from().equals(date))) {
            assertEquals(DayKind.MOVED_DAY_OFF, day.kind(), why);
            assertFalse(day.open(), why);
        } else {
            assertEquals(DayKind.REGULAR, day.kind(), why);
            assertReceives(RandomSchedules.said(schedules, date, date), day, why);
            assertTrueOfItsWeekday(day, date, schedules, why);
        }
    }

    /** Minute by minute, without those that the clocks leave out. */
    private static void assertReceives(List<Interval> said, EffectiveDay day, String why) {
        assertEquals(shownByTheClock(said, day.date()), shownByTheClock(day.intervals(), day.date()), why);
    }

    /** Nobody is told that a weekday never has reception while the same schedule receives on others of them. */
    private static void assertTrueOfItsWeekday(EffectiveDay day, LocalDate date, List<Schedule> schedules, String why) {
        var ever = IntStream.range(0, 53 * 2)
                .mapToObj(date::plusWeeks)
                .anyMatch(other -> !RandomSchedules.said(schedules, date, other).isEmpty());
        if (day.text().equals(HoursReasons.NO_RECEPTION)) {
            assertFalse(ever, why);
        } else if (day.text().equals(HoursReasons.NO_RECEPTION_BY_SCHEDULE)) {
            assertFalse(day.open(), why);
        }
    }

    /** Of each kind of day alike: moved ones are too few to be met by chance. */
    private static LocalDate randomDate(Random random) {
        return drawn(drawn(List.copyOf(DATES.values()), random), random);
    }

    private static <T> T drawn(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
