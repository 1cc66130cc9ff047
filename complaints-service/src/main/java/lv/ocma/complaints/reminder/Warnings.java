package lv.ocma.complaints.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.contracts.complaints.CaseDue;
import lv.ocma.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells employees of the cases whose turn they are; in the running transaction. */
@ApplicationScoped
class Warnings {

    private final Employees employees;
    private final Places places;
    private final Outbox outbox;

    Warnings(Employees employees, Places places, Outbox outbox) {
        this.employees = employees;
        this.places = places;
        this.outbox = outbox;
    }

    /** @param plans of the same cases, in the same order */
    void tell(List<RunningCase> some, List<Plan> plans) {
        var known = places.byIds(some.stream().map(RunningCase::place).collect(Collectors.toSet()));
        var looked = new HashMap<String, Optional<Employee>>();
        var warned = new Warned(id -> looked.computeIfAbsent(id, employees::byId));
        for (int i = 0; i < some.size(); i++) {
            var running = some.get(i);
            for (var stage : plans.get(i).now()) {
                var to = warned.of(stage, running, division(running, known)).toList();
                to.forEach(each -> outbox.add(due(running, stage, each.subject())));
                if (to.isEmpty()) {
                    outbox.add(due(running, stage, null));
                }
            }
        }
    }

    private static Set<String> division(RunningCase running, Map<String, Place> known) {
        var division = new HashSet<>(Set.of(running.place()));
        var place = known.get(running.place());
        if (place != null && place.parent() != null) {
            division.add(place.parent());
        }
        return division;
    }

    private static CaseDue due(RunningCase running, Stage stage, @Nullable String employee) {
        return new CaseDue(
                running.id(),
                running.reference(),
                running.place(),
                running.kind(),
                stage.name(),
                employee,
                running.due());
    }
}
