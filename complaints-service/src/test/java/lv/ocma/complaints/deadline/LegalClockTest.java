package lv.ocma.complaints.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import lv.ocma.complaints.rule.Rule;
import lv.ocma.complaints.rule.Rule.Unit;
import lv.ocma.complaints.rule.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClockTest {

    private static final Rule TEN_WORKING_DAYS = rule(10, Unit.WORKING_DAYS);
    private static final Rule MONTH = rule(1, Unit.MONTHS);
    private static final LocalDate RECEIVED = LocalDate.parse("2026-03-30");
    private static final int ROUNDS = 2_000;

    private static Rule rule(int value, Unit unit) {
        return new Rule(Term.REPLY, value, unit, "an invented law", null, null, "nowhere", true);
    }

    private static Deadline count(Rule rule, LocalDate start, Turn... turns) {
        return LegalClock.count(rule, start, List.of(turns), start, Calendar2026.DAYS);
    }

    private static Turn.Pause pause(String from, @Nullable String to) {
        return new Turn.Pause(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-13, the first day of the rule is a Sunday",
        "2026-03-30, 2026-04-15, Good Friday and Easter Monday",
        "2026-06-15, 2026-07-01, Midsummer with the moved Monday off and the Saturday worked for it",
        "2026-12-14, 2026-12-30, Christmas",
        "2026-04-24, 2026-05-12, both holidays of May"
    })
    void ten_working_days_end_when_a_hand_counts_them(LocalDate received, LocalDate last, String around) {
        assertEquals(last, count(TEN_WORKING_DAYS, received).date(), around);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 2026-03-27, the same day of the month",
        "2026-02-28, 2026-03-30, the last day of the old rule: a Saturday moves to Monday",
        "2026-01-30, 2026-03-02, no 30 February: its last day is a Saturday",
        "2026-01-31, 2026-03-02, no 31 February",
        "2026-03-31, 2026-04-30, no 31 April",
        "2026-05-22, 2026-06-25, the moved Monday off and Midsummer",
        "2025-12-17, 2026-01-17, a Saturday that is worked is a working day"
    })
    void a_month_ends_on_its_day_or_on_the_next_working_one(LocalDate received, LocalDate last, String around) {
        assertEquals(last, count(MONTH, received).date(), around);
    }

    @Test
    void a_pause_moves_the_date_by_its_working_days_and_the_steps_tell_it() {
        var deadline = count(TEN_WORKING_DAYS, RECEIVED, pause("2026-04-02", "2026-04-08"));

        assertEquals(LocalDate.parse("2026-04-17"), deadline.date());
        assertFalse(deadline.paused());
        assertEquals(
                List.of(Step.Code.TERM, Step.Code.PAUSED, Step.Code.PAUSE_ADDED),
                deadline.steps().stream().map(Step::code).toList());
        assertEquals(2, deadline.steps().getLast().workingDays());
    }

    @Test
    void a_pause_that_goes_on_is_counted_until_today() {
        var today = LocalDate.parse("2026-04-10");
        var turns = List.of(pause("2026-04-02", null));
        var deadline = LegalClock.count(TEN_WORKING_DAYS, RECEIVED, turns, today, Calendar2026.DAYS);

        assertTrue(deadline.paused());
        assertEquals(LocalDate.parse("2026-04-21"), deadline.date());
    }

    @Test
    void what_is_cured_on_the_same_day_moves_nothing() {
        assertEquals(
                LocalDate.parse("2026-04-15"),
                count(TEN_WORKING_DAYS, RECEIVED, pause("2026-04-02", "2026-04-02"))
                        .date());
    }

    @Test
    void an_extension_sets_the_date_and_a_later_pause_moves_it_on() {
        var extended = new Turn.Extension(LocalDate.parse("2026-04-30"));

        assertEquals(
                LocalDate.parse("2026-04-30"),
                count(TEN_WORKING_DAYS, RECEIVED, extended).date());
        assertEquals(
                LocalDate.parse("2026-05-06"),
                count(TEN_WORKING_DAYS, RECEIVED, extended, pause("2026-04-27", "2026-04-29"))
                        .date());
    }

    @Test
    void a_date_in_a_year_that_is_not_known_in_full_is_provisional() {
        assertFalse(count(TEN_WORKING_DAYS, LocalDate.parse("2026-12-14")).isProvisional());

        var provisional = count(TEN_WORKING_DAYS, LocalDate.parse("2026-12-15"));

        assertTrue(provisional.isProvisional());
        assertEquals(LocalDate.parse("2027-01-04"), provisional.date());
    }

    @Test
    void whatever_the_dates_no_term_ends_before_its_start_and_later_receipt_never_means_an_earlier_end() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var rule = random.nextBoolean()
                    ? rule(1 + random.nextInt(20), Unit.WORKING_DAYS)
                    : rule(1 + random.nextInt(4), Unit.MONTHS);
            var start = anyDay(random);
            var next = start.plusDays(random.nextInt(10));
            var end = count(rule, start).date();

            assertTrue(end.isAfter(start), "seed " + seed + ": " + start);
            assertFalse(count(rule, next).date().isBefore(end), "seed " + seed + ": " + start + " and " + next);
            assertTrue(Calendar2026.DAYS.isWorkingDay(end), "seed " + seed + ": " + start);
        }
    }

    @Test
    void whatever_the_dates_a_pause_adds_exactly_its_working_days() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var start = anyDay(random);
            var from = start.plusDays(random.nextInt(10));
            var to = from.plusDays(random.nextInt(30));
            var plain = count(TEN_WORKING_DAYS, start).date();
            var paused =
                    count(TEN_WORKING_DAYS, start, new Turn.Pause(from, to)).date();

            assertEquals(
                    working(from, to),
                    working(plain, paused),
                    "seed " + seed + ": " + start + ", " + from + " to " + to);
        }
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.parse("2025-10-01").plusDays(random.nextInt(400));
    }

    /** After the one day, up to the other: counted one by one, in another way than the clock does. */
    private static int working(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = to; day.isAfter(from); day = day.minusDays(1)) {
            count += Calendar2026.DAYS.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }
}
