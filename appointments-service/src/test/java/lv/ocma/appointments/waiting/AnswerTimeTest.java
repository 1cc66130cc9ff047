package lv.ocma.appointments.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {

    private final AnswerTime times = new AnswerTime(new Rules(), Duration.ZERO);

    @Test
    void by_day_there_are_two_hours_for_an_answer() {
        assertEquals(at("2026-06-08T12:00"), until("2026-06-08T10:00", "2026-06-15T09:00"));
    }

    @Test
    void hours_of_the_night_do_not_count() {
        assertEquals(at("2026-06-09T09:30"), until("2026-06-08T20:30", "2026-06-15T09:00"));
        assertEquals(at("2026-06-09T10:00"), until("2026-06-08T23:00", "2026-06-15T09:00"));
        assertEquals(at("2026-06-09T10:00"), until("2026-06-09T03:00", "2026-06-15T09:00"));
        assertEquals(at("2026-06-08T21:00"), until("2026-06-08T19:00", "2026-06-15T09:00"));
    }

    @Test
    void the_answer_is_due_two_hours_before_the_start_at_the_latest() {
        assertEquals(at("2026-06-08T11:00"), until("2026-06-08T10:00", "2026-06-08T13:00"));
    }

    @Test
    void nor_later_than_one_may_book_at_the_place() {
        var strict = new AnswerTime(new Rules(), Duration.ofDays(1));

        assertEquals(Optional.of(at("2026-06-08T11:00")), strict.until(at("2026-06-08T10:00"), at("2026-06-09T11:00")));
        assertTrue(strict.until(at("2026-06-08T10:00"), at("2026-06-09T10:15")).isEmpty());
    }

    @Test
    void what_leaves_less_than_half_an_hour_of_the_day_is_not_offered() {
        assertTrue(offered("2026-06-08T10:00", "2026-06-08T12:29").isEmpty());
        assertEquals(at("2026-06-08T10:30"), until("2026-06-08T10:00", "2026-06-08T12:30"));
        assertTrue(offered("2026-06-08T22:00", "2026-06-09T10:00").isEmpty(), "everybody sleeps until it is too late");
        assertEquals(at("2026-06-09T08:30"), until("2026-06-08T22:00", "2026-06-09T10:30"));
        assertTrue(offered("2026-06-08T12:00", "2026-06-08T09:00").isEmpty());
    }

    @Test
    void a_night_in_which_the_clock_changes_does_not_shift_the_deadline() {
        assertEquals(at("2026-10-25T09:30"), until("2026-10-24T20:30", "2026-11-02T09:00"));
        assertEquals(at("2026-03-29T09:30"), until("2026-03-28T20:30", "2026-04-07T09:00"));
    }

    @Test
    void settings_by_which_no_time_could_be_told_are_refused() {
        AnswerTime.requireSound(new Rules());
        for (var night : List.of("08:00", "07:00")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> AnswerTime.requireSound(new Rules() {
                        @Override
                        public LocalTime nightFrom() {
                            return LocalTime.parse(night);
                        }
                    }));
        }
        assertThrows(
                IllegalStateException.class,
                () -> AnswerTime.requireSound(new Rules() {
                    @Override
                    public Duration notice() {
                        return Duration.ZERO;
                    }
                }));
    }

    private Instant until(String now, String start) {
        return offered(now, start).orElseThrow();
    }

    private Optional<Instant> offered(String now, String start) {
        return times.until(at(now), at(start));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zones.RIGA).toInstant();
    }

    /** As the office has them when nothing is set. */
    private static class Rules implements WaitingRules {

        @Override
        public Duration answerWithin() {
            return Duration.ofHours(2);
        }

        @Override
        public Duration notice() {
            return Duration.ofHours(2);
        }

        @Override
        public Duration leastTime() {
            return Duration.ofMinutes(30);
        }

        @Override
        public LocalTime nightFrom() {
            return LocalTime.of(21, 0);
        }

        @Override
        public LocalTime nightUntil() {
            return LocalTime.of(8, 0);
        }

        @Override
        public Duration grace() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int lapses() {
            return 2;
        }

        @Override
        public int perCustomer() {
            return 3;
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(30);
        }

        @Override
        public String every() {
            return "off";
        }
    }
}
