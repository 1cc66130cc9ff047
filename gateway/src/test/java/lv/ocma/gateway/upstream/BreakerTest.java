package lv.ocma.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import lv.ocma.gateway.upstream.Breaker.State;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final BreakerRules RULES =
            new BreakerRules(3, 10, 0.5, SECOND.multipliedBy(10), SECOND, SECOND.multipliedBy(8));
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final int STEPS = 20_000;

    private final Breaker breaker = new Breaker(RULES);
    private long now;

    private boolean ends(Outcome outcome) {
        return breaker.ended(breaker.admit(), outcome, now);
    }

    private void opens() {
        for (var time = 0; time < 3; time++) {
            ends(Outcome.UNREACHABLE);
        }
        assertEquals(State.OPEN, breaker.state());
    }

    @Test
    void three_attempts_without_a_connection_in_a_row_open_it() {
        assertFalse(ends(Outcome.UNREACHABLE));
        assertFalse(ends(Outcome.UNREACHABLE));
        assertFalse(ends(Outcome.ANSWERED));
        assertFalse(ends(Outcome.UNREACHABLE));
        assertFalse(ends(Outcome.UNREACHABLE));
        assertTrue(ends(Outcome.UNREACHABLE));
        assertTrue(breaker.admit() < 0);
    }

    @Test
    void half_of_the_requests_of_a_window_open_it_and_a_few_do_not() {
        for (var time = 0; time < 4; time++) {
            assertFalse(ends(Outcome.FAILED));
            assertFalse(ends(Outcome.ANSWERED));
        }
        assertFalse(ends(Outcome.ANSWERED));
        assertTrue(ends(Outcome.FAILED), "five of ten");
    }

    @Test
    void what_failed_before_the_window_is_forgotten() {
        for (var time = 0; time < 9; time++) {
            assertFalse(ends(Outcome.FAILED));
        }
        now += RULES.window().toNanos();
        assertFalse(ends(Outcome.FAILED));
        assertEquals(State.CLOSED, breaker.state());
    }

    @Test
    void an_answer_that_was_under_way_when_it_opened_does_not_close_it() {
        var early = breaker.admit();
        opens();
        assertFalse(breaker.ended(early, Outcome.ANSWERED, now));
        assertEquals(State.OPEN, breaker.state());
        breaker.probed(true);
        assertFalse(breaker.ended(early, Outcome.ANSWERED, now));
        assertEquals(State.HALF_OPEN, breaker.state());
    }

    @Test
    void half_open_lets_one_through_at_a_time_and_its_answer_closes() {
        opens();
        breaker.probed(true);
        var trial = breaker.admit();
        assertTrue(trial >= 0);
        assertTrue(breaker.admit() < 0);
        breaker.ended(trial, Outcome.ANSWERED, now);
        assertEquals(State.CLOSED, breaker.state());
    }

    @Test
    void a_trial_whose_caller_goes_away_makes_room_for_the_next() {
        opens();
        breaker.probed(true);
        breaker.ended(breaker.admit(), Outcome.NOTHING, now);
        assertEquals(State.HALF_OPEN, breaker.state());
        assertTrue(breaker.admit() >= 0);
    }

    @Test
    void the_pause_doubles_up_to_the_longest_and_begins_anew_after_a_good_while() {
        opens();
        assertEquals(SECOND, breaker.pause());
        breaker.probed(false);
        assertEquals(SECOND.multipliedBy(2), breaker.pause());
        for (var time = 0; time < 5; time++) {
            breaker.probed(false);
        }
        assertEquals(RULES.longestPause(), breaker.pause());
        breaker.probed(true);
        ends(Outcome.ANSWERED);
        now += RULES.longestPause().toNanos();
        opens();
        assertEquals(SECOND, breaker.pause());
    }

    @Test
    void one_that_fails_its_trial_is_left_out_for_longer() {
        opens();
        breaker.probed(true);
        assertTrue(ends(Outcome.FAILED));
        assertEquals(State.OPEN, breaker.state());
        assertEquals(SECOND.multipliedBy(2), breaker.pause());
    }

    /** Whatever comes in whatever order: nothing is admitted while open, one at a time while half open, and only the rules open or close. */
    @Test
    void its_life_keeps_to_the_rules() {
        var seed = Long.getLong("ocma.seed", System.nanoTime());
        try {
            live(new Random(seed));
        } catch (AssertionError e) {
            throw new AssertionError("with -Docma.seed=" + seed, e);
        }
    }

    private record UnderWay(int admitted, State since, int life) {}

    private record Seen(long slice, boolean failure) {}

    private void live(Random random) {
        var underWay = new ArrayDeque<UnderWay>();
        var seen = new ArrayDeque<Seen>();
        var life = 0;
        var unreachable = 0;
        for (var step = 0; step < STEPS; step++) {
            now += random.nextLong(SECOND.toNanos() / 2);
            var before = breaker.state();
            switch (random.nextInt(10)) {
                case 0 -> {
                    var answers = random.nextBoolean();
                    breaker.probed(answers);
                    assertEquals(before == State.OPEN && answers ? State.HALF_OPEN : before, breaker.state());
                }
                case 1, 2, 3, 4 -> {
                    var admitted = breaker.admit();
                    var current = life;
                    var busy = underWay.stream().anyMatch(each -> each.life() == current);
                    var expected = before == State.CLOSED || (before == State.HALF_OPEN && !busy);
                    assertEquals(expected, admitted >= 0, "admitted when " + before);
                    if (admitted >= 0) {
                        underWay.add(new UnderWay(admitted, before, life));
                    }
                }
                default -> {
                    var ending = taken(underWay, random);
                    if (ending == null) {
                        break;
                    }
                    var outcome =
                            random.nextInt(3) == 0 ? Outcome.ANSWERED : OUTCOMES.get(random.nextInt(OUTCOMES.size()));
                    var opened = breaker.ended(ending.admitted(), outcome, now);
                    if (ending.life() != life || outcome == Outcome.NOTHING) {
                        assertEquals(before, breaker.state());
                        break;
                    }
                    var failure = outcome != Outcome.ANSWERED;
                    if (before == State.HALF_OPEN) {
                        assertEquals(failure ? State.OPEN : State.CLOSED, breaker.state());
                        break;
                    }
                    seen.add(new Seen(slice(), failure));
                    unreachable = outcome == Outcome.UNREACHABLE ? unreachable + 1 : failure ? unreachable : 0;
                    assertEquals(failure && mustOpen(seen, unreachable), opened);
                    assertEquals(opened ? State.OPEN : State.CLOSED, breaker.state());
                }
            }
            if (breaker.state() != before) {
                life++;
                seen.clear();
                unreachable = 0;
            }
            assertTrue(breaker.pause().compareTo(RULES.longestPause()) <= 0);
            assertTrue(breaker.pause().compareTo(RULES.pause()) >= 0);
        }
    }

    private long slice() {
        return Math.floorDiv(now, RULES.window().toNanos() / 10);
    }

    private boolean mustOpen(Deque<Seen> seen, int unreachable) {
        var inside = seen.stream().filter(each -> each.slice() > slice() - 10).toList();
        var failures = inside.stream().filter(Seen::failure).count();
        return unreachable >= 3 || (inside.size() >= 10 && failures * 2 >= inside.size());
    }

    private static @org.jspecify.annotations.Nullable UnderWay taken(ArrayDeque<UnderWay> underWay, Random random) {
        var turns = underWay.isEmpty() ? 0 : random.nextInt(underWay.size());
        for (var turn = 0; turn < turns; turn++) {
            underWay.addLast(underWay.removeFirst());
        }
        return underWay.pollFirst();
    }
}
