package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** Makes a draft hold: the hours, what they replaced, and what other services are told, in one transaction. */
@ApplicationScoped
class ChangePublication {

    private final HoursChanges changes;
    private final OwnPlaces own;
    private final HoursWriting writing;
    private final Preconditions preconditions;
    private final ChangeTrail trail;

    ChangePublication(
            HoursChanges changes, OwnPlaces own, HoursWriting writing, Preconditions preconditions, ChangeTrail trail) {
        this.changes = changes;
        this.own = own;
        this.writing = writing;
        this.preconditions = preconditions;
        this.trail = trail;
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
        trail.leave(caller, "publish", change);
        return change;
    }
}
