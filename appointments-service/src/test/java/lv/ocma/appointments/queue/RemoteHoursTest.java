package lv.ocma.appointments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import lv.ocma.appointments.claim.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteHoursTest {

    private static final List<Span> DAY = List.of(
            new Span(Instant.parse("2026-06-15T06:00:00Z"), Instant.parse("2026-06-15T09:00:00Z")),
            new Span(Instant.parse("2026-06-15T10:00:00Z"), Instant.parse("2026-06-15T10:50:00Z")));

    @ParameterizedTest
    @CsvSource({
        "06:29:59, false",
        "06:30:00, true",
        "08:29:59, true",
        "08:30:00, false",
        "09:45:00, false",
        "10:30:00, false"
    })
    void remote_tickets_are_given_half_an_hour_after_each_opening_until_half_an_hour_before_its_end(
            String time, boolean open) {
        assertEquals(open, RemoteHours.isOpen(DAY, 30, 30, Instant.parse("2026-06-15T" + time + "Z")));
    }
}
