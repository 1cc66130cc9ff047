package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.hourschange.HoursChange.Doing;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;

/** Drafts changes of hours, and throws drafts away. Nothing of them holds before it is published. */
@ApplicationScoped
class ChangeDesk {

    private final HoursChanges changes;
    private final OwnPlaces own;
    private final Edits edits;
    private final Preconditions preconditions;
    private final ChangeTrail trail;
    private final Clock clock;

    ChangeDesk(
            HoursChanges changes,
            OwnPlaces own,
            Edits edits,
            Preconditions preconditions,
            ChangeTrail trail,
            Clock clock) {
        this.changes = changes;
        this.own = own;
        this.edits = edits;
        this.preconditions = preconditions;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    HoursChange draft(NewHoursChange wanted, Caller caller) {
        var unknown = own.unknown(wanted);
        var places = unknown.isEmpty() ? own.named(wanted, caller) : List.<String>of();
        edits.check(wanted, places.size(), unknown);
        var change = HoursChange.stating(
                Ids.next(),
                places,
                wanted.ofAllPlaces(),
                Texts.orUnknown(wanted.reason()),
                edits.written(wanted),
                doing(caller));
        return kept(change, caller, "draft");
    }

    /** A draft that puts back what the change had replaced, where nobody has changed it since. */
    @Transactional
    HoursChange undo(UUID id, Texts reason, Caller caller) {
        var undone = changes.lock(id);
        own.require(undone, caller);
        preconditions.requireMatch(undone.version());
        var undoing = undone.undoing(Ids.next(), reason, doing(caller));
        edits.undoing(undone);
        return kept(undoing, caller, "undo");
    }

    @Transactional
    void discard(UUID id, Caller caller) {
        var change = changes.lock(id);
        own.require(change, caller);
        preconditions.requireMatch(change.version());
        change.requireDraft();
        changes.delete(change);
        trail.leave(caller, "discard", change);
    }

    private HoursChange kept(HoursChange change, Caller caller, String action) {
        changes.persistAndFlush(change);
        trail.leave(caller, action, change);
        return change;
    }

    private Doing doing(Caller caller) {
        return new Doing(employee(caller), clock.instant());
    }

    static String employee(Caller caller) {
        return Objects.requireNonNull(caller.subject());
    }
}
