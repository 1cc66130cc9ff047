package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.queue.QueueJournal.Deed;
import lv.ocma.appointments.staff.Employee;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/** What staff do with somebody after the call; the row is locked first, so that two things at once happen one after the other. */
@ApplicationScoped
class VisitActions {

    private final StaffVisits visits;
    private final QueuePlaces places;
    private final QueueDays days;
    private final QueueSteps steps;
    private final QueueJournal journal;
    private final QueueRules rules;

    VisitActions(
            StaffVisits visits,
            QueuePlaces places,
            QueueDays days,
            QueueSteps steps,
            QueueJournal journal,
            QueueRules rules) {
        this.visits = visits;
        this.places = places;
        this.days = days;
        this.steps = steps;
        this.journal = journal;
        this.rules = rules;
    }

    /** Which visit, and who does something with it. */
    record On(String place, UUID id, Caller caller) {

        String employee() {
            return String.valueOf(caller.subject());
        }
    }

    @Transactional
    StaffVisits.Shown recall(On on, int counter) {
        return act(on, Action.RECALL, null, true, (entry, now) -> {
            if (entry.status() == VisitStatus.CALLED) {
                entry.recall(now);
            } else {
                callBack(entry, on, counter, now);
            }
        });
    }

    private void callBack(QueueEntry entry, On on, int counter, Instant now) {
        var desk = places.requireDesk(places.require(on.place()), counter, places.today())
                .counter();
        requireServes(desk, entry);
        days.lock(on.place(), entry.day());
        visits.requireFree(entry, desk.id());
        entry.callBack(desk.id(), on.employee(), now);
    }

    private static void requireServes(Counter counter, QueueEntry entry) {
        if (!counter.serves(entry.openServices())) {
            throw new Invalid(Violation.body("/counter", "counter-cannot-serve"));
        }
    }

    @Transactional
    StaffVisits.Shown park(On on, @Nullable String note) {
        return act(on, Action.PARK, null, false, (entry, now) -> entry.park(note));
    }

    /** To a counter or an employee of this place; whose turn it is then, is by the rule. */
    @Transactional
    StaffVisits.Shown hand(On on, @Nullable Counter counter, @Nullable Employee employee, String note) {
        return act(on, Action.HAND_OVER, null, false, (entry, now) -> {
            if (counter != null) {
                requireServes(counter, entry);
            }
            if (employee != null) {
                requireMayReceive(entry, employee);
            }
            entry.hand(counter == null ? null : counter.id(), employee == null ? null : employee.subject(), note, now);
        });
    }

    /** Else nobody at all could call them for a while. */
    private void requireMayReceive(QueueEntry entry, Employee employee) {
        var parent = places.require(entry.place()).parent();
        if (employee.place() != null
                && !employee.place().equals(entry.place())
                && !employee.place().equals(parent)) {
            throw new Invalid(Violation.body("/employee", "employee-of-another-place"));
        }
        if (steps.hasConflict(entry.id(), employee.subject())) {
            throw new Invalid(Violation.body("/employee", "employee-with-conflict"));
        }
    }

    @Transactional
    StaffVisits.Shown serve(On on, @Nullable Boolean documentSeen) {
        return act(on, Action.SERVE, null, true, (entry, now) -> entry.serve(documentSeen, on.employee(), now));
    }

    @Transactional
    StaffVisits.Shown finish(On on, UUID item) {
        return act(on, Action.FINISH, item, true, (entry, now) -> entry.finish(item, on.employee(), now));
    }

    @Transactional
    StaffVisits.Shown refer(On on, UUID item, String authority, String reason) {
        return act(
                on, Action.REFER, item, true, (entry, now) -> entry.refer(item, authority, reason, on.employee(), now));
    }

    @Transactional
    StaffVisits.Shown announce(On on, String need) {
        if (!rules.isPriority(need, places.today())) {
            throw new Invalid(Violation.body("/priority", "unknown-priority"));
        }
        return act(on, Action.ANNOUNCE, null, false, (entry, now) -> entry.announce(need));
    }

    @Transactional
    StaffVisits.Shown warn(On on, String ground) {
        return act(on, Action.WARN, null, false, (entry, now) -> entry.warn(ground, now));
    }

    @Transactional
    StaffVisits.Shown endContact(On on) {
        return act(
                on,
                Action.END_CONTACT,
                null,
                true,
                (entry, now) -> entry.endContact(on.employee(), visits.isWarnedElsewhere(entry), now));
    }

    @Transactional
    StaffVisits.Shown miss(On on) {
        return act(on, Action.NO_SHOW, null, true, (entry, now) -> entry.miss(now));
    }

    @Transactional
    StaffVisits.Shown declareConflict(On on) {
        return act(on, Action.DECLARE_CONFLICT, null, false, (entry, now) -> {
            visits.declareConflict(entry, on.caller(), now);
            entry.declared(on.employee(), now);
        });
    }

    /** What the same employee, or who is above, did last; soon after it alone. */
    @Transactional
    StaffVisits.Shown undo(On on) {
        var entry = visits.lock(on.place(), on.id(), on.caller());
        var now = places.now();
        var step = steps.last(entry.id())
                .filter(last -> last.action().isUndoable())
                .orElseThrow(() -> new Conflict("nothing-to-undo"));
        var minutes = rules.of(on.place()).undoMinutes();
        if (now.isAfter(step.at().plusSeconds(minutes * 60L))) {
            throw new Conflict("undo-too-late", Map.of("minutes", minutes));
        }
        if (!on.employee().equals(step.employee()) && !isAbove(on.caller())) {
            throw new Forbidden("forbidden");
        }
        days.lock(entry.place(), entry.day());
        visits.requireFree(entry, step.action() == Action.CALL ? null : entry.counter());
        entry.takeBack(step);
        journal.takenBack(on.caller(), entry, step, now);
        var shown = visits.changed(entry);
        days.touch(entry.place(), entry.day());
        return shown;
    }

    private StaffVisits.Shown act(
            On on, Action action, @Nullable UUID item, boolean objective, BiConsumer<QueueEntry, Instant> verb) {
        var entry = visits.lock(on.place(), on.id(), on.caller());
        if (objective) {
            visits.requireNoConflict(entry, on.caller());
        }
        var before = entry.status();
        var now = places.now();
        verb.accept(entry, now);
        journal.done(on.caller(), entry, before, new Deed(action, item, now, now));
        var shown = visits.changed(entry);
        days.touch(entry.place(), entry.day());
        return shown;
    }

    private static boolean isAbove(Caller caller) {
        return caller.roles().contains(StaffRole.SUPERVISOR) || caller.roles().contains(StaffRole.DIVISION_MANAGER);
    }
}
