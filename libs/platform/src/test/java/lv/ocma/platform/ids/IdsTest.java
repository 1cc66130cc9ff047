package lv.ocma.platform.ids;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void what_happens_within_a_millisecond_is_listed_in_its_order() {
        var last = Ids.following();
        for (int i = 0; i < 100_000; i++) {
            var next = Ids.following();
            // PostgreSQL compares ids octet by octet, as their text does.
            assertTrue(next.toString().compareTo(last.toString()) > 0, last + " before " + next);
            last = next;
        }
    }
}
