package lv.ocma.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LanesTest {

    /** Work that was handed to a thread and has not run yet. */
    private final Queue<Runnable> handed = new ArrayDeque<>();

    private final List<String> done = new ArrayList<>();
    private final Lanes lanes = new Lanes(handed::add, 3);

    @Test
    void work_of_one_key_is_handed_out_one_at_a_time_and_that_of_another_beside() {
        add("a", "a1");
        add("a", "a2");
        add("b", "b1");
        assertEquals(2, handed.size());
        runAll();
        assertEquals(List.of("a1", "b1", "a2"), done);
    }

    @Test
    void who_gives_more_than_there_is_room_for_waits() {
        assertTrue(add("a", "a1"));
        assertTrue(add("b", "b1"));
        var third = lanes.run("c", () -> done.add("c1")).toCompletableFuture();
        assertFalse(third.isDone());
        handed.remove().run();
        assertTrue(third.isDone());
    }

    @Test
    void work_that_throws_lets_the_next_of_its_key_go_on() {
        var _ = lanes.run("a", () -> {
            throw new IllegalStateException();
        });
        add("a", "a2");
        runAll();
        assertEquals(List.of("a2"), done);
    }

    private boolean add(String key, String work) {
        return lanes.run(key, () -> done.add(work)).toCompletableFuture().isDone();
    }

    private void runAll() {
        while (!handed.isEmpty()) {
            handed.remove().run();
        }
    }
}
