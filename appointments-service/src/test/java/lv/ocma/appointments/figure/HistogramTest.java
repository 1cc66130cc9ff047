package lv.ocma.appointments.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void a_value_lies_in_the_first_step_whose_bound_it_does_not_exceed() {
        assertEquals("waited_5", Histogram.WAITED.column(0));
        assertEquals("waited_5", Histogram.WAITED.column(5));
        assertEquals("waited_10", Histogram.WAITED.column(6));
        assertEquals("waited_more", Histogram.WAITED.column(121));
        assertEquals("lead_0", Histogram.LEAD.column(0));
    }

    @Test
    void a_share_is_told_by_the_bound_that_holds_it_and_not_at_all_beyond_the_last() {
        var counts = counts(Map.of("waited_5", 10L, "waited_15", 9L, "waited_more", 1L));
        assertEquals(20, Histogram.WAITED.count(counts));
        assertEquals(5, Histogram.WAITED.atMost(0.5, counts));
        assertEquals(15, Histogram.WAITED.atMost(0.95, counts));
        assertNull(Histogram.WAITED.atMost(0.96, counts));
        assertNull(Histogram.WAITED.atMost(0.5, counts(Map.of())));
    }

    private static ToLongFunction<String> counts(Map<String, Long> counts) {
        return column -> counts.getOrDefault(column, 0L);
    }
}
