package lv.ocma.divisions.hourschange;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.EffectiveDay;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.HoursRule;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hourschange.NewHoursChange.Kind;
import lv.ocma.divisions.hourschange.NewHoursChange.NewException;
import lv.ocma.divisions.hourschange.NewHoursChange.NewInterval;
import lv.ocma.divisions.hourschange.NewHoursChange.NewPreHoliday;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.divisions.hourschange.NewHoursChange.NewSchedule;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class HoursEditTest {

    private static final String PLACE = "talsi";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final Texts REASON = new Texts("Jauni laiki", "New hours", "Новое время");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new LatvianHolidays(), Set.of(), List.of());
    private static final int SPAN = 200;

    /** A Wednesday before a holiday. */
    private static final LocalDate EVE = LocalDate.of(2027, 11, 17);

    private static final KeptHours STANDARD = new KeptHours(
            List.of(new Schedule(
                    null,
                    null,
                    Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY).stream()
                            .sorted()
                            .map(weekday -> HoursRule.weekly(
                                    weekday, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(16, 30)))))
                            .toList(),
                    "standard",
                    null)),
            Map.of());

    @Test
    @Clause({"H2", "H3"})
    void random_changes_touch_their_own_dates_and_no_other_and_undone_in_reverse_leave_what_was() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var told = "seed " + seed + ", round " + round;
            var states = new ArrayList<KeptHours>(List.of(STANDARD));
            var undoings = new ArrayList<Undoing>();
            var scopes = new ArrayList<Scope>();
            for (int number = 0; number < 4; number++) {
                var before = states.getLast();
                var id = new UUID(round, number);
                var wanted = change(random);
                var edit = new HoursEdit(wanted, id, CALENDAR);
                var after = edit.of(PLACE, before);
                assertTouchesOnlyItsDates(edit.scope(), before, after, told);
                assertSchedulesApart(after, told);
                undoings.add(new Undoing(id, wanted, Replaced.by(edit.scope(), Map.of(PLACE, before)), TODAY));
                assertTrue(undoings.getLast().isUntouched(PLACE, after, Set.of()), told);
                states.add(after);
                scopes.add(edit.scope());
            }
            for (int number = 0; number < undoings.size(); number++) {
                var since = scopes.subList(number + 1, scopes.size()).stream()
                        .flatMap(scope -> scope.dates().stream())
                        .collect(toSet());
                assertLeavesWhatOthersDid(undoings.get(number), states.getLast(), since, told + ", of " + number);
            }
            for (int number = undoings.size() - 1; number >= 0; number--) {
                var undone = undoings.get(number).of(PLACE, states.get(number + 1));
                assertEquals(days(states.get(number)), days(undone), told + ", undone " + number);
            }
        }
    }

    /** Whatever the others did to a date, also where they left nothing on it. */
    private static void assertLeavesWhatOthersDid(Undoing undoing, KeptHours now, Set<LocalDate> since, String told) {
        if (!undoing.isUntouched(PLACE, now, since)) {
            return;
        }
        var undone = undoing.of(PLACE, now);
        for (var date : since) {
            var set = now.exceptionOn(date);
            if (set.filter(exception -> undoing.undone().equals(exception.change()))
                    .isEmpty()) {
                assertEquals(set, undone.exceptionOn(date), told + ", " + date);
            }
        }
    }

    @Test
    @Clause("H3")
    void a_change_that_a_later_one_has_touched_is_not_undone_over_it() {
        var first = new UUID(0, 1);
        var wanted = closed(TODAY.plusDays(3), TODAY.plusDays(5));
        var edit = new HoursEdit(wanted, first, CALENDAR);
        var once = edit.of(PLACE, STANDARD);
        var undoing = new Undoing(first, wanted, Replaced.by(edit.scope(), Map.of(PLACE, STANDARD)), TODAY);
        var apart = new HoursEdit(closed(TODAY.plusDays(6), TODAY.plusDays(6)), new UUID(0, 2), CALENDAR);
        assertTrue(undoing.isUntouched(PLACE, apart.of(PLACE, once), Set.of()));
        var over = new HoursEdit(closed(TODAY.plusDays(5), TODAY.plusDays(6)), new UUID(0, 3), CALENDAR);
        assertFalse(undoing.isUntouched(PLACE, over.of(PLACE, once), Set.of()));
    }

    @Test
    @Clause("H3")
    void a_date_that_a_later_change_made_regular_again_is_not_undone_over_it() {
        var date = TODAY.plusDays(3);
        var before = new HoursEdit(closed(date, date), new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        var eve = LocalDate.of(2027, 11, 17);
        assertTrue(isUntouched(closed(date, date), STANDARD, regular(date.plusDays(1))));
        assertFalse(isUntouched(closed(date, date), before, regular(date)), "what was there would come back");
        assertFalse(isUntouched(closed(date, date), STANDARD, regular(date)));
        assertTrue(isUntouched(regular(date), before, regular(date.plusDays(1))), "it took the date back itself");
        assertFalse(isUntouched(regular(date), before, closed(date, date)));
        var cutBefore = new HoursEdit(cut(eve, 30), new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        assertFalse(isUntouched(cut(eve, 60), cutBefore, regular(eve)));
        assertTrue(isUntouched(cut(date.plusDays(3), 60), STANDARD, regular(date)), "a closed day has nothing to cut");
    }

    @Test
    @Clause("H3")
    void a_date_that_two_later_changes_excepted_and_took_back_is_not_undone_over_them() {
        var date = TODAY.plusDays(3);
        var before = new HoursEdit(closed(date, date), new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        assertFalse(isUntouched(regular(date), before, closed(date, date), regular(date)), "the first would come back");
        assertTrue(isUntouched(regular(date), STANDARD, closed(date, date), regular(date)), "nothing would come back");
        assertTrue(isUntouched(
                regular(date), before, closed(date.plusDays(1), date.plusDays(1)), regular(date.plusDays(1))));
    }

    private static boolean isUntouched(NewHoursChange undone, KeptHours before, NewHoursChange... later) {
        var id = new UUID(0, 2);
        var edit = new HoursEdit(undone, id, CALENDAR);
        var now = edit.of(PLACE, before);
        var since = new HashSet<LocalDate>();
        for (int number = 0; number < later.length; number++) {
            var over = new HoursEdit(later[number], new UUID(1, number), CALENDAR);
            now = over.of(PLACE, now);
            since.addAll(over.scope().dates());
        }
        return new Undoing(id, undone, Replaced.by(edit.scope(), Map.of(PLACE, before)), TODAY)
                .isUntouched(PLACE, now, since);
    }

    @Test
    @Clause("H3")
    void what_has_passed_since_is_not_undone() {
        var first = new UUID(0, 1);
        var wanted = closed(TODAY, TODAY.plusDays(4));
        var edit = new HoursEdit(wanted, first, CALENDAR);
        var changed = edit.of(PLACE, STANDARD);
        var undoing = new Undoing(first, wanted, Replaced.by(edit.scope(), Map.of(PLACE, STANDARD)), TODAY.plusDays(2));
        var undone = undoing.of(PLACE, changed);
        assertEquals(Set.of(TODAY, TODAY.plusDays(1)), undone.exceptions().keySet());
    }

    @Test
    @Clause("H3")
    void what_was_set_before_a_change_does_not_come_back_on_dates_that_have_passed_since() {
        var id = new UUID(0, 2);
        var wanted = closed(TODAY, TODAY.plusDays(3));
        var open = stating(
                List.of(),
                List.of(new NewException(
                        TODAY,
                        TODAY.plusDays(3),
                        Kind.OTHER_HOURS,
                        List.of(new NewInterval(LocalTime.of(10, 0), LocalTime.of(12, 0), null)),
                        null)),
                List.of());
        var before = new HoursEdit(open, new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        var edit = new HoursEdit(wanted, id, CALENDAR);
        var changed = edit.of(PLACE, before);
        var undone = new Undoing(id, wanted, Replaced.by(edit.scope(), Map.of(PLACE, before)), TODAY.plusDays(2))
                .of(PLACE, changed);
        for (int day = 0; day < 4; day++) {
            var date = TODAY.plusDays(day);
            assertEquals((day < 2 ? changed : before).exceptionOn(date), undone.exceptionOn(date), date.toString());
        }
    }

    @Test
    @Clause("H3")
    void a_cut_before_a_holiday_is_taken_from_the_whole_day_however_often_it_is_confirmed() {
        var eve = LocalDate.of(2027, 11, 17);
        var once = new HoursEdit(cut(eve, 60), new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        var twice = new HoursEdit(cut(eve, 30), new UUID(0, 2), CALENDAR).of(PLACE, once);
        assertEquals(LocalTime.of(15, 30), on(eve, once).intervals().getLast().closes());
        assertEquals(LocalTime.of(16, 0), on(eve, twice).intervals().getLast().closes());
        var saturday = LocalDate.of(2027, 11, 20);
        assertEquals(
                Map.of(),
                new HoursEdit(cut(saturday, 60), new UUID(0, 3), CALENDAR)
                        .of(PLACE, STANDARD)
                        .exceptions(),
                "a closed day has nothing to cut");
    }

    @Test
    @Clause("H3")
    void hours_that_a_place_has_set_for_the_day_before_a_holiday_are_left_as_they_are_however_often_it_is_confirmed() {
        var own = exception(Kind.OTHER_HOURS, EVE, "09:00", "12:00");
        var before = new HoursEdit(own, new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        var once = new HoursEdit(cut(EVE, 60), new UUID(0, 2), CALENDAR).of(PLACE, before);
        assertEquals(before, once);
        assertEquals(before, new HoursEdit(cut(EVE, 60), new UUID(0, 3), CALENDAR).of(PLACE, once));
        var closed = new HoursEdit(closed(EVE, EVE), new UUID(0, 4), CALENDAR).of(PLACE, STANDARD);
        assertEquals(closed, new HoursEdit(cut(EVE, 60), new UUID(0, 5), CALENDAR).of(PLACE, closed));
    }

    @Test
    @Clause("H3")
    void extra_hours_of_the_day_before_a_holiday_are_cut_and_not_lost_however_often_it_is_confirmed() {
        var extra = exception(Kind.EXTRA, EVE, "17:00", "19:00");
        var before = new HoursEdit(extra, new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        assertEquals(
                List.of(open("09:00", "16:30"), open("17:00", "19:00")),
                on(EVE, before).intervals());
        var once = new HoursEdit(cut(EVE, 60), new UUID(0, 2), CALENDAR).of(PLACE, before);
        var twice = new HoursEdit(cut(EVE, 60), new UUID(0, 3), CALENDAR).of(PLACE, once);
        var shorter = new HoursEdit(cut(EVE, 180), new UUID(0, 4), CALENDAR).of(PLACE, twice);
        var whole = new HoursEdit(cut(EVE, 0), new UUID(0, 5), CALENDAR).of(PLACE, shorter);
        for (var confirmed : List.of(once, twice)) {
            assertEquals(
                    List.of(open("09:00", "16:30"), open("17:00", "18:00")),
                    on(EVE, confirmed).intervals());
        }
        assertEquals(List.of(open("09:00", "16:00")), on(EVE, shorter).intervals());
        assertEquals(on(EVE, before).intervals(), on(EVE, whole).intervals());
        var undoing = new Undoing(
                new UUID(0, 2),
                cut(EVE, 60),
                Replaced.by(new Scope(List.of(), List.of(EVE)), Map.of(PLACE, before)),
                TODAY);
        assertEquals(before, undoing.of(PLACE, once));
    }

    @Test
    @Clause("H3")
    void a_saturday_before_a_holiday_is_cut_where_a_place_is_open_and_left_closed_elsewhere() {
        var saturday = LocalDate.of(2029, 5, 12);
        assertTrue(CALENDAR.beforeHolidayWhereWorked(saturday), "before Mother's Day");
        var extra = exception(Kind.EXTRA, saturday, "10:00", "14:00");
        var open = new HoursEdit(extra, new UUID(0, 1), CALENDAR).of(PLACE, STANDARD);
        var cut = new HoursEdit(cut(saturday, 60), new UUID(0, 2), CALENDAR);
        assertEquals(
                List.of(open("10:00", "13:00")),
                on(saturday, cut.of(PLACE, open)).intervals());
        assertEquals(STANDARD, cut.of(PLACE, STANDARD));
    }

    @Test
    @Clause("H3")
    void a_confirmation_never_makes_a_day_longer_and_the_same_again_changes_nothing() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var opens = 9 * 60 + random.nextInt(500);
            var closes = opens + 1 + random.nextInt(200);
            var kind = List.of(Kind.OTHER_HOURS, Kind.EXTRA, Kind.CLOSED, Kind.REGULAR)
                    .get(random.nextInt(4));
            var set = kind == Kind.OTHER_HOURS || kind == Kind.EXTRA
                    ? exception(kind, EVE, time(opens), time(closes))
                    : stating(List.of(), List.of(new NewException(EVE, null, kind, null, null)), List.of());
            var told = "seed " + seed + ", round " + round + ", " + set;
            var before = new HoursEdit(set, new UUID(1, 0), CALENDAR).of(PLACE, STANDARD);
            var held = minutes(on(EVE, before));
            var now = before;
            for (int number = 1; number < 4; number++) {
                var cut = cut(EVE, random.nextInt(720));
                now = new HoursEdit(cut, new UUID(1, number), CALENDAR).of(PLACE, now);
                var again = new HoursEdit(cut, new UUID(2, number), CALENDAR).of(PLACE, now);
                assertEquals(on(EVE, now).intervals(), on(EVE, again).intervals(), told + ", " + cut);
                var longer = minutes(on(EVE, now));
                longer.andNot(held);
                assertTrue(longer.isEmpty(), told + ", " + cut);
            }
            var whole = new HoursEdit(cut(EVE, 0), new UUID(3, 0), CALENDAR).of(PLACE, now);
            assertEquals(on(EVE, before).intervals(), on(EVE, whole).intervals(), told);
        }
    }

    private static BitSet minutes(EffectiveDay day) {
        var minutes = new BitSet();
        day.intervals()
                .forEach(interval -> minutes.set(
                        interval.opens().toSecondOfDay() / 60, interval.closes().toSecondOfDay() / 60));
        return minutes;
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L).toString();
    }

    private static Interval open(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static NewHoursChange exception(Kind kind, LocalDate date, String opens, String closes) {
        var interval = new NewInterval(LocalTime.parse(opens), LocalTime.parse(closes), null);
        return stating(List.of(), List.of(new NewException(date, null, kind, List.of(interval), null)), List.of());
    }

    private static void assertTouchesOnlyItsDates(Scope scope, KeptHours before, KeptHours after, String told) {
        var own = new TreeSet<>(scope.dates());
        for (int i = -SPAN; i < 2 * SPAN; i++) {
            var date = TODAY.plusDays(i);
            var inSpan =
                    scope.spans().stream().anyMatch(span -> !date.isBefore(span.first()) && !date.isAfter(span.end()));
            if (!own.contains(date) && !inSpan) {
                assertEquals(on(date, before), on(date, after), told + ", " + date);
            }
        }
    }

    private static void assertSchedulesApart(KeptHours hours, String told) {
        for (int i = -SPAN; i < 2 * SPAN; i++) {
            var date = TODAY.plusDays(i);
            assertEquals(1, hours.schedulesOver(date, date).size(), told + ", " + date);
        }
    }

    private static List<EffectiveDay> days(KeptHours hours) {
        return effective(hours)
                .between(TODAY.minusDays(SPAN), TODAY.plusDays(2 * SPAN))
                .toList();
    }

    private static EffectiveDay on(LocalDate date, KeptHours hours) {
        return effective(hours).on(date);
    }

    private static EffectiveHours effective(KeptHours hours) {
        return new EffectiveHours(
                CALENDAR, hours.schedules(), hours.exceptions().values());
    }

    private static NewHoursChange change(Random random) {
        var from = TODAY.plusDays(random.nextInt(SPAN));
        var to = from.plusDays(random.nextInt(20));
        var intervals = List.of(new NewInterval(LocalTime.of(10, 0), LocalTime.of(11 + random.nextInt(5), 0), null));
        return switch (random.nextInt(4)) {
            case 0 ->
                stating(
                        List.of(new NewSchedule(
                                from,
                                random.nextBoolean() ? to : null,
                                List.of(new NewRule(
                                        List.of(DayOfWeek.of(1 + random.nextInt(7))), null, null, null, intervals)))),
                        List.of(),
                        List.of());
            case 1 ->
                stating(List.of(), List.of(new NewException(from, to, Kind.OTHER_HOURS, intervals, null)), List.of());
            case 2 -> stating(List.of(), List.of(new NewException(from, to, Kind.REGULAR, null, null)), List.of());
            default -> cut(from, random.nextInt(120));
        };
    }

    private static NewHoursChange closed(LocalDate from, LocalDate to) {
        return stating(List.of(), List.of(new NewException(from, to, Kind.CLOSED, null, null)), List.of());
    }

    private static NewHoursChange regular(LocalDate date) {
        return stating(List.of(), List.of(new NewException(date, null, Kind.REGULAR, null, null)), List.of());
    }

    private static NewHoursChange cut(LocalDate date, int minutes) {
        return stating(List.of(), List.of(), List.of(new NewPreHoliday(date, minutes)));
    }

    private static NewHoursChange stating(
            List<NewSchedule> schedules, List<NewException> exceptions, List<NewPreHoliday> preHolidays) {
        return new NewHoursChange(List.of(PLACE), null, REASON, schedules, exceptions, preHolidays);
    }
}
