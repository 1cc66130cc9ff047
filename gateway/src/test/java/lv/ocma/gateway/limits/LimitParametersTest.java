package lv.ocma.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LimitParametersTest {

    private static final int HOUR = 3_600_000;

    private static long at(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void a_day_begins_at_midnight_in_latvia() {
        var winter = Period.DAY.at(at("2026-01-15T21:59:59Z"));
        assertEquals(new Window(at("2026-01-14T22:00:00Z"), at("2026-01-15T22:00:00Z")), winter);
        assertEquals(1, winter.secondsLeft(at("2026-01-15T21:59:59.500Z")));
    }

    @Test
    void a_day_has_23_or_25_hours_when_the_clocks_change() {
        var spring = Period.DAY.at(at("2026-03-29T12:00:00Z"));
        var autumn = Period.DAY.at(at("2026-10-25T12:00:00Z"));
        assertEquals(23 * HOUR, spring.ends() - spring.begins());
        assertEquals(25 * HOUR, autumn.ends() - autumn.begins());
    }

    @Test
    void windows_are_the_same_for_everybody() {
        var minute = new Period(Duration.ofMinutes(1));
        assertEquals(
                new Window(at("2026-01-15T10:07:00Z"), at("2026-01-15T10:08:00Z")),
                minute.at(at("2026-01-15T10:07:59.999Z")));
        assertEquals(
                at("2026-01-15T10:08:00Z"),
                minute.at(at("2026-01-15T10:08:00Z")).begins());
    }

    @Test
    void a_place_is_free_again_when_somebody_leaves_and_only_then() {
        var atOnce = new AtOnce();
        assertTrue(atOnce.enter("client", 1));
        assertFalse(atOnce.enter("client", 1));
        assertTrue(atOnce.enter("another", 1));
        atOnce.leave("client");
        assertTrue(atOnce.enter("client", 1));
        assertFalse(atOnce.enter("client", 1));
    }
}
