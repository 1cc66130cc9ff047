package lv.ocma.appointments.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInWindowTest {

    private static final Instant START = Instant.parse("2026-06-15T06:00:00Z");

    @ParameterizedTest
    @Clause("C2")
    @CsvSource({
        "-3601, 0, true, false",
        "-3600, 0, false, false",
        "900, 0, false, false",
        "901, 0, false, true",
        "901, 20, false, false",
        "1200, 20, false, false",
        "1201, 20, false, true",
        "900, 5, false, false"
    })
    void one_checks_in_from_an_hour_before_and_is_late_a_quarter_after_or_after_the_delay_that_was_kept(
            long seconds, int kept, boolean tooEarly, boolean late) {
        var window = CheckInWindow.of(START, 60, 15, kept);
        var now = START.plusSeconds(seconds);

        assertEquals(tooEarly, window.isTooEarly(now));
        assertEquals(late, window.isLate(now));
    }
}
