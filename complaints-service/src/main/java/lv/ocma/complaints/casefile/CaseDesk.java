package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** What becomes of a case that stands: held and supplemented, put off, passed on, withdrawn. */
@ApplicationScoped
class CaseDesk {

    private final CaseFiles files;
    private final CaseRecords records;
    private final DisputeTimes disputes;
    private final CaseSight sight;
    private final Preconditions preconditions;
    private final Audit audit;

    CaseDesk(
            CaseFiles files,
            CaseRecords records,
            DisputeTimes disputes,
            CaseSight sight,
            Preconditions preconditions,
            Audit audit) {
        this.files = files;
        this.records = records;
        this.disputes = disputes;
        this.sight = sight;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Transactional
    CaseFile askToCure(UUID id, NewCureRequest wanted, Caller caller) {
        var file = opened(id, caller);
        records.askToCure(file, wanted, caller);
        return changed(file, "case.cure-request", caller);
    }

    @Transactional
    CaseFile supplement(UUID id, NewSupplement sent, Caller caller) {
        var file = opened(id, caller);
        records.supplement(file, sent, caller);
        return changed(file, "case.supplement", caller);
    }

    @Transactional
    CaseFile extend(UUID id, NewExtension wanted, Caller caller) {
        var file = opened(id, caller);
        records.extend(file, wanted, caller);
        return changed(file, "case.extend", caller);
    }

    @Transactional
    CaseFile forward(UUID id, NewForwarding wanted, Caller caller) {
        var file = opened(id, caller);
        records.forward(file, wanted, caller);
        return changed(file, "case.forward", caller);
    }

    @Transactional
    CaseFile notified(UUID id, NewNotification wanted, Caller caller) {
        var file = opened(id, caller);
        disputes.notified(file, wanted);
        return changed(file, "case.act-notification", caller);
    }

    @Transactional
    CaseFile withdraw(UUID id, Caller caller) {
        var file = opened(id, caller);
        records.withdraw(file, caller);
        return changed(file, "case.withdraw", caller);
    }

    private CaseFile opened(UUID id, Caller caller) {
        var file = files.lock(id);
        sight.requireChange(file, caller);
        preconditions.requireMatch(file.version());
        return file;
    }

    private CaseFile changed(CaseFile file, String action, Caller caller) {
        files.persistAndFlush(file);
        audit.change(caller, action, "case", file.id(), file.place());
        return file;
    }
}
