package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.served.ServedVisits;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Shows refusals to those whose visit it is; each look is recorded before it is answered (V2). */
@ApplicationScoped
class RefusalReads {

    private final Refusals refusals;
    private final ServedVisits visits;
    private final Audit audit;

    RefusalReads(Refusals refusals, ServedVisits visits, Audit audit) {
        this.refusals = refusals;
        this.visits = visits;
        this.audit = audit;
    }

    Page<RefusalView> ofVisit(VisitFile.Key id, Caller caller) {
        var visit = visits.find(id, caller);
        var found = refusals.ofVisit(id);
        looked("refusals.list", id.audited(), id.id(), visit, caller);
        return Page.whole(found.stream()
                .filter(each -> maySee(each, visit, caller))
                .map(RefusalView::of)
                .toList());
    }

    RefusalView one(UUID id, Caller caller) {
        return RefusalView.of(seen(id, "refusal.read", caller));
    }

    /** To the octet as it was handed over. */
    byte[] document(UUID id, Caller caller) {
        seen(id, "refusal.download", caller);
        return refusals.sheets(id);
    }

    private Refusals.Kept seen(UUID id, String action, Caller caller) {
        var found = refusals.find(id).orElseThrow(() -> new NotFound("not-found"));
        var visit = visits.find(found.visit(), caller);
        if (!maySee(found, visit, caller)) {
            throw new NotFound("not-found");
        }
        looked(action, "refusal", id, visit, caller);
        return found;
    }

    /** A link or a slip of paper is not who it was refused to: of others than the first person it tells nothing. */
    private static boolean maySee(Refusals.Kept refusal, VisitFile visit, Caller caller) {
        var isOwn = caller.person() != null && caller.person().equals(visit.person());
        return (!visit.purpose().equals(Purpose.MANAGE_TOKEN) && (caller.isStaff() || isOwn))
                || refusal.decision().refused().stream().allMatch(each -> each.person() == 1);
    }

    private void looked(String action, String kind, UUID id, VisitFile visit, Caller caller) {
        audit.read(caller, action, kind, id, visit.place(), visit.purpose());
    }
}
