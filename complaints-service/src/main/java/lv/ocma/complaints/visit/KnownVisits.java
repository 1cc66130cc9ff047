package lv.ocma.complaints.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.complaints.directory.Directory;
import lv.ocma.complaints.directory.Listing;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Tells staff of a visit's place what is known of it, so that they need not ask again; each look is recorded. */
@ApplicationScoped
public class KnownVisits {

    private final Visits visits;
    private final Places places;
    private final Employees employees;
    private final Directory directory;
    private final Audit audit;

    KnownVisits(Visits visits, Places places, Employees employees, Directory directory, Audit audit) {
        this.visits = visits;
        this.places = places;
        this.employees = employees;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * A visit that is not known here, as it goes on without a booked time or is long ago, may be named all the same by whoever says all that is needed.
     *
     * @param visit null where none is named: nothing is known then
     * @param lacking what is asked for and was not said, e.g. {@code /place}; {@link Invalid} where no visit says it, {@link Forbidden} where it is one of another place
     */
    public Optional<KnownVisit> of(@Nullable UUID visit, List<String> lacking, Caller caller) {
        var kept = visit == null ? Optional.<Visit>empty() : visits.findByIdOptional(visit);
        if (lacking.isEmpty()) {
            return kept.filter(each -> isSeen(each, caller)).map(each -> shown(each, caller));
        }
        if (kept.isEmpty()) {
            var violations = new ArrayList<Violation>();
            if (visit != null) {
                violations.add(Violation.body("/visit", "unknown-visit"));
            }
            lacking.forEach(member -> violations.add(Violation.body(member, "required")));
            throw new Invalid(violations);
        }
        places.requireWork(kept.get().place(), caller);
        return kept.map(each -> shown(each, caller));
    }

    /** Staff of other places learn nothing of it. */
    private boolean isSeen(Visit visit, Caller caller) {
        return caller.worksAt(
                visit.place(), places.find(visit.place()).map(Place::parent).orElse(null));
    }

    private KnownVisit shown(Visit visit, Caller caller) {
        audit.read(caller, "visit.take-over", "visit", visit.id(), visit.place(), null);
        return new KnownVisit(
                visit.place(),
                directory.isKnown(Listing.SERVICE, visit.service()) ? visit.service() : null,
                visit.language(),
                visit.contact() == null ? null : NewContact.of(visit.contact()),
                employees.bySubject(visit.employee()).map(Employee::id).orElse(null),
                visit.cameAt(),
                visit.endedAt());
    }
}
