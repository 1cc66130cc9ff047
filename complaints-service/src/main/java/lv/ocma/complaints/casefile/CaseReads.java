package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseFiles.Wanted;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows cases to whoever sent them and to the staff of their place; each look is recorded before it is answered (V2). */
@ApplicationScoped
class CaseReads {

    /** Who is not in the directory examines nothing. */
    private static final String NOBODY = "";

    private final CaseFiles files;
    private final CaseClock clock;
    private final CaseSight sight;
    private final Places places;
    private final Audit audit;
    private final DisputeTimes disputes;

    CaseReads(CaseFiles files, CaseClock clock, CaseSight sight, Places places, Audit audit, DisputeTimes disputes) {
        this.files = files;
        this.clock = clock;
        this.sight = sight;
        this.places = places;
        this.audit = audit;
        this.disputes = disputes;
    }

    /**
     * What an employee asks the list for.
     *
     * @param place null for all places of the employee
     * @param unassigned only open ones that nobody examines
     * @param awaitingApproval only those with a decision that somebody else is to approve
     * @param remediesOverdue only those with a remedy that is not done in time
     * @param mine only those that the caller examines
     */
    record Filter(
            @Nullable String place,
            @Nullable CaseStatus status,
            @Nullable Kind kind,
            boolean overdue,
            boolean unassigned,
            boolean mine,
            boolean awaitingApproval,
            boolean remediesOverdue) {}

    /** As {@link CaseSight#require}. */
    CaseFile one(UUID id, Caller caller) {
        var found = files.require(id);
        sight.require(found, caller);
        audit.read(caller, "case.read", "case", id, found.place(), null);
        return found;
    }

    /** Of one that is recorded already, as changed or as read. */
    CaseView view(CaseFile file, Caller caller) {
        return CaseView.of(file, clock.today(), caller);
    }

    /** Nothing that is personal, so the look is not recorded. */
    DeadlineView deadline(UUID id, Caller caller) {
        var found = files.require(id);
        sight.require(found, caller);
        return DeadlineView.of(found, clock.of(found), disputes.explained(found));
    }

    Page<CaseItem> ofStaff(Filter filter, @Nullable String cursor, int limit, Caller caller) {
        var place = filter.place();
        if (place != null) {
            places.requireWork(place, caller);
        }
        var wanted = new Wanted(
                places.within(place == null ? caller.divisions() : Set.of(place)),
                filter.status(),
                filter.kind(),
                filter.overdue() ? clock.today() : null,
                filter.mine() ? sight.self(caller).map(Employee::id).orElse(NOBODY) : null,
                filter.unassigned(),
                filter.awaitingApproval(),
                filter.remediesOverdue() ? clock.today() : null);
        var cursors = ListCursor.of("listCases", filter, filter.mine() ? caller.subject() : null);
        return page(cursors, cursor, limit, caller, (below, most) -> files.newestFirst(wanted, below, most));
    }

    /** {@link Forbidden} where nobody is signed in. */
    Page<CaseItem> ofPerson(@Nullable String cursor, int limit, Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw new Forbidden("forbidden");
        }
        return page(
                ListCursor.of("listMyCases", person),
                cursor,
                limit,
                caller,
                (below, most) -> files.of(person, below, most));
    }

    private Page<CaseItem> page(
            ListCursor cursors, @Nullable String cursor, int limit, Caller caller, NewestFirst.Find<CaseFile> find) {
        var today = clock.today();
        return NewestFirst.page(cursors, cursor, limit, find, CaseFile::id, each -> CaseItem.of(each, today, caller));
    }
}
