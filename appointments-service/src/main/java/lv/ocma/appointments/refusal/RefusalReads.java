package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.served.ServedVisits;
import lv.ocma.platform.audit.Audit;
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
        return Page.whole(found.stream().map(RefusalView::of).toList());
    }

    RefusalView one(UUID id, Caller caller) {
        var found = find(id);
        looked("refusal.read", "refusal", id, visits.find(found.visit(), caller), caller);
        return RefusalView.of(found);
    }

    /** To the octet as it was handed over. */
    byte[] document(UUID id, Caller caller) {
        var found = find(id);
        looked("refusal.download", "refusal", id, visits.find(found.visit(), caller), caller);
        return refusals.sheets(id);
    }

    private Refusals.Kept find(UUID id) {
        return refusals.find(id).orElseThrow(() -> new NotFound("not-found"));
    }

    private void looked(String action, String kind, UUID id, VisitFile visit, Caller caller) {
        audit.read(caller, action, kind, id, visit.place(), visit.purpose());
    }
}
