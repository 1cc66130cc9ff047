package lv.ocma.appointments.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaLineTest {

    private static final Instant START = Instant.parse("2026-06-15T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "BOOKED, 0, BOOKED",
        "BOOKED, 15, BOOKED",
        "BOOKED, 16, LATE",
        "CHECKED_IN, 99, WAITING",
        "CALLED, 99, CALLED",
        "SERVING, 99, SERVING",
        "PARKED, 99, PARKED",
        "SERVED, 99, DONE",
        "MISSED, 99, DONE",
        "REFUSED, 99, DONE"
    })
    void what_a_visit_is_follows_from_its_status_and_the_time(String status, int minutes, String state) {
        assertEquals(state, line(status, null, false, "").state(START.plusSeconds(minutes * 60L), 15));
    }

    @Test
    @Clause("C2")
    void who_said_that_they_come_late_is_late_only_after_that() {
        var line = line("BOOKED", 40, false, "");

        assertEquals("BOOKED", line.state(START.plusSeconds(40 * 60L), 15));
        assertEquals("LATE", line.state(START.plusSeconds(41 * 60L), 15));
    }

    @Test
    @Clause("C8")
    void what_staff_have_to_know_is_flagged() {
        assertEquals(
                List.of("PRIORITY", "ACCESSIBILITY", "INTERPRETER"),
                line("BOOKED", null, true, "DISABILITY").flags());
        assertEquals(
                List.of("PRIORITY"),
                line("BOOKED", null, false, "PREGNANT_OR_INFANT").flags());
        assertEquals(List.of(), line("BOOKED", null, false, "").flags());
    }

    private static AgendaLine line(String status, @Nullable Integer delay, boolean interpreter, String priority) {
        return new AgendaLine(
                status,
                null,
                null,
                START,
                START.plusSeconds(900),
                false,
                false,
                interpreter,
                false,
                delay,
                "lv",
                null,
                null,
                List.of("passport"),
                new AgendaLine.Queued(
                        null, null, null, null, priority.isEmpty() ? null : priority, false, false, false));
    }
}
