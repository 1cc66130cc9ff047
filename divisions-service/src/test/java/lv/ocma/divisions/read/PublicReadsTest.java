package lv.ocma.divisions.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicReadsTest {

    private static final Instant END = Instant.parse("2026-06-25T13:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-06-25T13:29:00Z,60",
        "2026-06-25T13:29:15Z,45",
        "2026-06-25T13:29:59.001Z,0",
        "2026-06-25T13:30:01Z,0",
        "2026-06-25T10:00:00Z,60"
    })
    void what_is_true_until_a_moment_is_kept_no_longer_and_a_minute_at_most(Instant now, long seconds) {
        assertEquals(seconds, PublicReads.maxAge(now, END));
    }
}
