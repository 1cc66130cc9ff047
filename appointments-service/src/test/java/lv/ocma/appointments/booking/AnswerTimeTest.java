package lv.ocma.appointments.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {

    private static final Instant NOW = Instant.parse("2026-06-10T08:00:00Z");

    private static final AnswerTime WITHOUT_NOTICE =
            new AnswerTime(Duration.ofDays(2), Duration.ofHours(4), Duration.ZERO);
    private static final AnswerTime WITH_A_DAYS_NOTICE =
            new AnswerTime(Duration.ofDays(2), Duration.ofHours(4), Duration.ofDays(1));

    @Test
    void there_are_two_days_for_an_answer_where_the_time_is_late_enough() {
        assertEquals(in(48), WITHOUT_NOTICE.until(in(100), NOW));
        assertEquals(in(48), WITH_A_DAYS_NOTICE.until(in(100), NOW));
    }

    @Test
    void a_time_is_not_kept_until_nobody_could_book_it_any_more() {
        assertEquals(in(38), WITHOUT_NOTICE.until(in(40), NOW));
        assertEquals(in(16), WITH_A_DAYS_NOTICE.until(in(40), NOW));
    }

    @Test
    void what_leaves_no_two_hours_for_the_answer_is_not_proposed() {
        assertEquals(in(4), WITHOUT_NOTICE.first(NOW));
        assertEquals(in(2), WITHOUT_NOTICE.until(WITHOUT_NOTICE.first(NOW), NOW));
        assertEquals(in(26), WITH_A_DAYS_NOTICE.first(NOW));
        assertEquals(in(2), WITH_A_DAYS_NOTICE.until(WITH_A_DAYS_NOTICE.first(NOW), NOW));
    }

    private static Instant in(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
