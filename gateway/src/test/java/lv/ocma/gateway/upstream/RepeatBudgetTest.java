package lv.ocma.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatBudgetTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final RepeatBudget budget = new RepeatBudget(WINDOW, 0.1, 3);

    private int repeatedOf(int requests, long now) {
        var repeated = 0;
        for (var request = 0; request < requests; request++) {
            budget.asked(now);
            repeated += budget.take(now) ? 1 : 0;
        }
        return repeated;
    }

    @Test
    void an_outage_is_repeated_a_tenth_and_a_few() {
        assertEquals(103, repeatedOf(1_000, 0));
    }

    @Test
    void a_quiet_service_has_a_few() {
        assertEquals(3, repeatedOf(3, 0));
        assertFalse(budget.take(0));
    }

    @Test
    void another_window_has_a_budget_of_its_own() {
        repeatedOf(1_000, 0);
        assertFalse(budget.take(0));
        assertTrue(budget.take(WINDOW.toNanos()));
    }
}
