package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Whose a case is: the staff's of its place, and of whoever sent it; and whom it concerns, who does nothing about it (P1, P8). */
@ApplicationScoped
class CaseSight {

    private final Places places;
    private final Employees employees;

    CaseSight(Places places, Employees employees) {
        this.places = places;
        this.employees = employees;
    }

    /** {@link Forbidden} for staff of other places, {@link NotFound} for another person or client than who sent it. */
    void require(CaseFile file, Caller caller) {
        if (caller.isStaff()) {
            places.requireWork(file.place(), caller);
        } else if (!file.submission().submitter().is(caller)) {
            throw new NotFound("not-found");
        }
    }

    /** As {@link #require}, and {@link Forbidden} for the employee whom it names and for who reports to them. */
    void requireChange(CaseFile file, Caller caller) {
        require(file, caller);
        var named = file.submission().employee();
        if (named != null
                && caller.isStaff()
                && employees
                        .bySubject(caller.subject())
                        .filter(employee -> employee.isConcernedBy(named))
                        .isPresent()) {
            throw new Forbidden("case-concerns-you");
        }
    }
}
