package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import lv.ocma.complaints.directory.Directory;
import lv.ocma.complaints.directory.Listing;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Whether what a case names is known. The visit is not asked after: it is kept by another service, and may be long ago. */
@ApplicationScoped
class NamedInCases {

    private final Places places;
    private final Employees employees;
    private final Directory directory;

    NamedInCases(Places places, Employees employees, Directory directory) {
        this.places = places;
        this.employees = employees;
        this.directory = directory;
    }

    /** {@link Invalid} for what nobody knows, {@link Forbidden} for staff of another place. */
    void require(Submission submission, Caller caller) {
        var about = About.of(submission.about());
        var violations = new ArrayList<Violation>();
        if (places.find(submission.place()).isEmpty()) {
            violations.add(Violation.body("/place", "unknown-place"));
        }
        if (about.employee() != null && employees.byId(about.employee()).isEmpty()) {
            violations.add(Violation.body("/employee", "unknown-employee"));
        }
        if (!directory.isKnown(Listing.CLAUSE, about.clause())) {
            violations.add(Violation.body("/clause", "not-in-directory"));
        }
        if (!directory.isKnown(Listing.SERVICE, about.service())) {
            violations.add(Violation.body("/service", "not-in-directory"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        if (caller.isStaff()) {
            places.requireWork(submission.place(), caller);
        }
    }
}
