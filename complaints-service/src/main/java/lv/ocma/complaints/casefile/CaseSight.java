package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Whose a case is: the staff's of its place, and of whoever sent it; and whom it concerns, who does nothing about it (P1, P8). */
@ApplicationScoped
class CaseSight {

    private final Places places;
    private final Employees employees;
    private final CaseConflicts conflicts;

    CaseSight(Places places, Employees employees, CaseConflicts conflicts) {
        this.places = places;
        this.employees = employees;
        this.conflicts = conflicts;
    }

    /** {@link Forbidden} for staff of other places, {@link NotFound} for another person or client than who sent it. */
    void require(CaseFile file, Caller caller) {
        if (caller.isStaff()) {
            if (!isExaminedAt(file, caller) && !isNamed(file, caller)) {
                places.requireWork(file.place(), caller);
            }
        } else if (!file.submission().submitter().is(caller)) {
            throw new NotFound("not-found");
        }
    }

    /** As {@link #require}, and {@link Forbidden} for whom it concerns. */
    void requireChange(CaseFile file, Caller caller) {
        require(file, caller);
        if (isConcerned(file, caller)) {
            throw new Forbidden("case-concerns-you");
        }
    }

    boolean isConcerned(CaseFile file, Caller caller) {
        return caller.isStaff()
                && self(caller)
                        .filter(employee -> conflicts.concern(file).is(employee))
                        .isPresent();
    }

    /** Whom the directory knows the caller as. */
    Optional<Employee> self(Caller caller) {
        return employees.bySubject(caller.subject());
    }

    boolean isExaminer(CaseFile file, Employee employee) {
        var examination = file.examination();
        return examination != null
                && (examination.examiner().equals(employee.id())
                        || employees
                                .byId(examination.examiner())
                                .filter(away -> away.standsIn().contains(employee.id()))
                                .isPresent());
    }

    private static boolean isExaminedAt(CaseFile file, Caller caller) {
        var examination = file.examination();
        return examination != null && caller.divisions().contains(examination.place());
    }

    /** They are to answer it, wherever they work today. */
    private boolean isNamed(CaseFile file, Caller caller) {
        var named = file.submission().employee();
        return named != null
                && self(caller).map(Employee::id).filter(named::equals).isPresent();
    }
}
