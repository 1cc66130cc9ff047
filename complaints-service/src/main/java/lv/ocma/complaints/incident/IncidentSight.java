package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/** Who may see an incident: who recorded it or was there, and at its place the supervisor, the manager and the auditor (P10). */
@ApplicationScoped
class IncidentSight {

    private static final Set<StaffRole> ABOVE =
            Set.of(StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR);

    private final Places places;
    private final Employees employees;

    IncidentSight(Places places, Employees employees) {
        this.places = places;
        this.employees = employees;
    }

    /** {@link Forbidden} for all others. */
    void require(Incident incident, Caller caller) {
        if (!incident.involves(caller.subject(), directoryId(caller))) {
            requireAbove(incident.place(), caller);
        }
    }

    void requireAbove(String place, Caller caller) {
        places.requireWork(place, caller);
        if (Collections.disjoint(caller.roles(), ABOVE)) {
            throw new Forbidden("incident-of-others");
        }
    }

    void requireWork(String place, Caller caller) {
        places.requireKnown(place);
        places.requireWork(place, caller);
    }

    /** {@link Invalid} where the staff directory does not know one of them. */
    void requireEmployees(List<String> ids) {
        var known = employees.byIds(ids).stream().map(Employee::id).toList();
        var violations = ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> Violation.body("/present/" + ids.indexOf(id), "unknown-employee"))
                .toList();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    @Nullable
    String directoryId(Caller caller) {
        return employees.bySubject(caller.subject()).map(Employee::id).orElse(null);
    }

    static String subject(Caller caller) {
        return Objects.requireNonNull(caller.subject());
    }
}
