package lv.ocma.platform.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<List<Integer>> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void who_comes_while_nothing_runs_is_served_alone() {
        var rounds = new Rounds<Integer, Integer>("test", 4, 1, this::doubled);
        assertEquals(14, rounds.done(7));
        assertEquals(List.of(List.of(7)), seen);
    }

    @Test
    void who_comes_meanwhile_is_taken_along_by_the_next_round() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var rounds = new Rounds<Integer, Integer>("test", 4, 1, items -> {
            begun.countDown();
            await(go);
            return doubled(items);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> rounds.done(0));
            begun.await();
            var others = IntStream.rangeClosed(1, 6)
                    .mapToObj(i -> threads.submit(() -> rounds.done(i)))
                    .toList();
            while (rounds.waiting() < 6) {
                Thread.onSpinWait();
            }
            go.countDown();
            assertEquals(0, first.get());
            for (int i = 1; i <= 6; i++) {
                assertEquals(2 * i, others.get(i - 1).get());
            }
        }
        assertEquals(List.of(1, 4, 2), seen.stream().map(List::size).toList());
    }

    @Test
    void a_round_that_fails_fails_for_all_who_were_in_it_and_the_next_goes_on() throws Exception {
        var failure = new IllegalStateException("no");
        var rounds = new Rounds<Integer, Integer>("test", 4, 1, items -> {
            if (items.contains(13)) {
                throw failure;
            }
            return doubled(items);
        });
        assertSame(
                failure, assertThrows(RoundFailed.class, () -> rounds.done(13)).getCause());
        assertEquals(2, rounds.done(1));
    }

    @Test
    void an_error_and_a_wrong_number_of_results_leave_nobody_waiting() {
        var error = new Rounds<Integer, Integer>("test", 4, 1, _ -> {
            throw new StackOverflowError();
        });
        assertThrows(RoundFailed.class, () -> error.done(1));
        var few = new Rounds<Integer, Integer>("test", 4, 1, _ -> List.of());
        assertThrows(RoundFailed.class, () -> few.done(1));
    }

    @Test
    void everything_is_done_once_however_many_come_at_once_and_no_more_rounds_run_than_may() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var rounds = new Rounds<Integer, Integer>("test", 16, 2, items -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000);
            running.decrementAndGet();
            return doubled(items);
        });
        var results = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10_000; i++) {
                int item = i;
                results.add(threads.submit(() -> rounds.done(item)));
            }
            for (int i = 0; i < results.size(); i++) {
                assertEquals(2 * i, results.get(i).get());
            }
        }
        var all = seen.stream().flatMap(List::stream).sorted().toList();
        assertEquals(IntStream.range(0, 10_000).boxed().toList(), all);
        assertTrue(most.get() <= 2, () -> most + " rounds at once");
        assertTrue(seen.stream().allMatch(round -> round.size() <= 16));
    }

    private List<Integer> doubled(List<Integer> items) {
        seen.add(items);
        return items.stream().map(item -> 2 * item).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
