package lv.ocma.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.gateway.config.GatewayConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private record Rules(int inARow, Duration window, int least, double share, Duration pause, Duration longestPause)
            implements GatewayConfig.Breaker {}

    private static final Rules RULES =
            new Rules(2, Duration.ofSeconds(10), 20, 0.5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Addresses addresses = Addresses.of(List.of(uri(1), uri(2), uri(3)), RULES);
    private long now;

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Attempt next(@Nullable Address failed) {
        var attempt = addresses.next(failed, now);
        assertNotNull(attempt);
        return attempt;
    }

    private void breakAll(int port) {
        for (var times = 0; times < 100; times++) {
            var attempt = addresses.next(null, now);
            if (attempt == null) {
                return;
            }
            var broken = attempt.address().name().endsWith(":" + port);
            attempt.end(broken ? Outcome.UNREACHABLE : Outcome.ANSWERED, now);
            now += Duration.ofMillis(300).toNanos();
        }
    }

    private Map<String, Integer> turns(int requests) {
        var turns = new HashMap<String, Integer>();
        for (var times = 0; times < requests; times++) {
            var attempt = next(null);
            turns.merge(attempt.address().name(), 1, Integer::sum);
            attempt.end(Outcome.ANSWERED, now);
        }
        return turns;
    }

    @Test
    void they_take_turns() {
        assertEquals(Map.of("127.0.0.1:1", 4, "127.0.0.1:2", 4, "127.0.0.1:3", 4), turns(12));
    }

    @Test
    void one_that_failed_is_not_asked_for_a_while_and_then_again() {
        next(null).end(Outcome.UNREACHABLE, now);
        assertNull(turns(12).get("127.0.0.1:1"));
        now += RULES.pause().toNanos();
        assertEquals(4, turns(12).get("127.0.0.1:1"));
    }

    @Test
    void the_repetition_goes_to_another() {
        var failed = next(null).address();
        for (var times = 0; times < 6; times++) {
            assertEquals(false, next(failed).address() == failed);
        }
    }

    @Test
    void one_that_is_left_out_gets_nothing_before_its_probe_was_answered() {
        breakAll(2);
        var open = addresses.all().get(1);
        assertEquals("open", open.state());
        assertNull(turns(12).get(open.name()));
        now += Duration.ofHours(1).toNanos();
        assertNull(turns(12).get(open.name()));
        open.probed(true);
        assertEquals(4, turns(12).get(open.name()));
    }

    @Test
    void with_all_of_them_left_out_there_is_none_but_for_streams() {
        for (var port = 1; port <= 3; port++) {
            breakAll(port);
        }
        assertNull(addresses.next(null, now));
        assertNotNull(addresses.nextForStream(now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host:1", "http:///x", "http://host:1/path", "host:1"})
    void an_address_is_a_host_and_a_port(String address) {
        assertThrows(IllegalArgumentException.class, () -> new Address(URI.create(address), RULES));
    }
}
