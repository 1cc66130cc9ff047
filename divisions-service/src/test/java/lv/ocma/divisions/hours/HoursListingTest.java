package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

class HoursListingTest {

    private static final Window QUARTER = new Window(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    @Test
    void five_hundred_places_have_a_quarter_at_once_and_one_more_a_day_less() {
        assertDoesNotThrow(() -> HoursListing.requireFew(500, QUARTER));
        var refused = assertThrows(Invalid.class, () -> HoursListing.requireFew(501, QUARTER));
        assertEquals("window-too-long", refused.violations().getFirst().code());
        assertEquals(Map.of("max", 91), refused.violations().getFirst().values());
        assertDoesNotThrow(() -> HoursListing.requireFew(
                501, new Window(QUARTER.first(), QUARTER.last().minusDays(1))));
    }
}
