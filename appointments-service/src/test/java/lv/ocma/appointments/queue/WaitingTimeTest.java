package lv.ocma.appointments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class WaitingTimeTest {

    @Test
    void who_is_next_at_a_free_desk_hardly_waits() {
        assertEquals(new WaitingTime.Range(0, 0, 5), WaitingTime.of(List.of(), List.of(0)));
    }

    @Test
    void those_before_are_dealt_out_to_the_desks_where_they_are_free_first() {
        // Desks are free after 10 and 0 minutes: the first of 20 goes to the second, the next to the first, so it is 20
        // minutes.
        assertEquals(new WaitingTime.Range(2, 10, 30), WaitingTime.of(List.of(20, 20), List.of(10, 0)));
    }

    @Test
    void where_nobody_serves_nothing_is_promised() {
        var range = WaitingTime.of(List.of(15), List.of());

        assertEquals(1, range.ahead());
        assertNull(range.from());
        assertNull(range.to());
    }

    @Test
    void who_is_far_too_early_waits_for_the_booked_time_rather_than_for_others() {
        assertEquals(
                new WaitingTime.Range(4, 30, 65),
                WaitingTime.untilTurn(
                        new WaitingTime.Range(4, 40, 90), Duration.ofMinutes(33), Duration.ofMinutes(63)));
    }

    /** Or they would trust in an hour, and miss the call that the rule allows now. */
    @Test
    @Clause("V5")
    void who_is_far_too_early_may_be_called_as_soon_as_nobody_else_waits() {
        assertEquals(
                new WaitingTime.Range(0, 0, 65),
                WaitingTime.untilTurn(new WaitingTime.Range(0, 0, 5), Duration.ofMinutes(33), Duration.ofMinutes(63)));
    }
}
