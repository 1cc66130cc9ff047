package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.EmploymentStatus.EMPLOYED;
import static lv.ocma.divisions.staff.EmploymentStatus.EXPECTED;
import static lv.ocma.divisions.staff.EmploymentStatus.LEFT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmploymentStatusTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    @Test
    void an_employment_goes_forward_only() {
        var next = Map.of(EXPECTED, Set.of(EMPLOYED, LEFT), EMPLOYED, Set.of(LEFT), LEFT, Set.of());
        for (var status : EmploymentStatus.values()) {
            assertEquals(next.get(status), status.next(), status.name());
        }
    }

    @Test
    void days_begin_and_end_at_midnight_in_latvia() {
        assertEquals(EXPECTED, at("2026-11-30T21:59:59Z"));
        assertEquals(EMPLOYED, at("2026-11-30T22:00:00Z"));
        assertEquals(EMPLOYED, at("2026-12-31T21:59:59Z"), "the last day is a day of work");
        assertEquals(LEFT, at("2026-12-31T22:00:00Z"));
    }

    @Test
    void who_leaves_at_once_has_left_before_the_day_is_over() {
        var left = Instant.parse("2026-12-31T10:00:00Z");
        assertEquals(LEFT, EmploymentStatus.at(left, FROM, UNTIL, left));
    }

    @Test
    void without_a_last_day_an_employment_goes_on() {
        assertEquals(EMPLOYED, EmploymentStatus.at(Instant.parse("2060-01-01T00:00:00Z"), FROM, null, null));
    }

    private static EmploymentStatus at(String now) {
        return EmploymentStatus.at(Instant.parse(now), FROM, UNTIL, null);
    }
}
