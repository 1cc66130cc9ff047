package lv.ocma.complaints.reminder;

import static lv.ocma.complaints.reminder.SomeRunning.DAYS;
import static lv.ocma.complaints.reminder.SomeRunning.SHARES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import lv.ocma.complaints.deadline.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    /** Ten working days from Monday, 2 November: by hand. */
    @ParameterizedTest
    @CsvSource({"EXAMINER, 2026-11-09", "SUPERIOR, 2026-11-12", "MANAGER, 2026-11-13", "OVERDUE, 2026-11-17"})
    void each_stage_is_a_working_day_so_much_of_the_time_before_the_last_day(Stage stage, String day) {
        assertEquals(LocalDate.parse(day), SHARES.day(stage, SomeRunning.of("2026-11-02", "2026-11-16", 0), DAYS));
    }

    /** From Friday, 13 November, over a holiday: ten working days end on the 30th. */
    @ParameterizedTest
    @CsvSource({"EXAMINER, 2026-11-23", "SUPERIOR, 2026-11-26", "MANAGER, 2026-11-27"})
    void neither_holidays_nor_weekends_are_part_of_the_time(Stage stage, String day) {
        assertEquals(LocalDate.parse(day), SHARES.day(stage, SomeRunning.of("2026-11-13", "2026-11-30", 0), DAYS));
    }

    @Test
    void days_on_which_the_clock_stood_still_are_no_part_of_the_time() {
        // Ten working days, of which five went by from the 3rd to the 10th: the rest begins anew behind the pause.
        var pause = new Turn.Pause(LocalDate.parse("2026-11-03"), LocalDate.parse("2026-11-10"));
        var running = SomeRunning.of("2026-11-02", "2026-11-24", 0, pause);
        assertEquals(LocalDate.parse("2026-11-16"), SHARES.day(Stage.EXAMINER, running, DAYS));
    }

    @Test
    void the_shortest_time_is_warned_of_no_earlier_than_it_begins() {
        var running = SomeRunning.of("2026-11-13", "2026-11-16", 0);
        for (var stage : Stage.values()) {
            assertEquals(
                    stage == Stage.OVERDUE ? LocalDate.parse("2026-11-17") : LocalDate.parse("2026-11-16"),
                    SHARES.day(stage, running, DAYS));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 90", "50, 50, 90", "50, 95, 90", "50, 75, 100"})
    void shares_that_do_not_grow_stop_the_start(int examiner, int superior, int manager) {
        assertThrows(IllegalArgumentException.class, () -> new Shares(examiner, superior, manager));
    }
}
