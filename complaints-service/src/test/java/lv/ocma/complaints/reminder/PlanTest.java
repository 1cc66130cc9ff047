package lv.ocma.complaints.reminder;

import static lv.ocma.complaints.reminder.SomeRunning.DAYS;
import static lv.ocma.complaints.reminder.SomeRunning.SHARES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.complaints.deadline.Turn;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static Plan on(String today, RunningCase running) {
        return Plan.of(running, SHARES, DAYS, LocalDate.parse(today));
    }

    @Test
    void before_the_first_stage_nobody_is_told_and_its_day_is_looked_at_next() {
        var plan = on("2026-11-08", SomeRunning.of("2026-11-02", "2026-11-16", 0));
        assertEquals(List.of(), plan.now());
        assertEquals(LocalDate.parse("2026-11-09"), plan.next());
    }

    @Test
    void day_by_day_each_stage_is_told_once() {
        var told = new ArrayList<String>();
        int sofar = 0;
        for (var day = LocalDate.parse("2026-11-02"); day.getMonthValue() == 11; day = day.plusDays(1)) {
            var plan = on(day.toString(), SomeRunning.of("2026-11-02", "2026-11-16", sofar));
            for (var stage : plan.now()) {
                told.add(stage + " " + day.getDayOfMonth());
            }
            sofar = plan.told();
        }
        assertEquals(List.of("EXAMINER 9", "SUPERIOR 12", "MANAGER 13", "OVERDUE 17"), told);
    }

    @Test
    void what_came_late_is_told_of_all_stages_that_are_over() {
        var plan = on("2026-11-20", SomeRunning.of("2026-11-02", "2026-11-16", 0));
        assertEquals(List.of(Stage.values()), plan.now());
        assertNull(plan.next());
    }

    @Test
    void a_last_day_that_is_put_off_brings_its_stages_back() {
        var before = on("2026-11-13", SomeRunning.of("2026-11-02", "2026-11-16", 0));
        assertEquals(3, before.told());
        var after = on("2026-11-13", SomeRunning.of("2026-11-02", "2026-12-02", before.told()));
        assertEquals(List.of(), after.now());
        assertEquals(0, after.told());
        assertEquals(LocalDate.parse("2026-11-17"), after.next());
    }

    @Test
    void a_pause_does_not_have_the_same_told_twice() {
        var before = on("2026-11-10", SomeRunning.of("2026-11-02", "2026-11-16", 0));
        assertEquals(List.of(Stage.EXAMINER), before.now());
        // The clock stood still for five working days, and half of the time was over before that.
        var pause = new Turn.Pause(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-17"));
        var after = on("2026-11-17", SomeRunning.of("2026-11-02", "2026-11-24", before.told(), pause));
        assertEquals(List.of(), after.now());
        assertEquals(1, after.told());
    }
}
