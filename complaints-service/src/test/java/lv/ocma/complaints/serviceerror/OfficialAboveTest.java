package lv.ocma.complaints.serviceerror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficialAboveTest {

    private final Map<String, Employee> staff = new HashMap<>();

    private Employee employee(String id, @Nullable String superior, String... standsIn) {
        var one = new Employee(id, "sub-" + id, "Ilze Izdomāta", "riga-3", superior, List.of(standsIn), false);
        staff.put(id, one);
        return one;
    }

    private Optional<String> told(Employee erred) {
        return new OfficialAbove(erred, id -> Optional.ofNullable(staff.get(id)))
                .find()
                .map(Employee::id);
    }

    @Test
    @Clause("P9")
    void the_nearest_official_above_is_told() {
        employee("head", null);
        employee("chief", "head");
        assertEquals(Optional.of("chief"), told(employee("clerk", "chief")));
    }

    @Test
    void who_stands_in_is_told_of_an_official_who_is_away() {
        employee("chief", null, "deputy");
        employee("deputy", "chief");
        assertEquals(Optional.of("deputy"), told(employee("clerk", "chief")));
    }

    @Test
    @Clause("P9")
    void neither_who_erred_nor_their_subordinate_hears_of_it_as_a_deputy() {
        employee("head", null);
        employee("chief", "head", "clerk", "trainee");
        employee("trainee", "clerk");
        assertEquals(Optional.of("head"), told(employee("clerk", "chief")));
    }

    @Test
    void an_official_who_has_left_or_has_no_account_is_passed_over() {
        employee("head", null);
        staff.put("left", new Employee("left", "sub-left", "Ilze Izdomāta", null, "head", List.of(), true));
        staff.put("mute", new Employee("mute", null, "Ilze Izdomāta", null, "left", List.of(), false));
        assertEquals(Optional.of("head"), told(employee("clerk", "mute")));
    }

    @Test
    @Clause("P9")
    void the_next_above_is_told_after_one_who_did_not_act_and_nobody_twice() {
        employee("head", null);
        employee("manager", "head", "deputy");
        employee("chief", "manager");
        employee("deputy", "manager");
        var above = new OfficialAbove(employee("clerk", "chief"), id -> Optional.ofNullable(staff.get(id)));
        assertEquals(Optional.of("deputy"), above.next(Set.of("sub-chief")).map(Employee::id));
        assertEquals(
                Optional.of("head"),
                above.next(Set.of("sub-chief", "sub-deputy")).map(Employee::id));
        assertEquals(
                Optional.of("head"),
                above.next(Set.of("sub-chief", "sub-manager")).map(Employee::id));
        assertEquals(
                Optional.empty(),
                above.next(Set.of("sub-chief", "sub-deputy", "sub-head")).map(Employee::id));
    }

    @Test
    void nobody_is_told_where_nobody_is_above_or_the_directory_goes_round() {
        assertEquals(Optional.empty(), told(employee("manager", null)));
        assertEquals(Optional.empty(), told(employee("clerk", "unknown")));
        staff.put("a", new Employee("a", null, "Ilze Izdomāta", null, "b", List.of(), false));
        staff.put("b", new Employee("b", null, "Ilze Izdomāta", null, "a", List.of(), false));
        assertEquals(Optional.empty(), told(employee("clerk", "a")));
    }
}
