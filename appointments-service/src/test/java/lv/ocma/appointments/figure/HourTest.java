package lv.ocma.appointments.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HourTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Test
    void a_stretch_is_dealt_out_to_the_hours_that_it_lies_in() {
        assertEquals(
                Map.of(new Hour(DAY, 9), 600, new Hour(DAY, 10), 3600, new Hour(DAY, 11), 60),
                Hour.split(Instant.parse("2026-06-15T06:50:00Z"), Instant.parse("2026-06-15T08:01:00Z")));
        assertEquals(
                Map.of(), Hour.split(Instant.parse("2026-06-15T06:50:00Z"), Instant.parse("2026-06-15T06:50:00Z")));
    }

    @Test
    void midnight_is_that_of_latvia() {
        assertEquals(
                Map.of(new Hour(DAY, 23), 1800, new Hour(DAY.plusDays(1), 0), 1800),
                Hour.split(Instant.parse("2026-06-15T20:30:00Z"), Instant.parse("2026-06-15T21:30:00Z")));
    }

    @Test
    void the_hour_that_comes_twice_in_autumn_is_one_and_the_one_that_is_left_out_in_spring_is_none() {
        assertEquals(
                Map.of(new Hour(LocalDate.of(2026, 10, 25), 3), 7200, new Hour(LocalDate.of(2026, 10, 25), 4), 600),
                Hour.split(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:10:00Z")));
        assertEquals(
                Map.of(new Hour(LocalDate.of(2026, 3, 29), 2), 1800, new Hour(LocalDate.of(2026, 3, 29), 4), 1800),
                Hour.split(Instant.parse("2026-03-29T00:30:00Z"), Instant.parse("2026-03-29T01:30:00Z")));
    }
}
