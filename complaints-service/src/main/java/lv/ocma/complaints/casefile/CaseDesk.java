package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;

/** What becomes of a case that stands: held and supplemented, put off, passed on, withdrawn. */
@ApplicationScoped
class CaseDesk {

    private final Cases cases;
    private final CaseRecords records;
    private final DisputeTimes disputes;

    CaseDesk(Cases cases, CaseRecords records, DisputeTimes disputes) {
        this.cases = cases;
        this.records = records;
        this.disputes = disputes;
    }

    @Transactional
    CaseFile askToCure(UUID id, NewCureRequest wanted, Caller caller) {
        var file = cases.forChange(id, caller);
        records.askToCure(file, wanted, caller);
        return changed(file, "case.cure-request", caller);
    }

    @Transactional
    CaseFile supplement(UUID id, NewSupplement sent, Caller caller) {
        var file = cases.forChange(id, caller);
        records.supplement(file, sent, caller);
        return changed(file, "case.supplement", caller);
    }

    @Transactional
    CaseFile extend(UUID id, NewExtension wanted, Caller caller) {
        var file = cases.forChange(id, caller);
        records.extend(file, wanted, caller);
        return changed(file, "case.extend", caller);
    }

    @Transactional
    CaseFile forward(UUID id, NewForwarding wanted, Caller caller) {
        var file = cases.forChange(id, caller);
        records.forward(file, wanted, caller);
        return changed(file, "case.forward", caller);
    }

    /** {@link Forbidden} for any other than its examiner, who stands in for them, and those who say who examines it. */
    @Transactional
    CaseFile reclassify(UUID id, NewReclassification wanted, Caller caller) {
        var file = cases.forChange(id, caller);
        if (!CaseActions.mayAssign(caller)) {
            cases.requireExaminer(file, caller);
        }
        wanted.requireWhole(disputes.today());
        records.reclassify(file, wanted, disputes.read(wanted.challenge(), null, file.submission(), caller), caller);
        return changed(file, "case.reclassify", caller);
    }

    @Transactional
    CaseFile notified(UUID id, NewNotification wanted, Caller caller) {
        var file = cases.forChange(id, caller);
        disputes.notified(file, wanted);
        records.notified(file, caller);
        return changed(file, "case.act-notification", caller);
    }

    @Transactional
    CaseFile withdraw(UUID id, Caller caller) {
        var file = cases.forChange(id, caller);
        records.withdraw(file, caller);
        return changed(file, "case.withdraw", caller);
    }

    private CaseFile changed(CaseFile file, String action, Caller caller) {
        cases.changed(file, action, caller);
        return file;
    }
}
