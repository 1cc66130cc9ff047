package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProviderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Provider provider = new Provider("smtp", NOW);

    @Test
    void a_rate_is_kept_over_every_stretch_of_time_with_one_seconds_worth_at_once() {
        assertEquals(0, provider.taken(100, 5, NOW));
        assertEquals(5, provider.taken(100, 5, NOW.plusSeconds(60)));
        assertEquals(0, provider.taken(100, 5, NOW.plusSeconds(60)));
        assertEquals(2, provider.taken(100, 5, NOW.plusSeconds(60).plusMillis(400)));
        assertEquals(1, provider.taken(1, 5, NOW.plusSeconds(61)));
    }

    @Test
    void what_was_granted_and_not_used_is_there_for_the_next() {
        var later = NOW.plusSeconds(1);
        assertEquals(5, provider.taken(5, 5, later));
        provider.givenBack(3);

        assertEquals(3, provider.taken(5, 5, later));
    }

    @Test
    void clocks_that_differ_do_not_fill_a_rate_twice() {
        assertEquals(5, provider.taken(5, 5, NOW.plusSeconds(1)));

        assertEquals(0, provider.taken(5, 5, NOW));
        assertEquals(0, provider.taken(5, 5, NOW.plusSeconds(1)));
    }

    @Test
    void one_that_failed_is_tried_out_by_one_in_a_pause_and_pauses_grow_up_to_the_longest() {
        provider.failed("smtp-connection", false, NOW, LONGEST);
        assertFalse(provider.works());
        assertFalse(provider.triedOut(NOW.plusMillis(249), LONGEST));
        assertTrue(provider.triedOut(NOW.plusMillis(250), LONGEST));
        assertFalse(provider.triedOut(NOW.plusMillis(251), LONGEST));

        var at = NOW;
        for (int i = 0; i < 20; i++) {
            at = at.plus(LONGEST);
            assertTrue(provider.triedOut(at, LONGEST), "try " + i);
            provider.failed("smtp-connection", true, at, LONGEST);
        }
        assertFalse(provider.triedOut(at.plus(LONGEST).minusMillis(1), LONGEST));
        assertTrue(provider.triedOut(at.plus(LONGEST), LONGEST));
    }

    @Test
    void several_that_fail_together_count_once() {
        provider.failed("connection-lost", false, NOW, LONGEST);
        provider.failed("connection-lost", false, NOW.plusSeconds(9), LONGEST);

        assertTrue(provider.triedOut(NOW.plusMillis(250), LONGEST));
    }

    @Test
    void one_that_takes_a_message_again_works() {
        provider.failed("smtp-connection", false, NOW, LONGEST);
        assertEquals("smtp-connection", provider.reason());

        provider.recovered();

        assertTrue(provider.works());
    }
}
