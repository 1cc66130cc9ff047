package lv.ocma.complaints.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.ocma.complaints.staff.Employee;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarnedTest {

    private final Map<String, Employee> staff = new HashMap<>();

    @BeforeEach
    void an_examiner_with_three_above_of_whom_the_last_is_elsewhere() {
        employ("examiner", "place", "chief");
        employ("chief", "place", "manager");
        employ("manager", "division", "head");
        employ("head", "headquarters", null);
        employ("deputy", "place", "manager");
    }

    private void employ(String id, String place, @Nullable String superior, String... standsIn) {
        staff.put(id, new Employee(id, id, "Izdomāts", place, superior, List.of(standsIn), false));
    }

    private List<String> warned(Stage stage) {
        return warned(stage, "examiner", null);
    }

    private List<String> warned(Stage stage, @Nullable String examiner, @Nullable String named) {
        var running = SomeRunning.about("2026-11-02", "2026-11-16", 0, examiner, named);
        return new Warned(id -> Optional.ofNullable(staff.get(id)))
                .of(stage, running, Set.of("place", "division"))
                .map(Employee::id)
                .toList();
    }

    @Test
    void each_stage_has_its_own_and_the_manager_is_the_highest_in_the_division() {
        assertEquals(List.of("examiner"), warned(Stage.EXAMINER));
        assertEquals(List.of("chief"), warned(Stage.SUPERIOR));
        assertEquals(List.of("manager"), warned(Stage.MANAGER));
        assertEquals(List.of("chief", "manager"), warned(Stage.OVERDUE));
    }

    @Test
    void whoever_stands_in_is_warned_for_who_is_away() {
        employ("chief", "place", "manager", "deputy");
        assertEquals(List.of("deputy"), warned(Stage.SUPERIOR));
    }

    @Test
    void whoever_is_superior_and_manager_is_told_once_that_a_case_is_overdue() {
        employ("chief", "place", "head");
        assertEquals(List.of("chief"), warned(Stage.OVERDUE));
    }

    @Test
    void nobody_is_warned_of_a_case_that_is_about_them() {
        assertEquals(List.of(), warned(Stage.MANAGER, "examiner", "manager"));
    }

    @Test
    void of_a_case_that_nobody_examines_nobody_is_known() {
        for (var stage : Stage.values()) {
            assertEquals(List.of(), warned(stage, null, null));
        }
    }

    @Test
    void officials_who_are_above_each_other_are_no_endless_way_up() {
        employ("manager", "division", "chief");
        assertEquals(1, warned(Stage.MANAGER).size());
    }
}
