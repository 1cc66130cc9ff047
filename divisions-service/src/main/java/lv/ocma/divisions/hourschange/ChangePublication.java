package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** Makes a draft hold: the hours, what they replaced, and what other services are told, in one transaction. */
@ApplicationScoped
class ChangePublication {

    private final HoursChanges changes;
    private final OwnPlaces own;
    private final HoursWriting writing;
    private final Preconditions preconditions;
    private final Audit audit;

    ChangePublication(
            HoursChanges changes, OwnPlaces own, HoursWriting writing, Preconditions preconditions, Audit audit) {
        this.changes = changes;
        this.own = own;
        this.writing = writing;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Transactional
    HoursChange publish(UUID id, Caller caller) {
        writing.alone();
        var change = changes.lock(id);
        own.require(change, caller);
        preconditions.requireMatch(change.version());
        change.requireDraft();
        writing.write(change, caller);
        changes.flush();
        writing.tell();
        audit.change(caller, "hours-change.publish", ChangeDesk.KIND, id, null);
        return change;
    }
}
