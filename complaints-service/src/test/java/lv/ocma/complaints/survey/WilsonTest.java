package lv.ocma.complaints.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** Counted by hand: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), with z² = 3.841459. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.0000, 0.4345",
        "5, 5, 0.5655, 1.0000",
        "8, 10, 0.4902, 0.9433",
        "50, 100, 0.4038, 0.5962",
        "32, 40, 0.6524, 0.8950"
    })
    void the_interval_is_that_of_wilson(long satisfied, long of, double low, double high) {
        var interval = Wilson.of(satisfied, of);
        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void nothing_is_said_of_what_cannot_be(long satisfied, long of) {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(satisfied, of));
    }
}
