package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Who may see an error and who may handle it: never whom it concerns, nor their direct subordinates (P1, P9). */
@ApplicationScoped
class Handling {

    private final Places places;
    private final Employees employees;

    Handling(Places places, Employees employees) {
        this.places = places;
        this.employees = employees;
    }

    /** Who must be told of an error of this employee; empty where that is the head office. */
    Optional<Employee> officialAbove(Employee erred) {
        return new OfficialAbove(erred, employees::byId).find();
    }

    /** Who is told next; empty where that is the head office, also where the directory does not know any more who erred. */
    Optional<Employee> nextAbove(ServiceError error) {
        return employees
                .byId(error.employee())
                .flatMap(erred -> new OfficialAbove(erred, employees::byId).next(error.subjectsTold()));
    }

    /** Whose error it is. */
    void requireErred(ServiceError error, Caller caller) {
        if (employees
                .bySubject(caller.subject())
                .filter(employee -> employee.id().equals(error.employee()))
                .isEmpty()) {
            throw new Forbidden("service-error-of-another");
        }
    }

    Employee requireEmployee(UUID id, String pointer) {
        return employees
                .byId(id.toString())
                .orElseThrow(() -> new Invalid(Violation.body(pointer, "unknown-employee")));
    }

    void requirePlace(String place) {
        places.requireKnown(place);
    }

    void requireSight(ServiceError error, Caller caller) {
        if (!isTold(error, caller)) {
            places.requireWork(error.place(), caller);
        }
    }

    void requireHandling(ServiceError error, Caller caller) {
        requireSight(error, caller);
        if (employees
                .bySubject(caller.subject())
                .filter(employee -> employee.isConcernedBy(error.employee()))
                .isPresent()) {
            throw new Forbidden("service-error-concerns-you");
        }
    }

    private boolean isTold(ServiceError error, Caller caller) {
        var official = error.official();
        return official == null
                ? places.headquarters()
                        .map(Place::id)
                        .filter(caller.divisions()::contains)
                        .isPresent()
                : error.subjectsTold().contains(String.valueOf(caller.subject()));
    }
}
