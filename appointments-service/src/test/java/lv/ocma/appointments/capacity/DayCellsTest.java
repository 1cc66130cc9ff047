package lv.ocma.appointments.capacity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import org.junit.jupiter.api.Test;

class DayCellsTest {

    /** The day has 25 hours. */
    private static final PlaceDay DAY = new PlaceDay("riga-3", LocalDate.of(2026, 10, 25));

    private static final DayCapacity WHOLE = DayCapacity.of(
                    DAY,
                    List.of(new Opening(DAY.day(), LocalTime.of(0, 7), LocalTime.of(23, 59))),
                    List.of(Counter.of("riga-3/1"), Counter.of("riga-3/2")))
            .taken(List.of(claim("riga-3/2", 600, 37), claim("gone", 700, 15)));

    @Test
    void what_is_read_is_what_was_written() {
        var read = DayCells.read(DAY, DayCells.write(WHOLE));

        assertEquals(WHOLE.open(), read.open());
        assertEquals(WHOLE.desks(), read.desks());
        assertEquals(Map.of("STAFF", 52), read.booked());
        assertEquals(1492 * 2, read.staffedMinutes(), "the hour that comes twice is two");
        assertEquals(1492, read.longestFree());
        assertArrayEquals(DayCells.write(WHOLE), DayCells.write(read), "equal days have equal bytes");
    }

    @Test
    void a_form_of_another_version_is_not_read() {
        var cells = DayCells.write(WHOLE);
        assertTrue(DayCells.isReadable(cells));
        cells[0] = 2;
        assertFalse(DayCells.isReadable(cells));
    }

    private static Claim claim(String counter, int minute, int length) {
        var start = DAY.span().start().plus(Duration.ofMinutes(minute));
        return new Claim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                counter,
                new Need("riga-3", Span.from(start, Duration.ofMinutes(length)), 5, "STAFF"));
    }
}
