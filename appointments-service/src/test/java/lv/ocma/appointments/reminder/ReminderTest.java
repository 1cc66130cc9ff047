package lv.ocma.appointments.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {

    private static final Instant START = Instant.parse("2026-06-15T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "TWO_DAYS, 2026-06-13T06:00:00Z, true",
        "TWO_DAYS, 2026-06-15T03:59:59Z, true",
        "TWO_DAYS, 2026-06-15T04:00:00Z, false",
        "TWO_HOURS, 2026-06-15T04:00:00Z, true",
        "TWO_HOURS, 2026-06-15T05:59:59Z, true",
        "TWO_HOURS, 2026-06-15T06:00:00Z, false"
    })
    void a_reminder_is_of_use_until_the_next_one_is_due_or_the_visit_begins(
            Reminder reminder, Instant now, boolean expected) {
        assertEquals(expected, reminder.isOfUse(START, now));
    }
}
