package lv.ocma.complaints.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.casefile.Kind;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Says who examines which kinds of cases at a place, and shows it. */
@ApplicationScoped
class RosterDesk {

    private final Enrolments enrolments;
    private final Employees employees;
    private final Places places;
    private final Audit audit;

    RosterDesk(Enrolments enrolments, Employees employees, Places places, Audit audit) {
        this.enrolments = enrolments;
        this.employees = employees;
        this.places = places;
        this.audit = audit;
    }

    /** {@link NotFound} for whom the directory does not know or who works nowhere, {@link Forbidden} for who works elsewhere. */
    @Transactional
    Enrolment enrol(UUID id, List<Kind> kinds, Caller caller) {
        var employee = employees
                .byId(id.toString())
                .filter(found -> !found.gone())
                .orElseThrow(() -> new NotFound("not-found"));
        var place = workplace(employee);
        places.requireWork(place, caller);
        var enrolment = new Enrolment(
                employee.id(), place, kinds.stream().distinct().map(Kind::name).toList());
        enrolments.replace(enrolment);
        audit.change(caller, "examiner.enrol", "examiner", id, place);
        return enrolment;
    }

    Page<Enrolment> at(String place, @Nullable String cursor, int limit, Caller caller) {
        places.requireWork(place, caller);
        var cursors = ListCursor.of("listExaminers", place);
        var after = cursors.read(cursor, String::toString).orElse(null);
        return Page.of(enrolments.at(place, after, limit + 1), limit, last -> cursors.encode(last.employee()));
    }

    private static String workplace(Employee employee) {
        var place = employee.place();
        if (place == null) {
            throw new NotFound("not-found");
        }
        return place;
    }
}
