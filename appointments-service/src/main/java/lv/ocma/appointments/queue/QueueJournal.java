package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.contracts.appointments.BookingCheckedIn;
import lv.ocma.contracts.appointments.BookingContactEnded;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Where each thing that is done with somebody in the queue leaves its trace: a step, a row of the audit, and for a booked visit its own status, of which
 * others are told.
 */
@ApplicationScoped
public class QueueJournal {

    private static final String KIND = "visit";

    private final QueueSteps steps;
    private final WaitEstimates estimates;
    private final BookedVisits booked;
    private final QueueDays days;
    private final Instance<VisitWatcher> watchers;
    private final Audit audit;

    QueueJournal(
            QueueSteps steps,
            WaitEstimates estimates,
            BookedVisits booked,
            QueueDays days,
            Instance<VisitWatcher> watchers,
            Audit audit) {
        this.steps = steps;
        this.estimates = estimates;
        this.booked = booked;
        this.days = days;
        this.watchers = watchers;
        this.audit = audit;
    }

    /**
     * What was done, and when.
     *
     * @param item the service that it was about; null for the visit as a whole
     */
    public record Deed(Action action, @Nullable UUID item, Instant happened, Instant now) {

        static Deed now(Action action, Instant now) {
            return new Deed(action, null, now, now);
        }
    }

    /** In the running transaction. */
    public void done(Caller caller, QueueEntry entry, VisitStatus before, Deed deed) {
        steps.add(
                entry,
                deed.action(),
                before,
                caller.isStaff() ? caller.subject() : null,
                deed.item(),
                deed.happened(),
                deed.now());
        audited(caller, entry, deed.action());
        if (entry.booking() != null && before != entry.status()) {
            follow(caller, booked.lock(entry.booking()), entry, deed);
        }
        watched(entry, before, new VisitWatcher.ByCaller(caller), deed.now());
    }

    /**
     * A rule has done it, with nobody calling.
     *
     * @param visit the booked one that it is, locked; null for a ticket
     */
    void doneByRule(
            QueueEntry entry, @Nullable BookedVisit visit, VisitStatus before, Action action, UUID run, Instant now) {
        recordedByRule(entry, before, action, run, now);
        if (visit != null && before != entry.status()) {
            follow(visit, entry, action, run, now);
        }
        watched(entry, before, new VisitWatcher.ByRule(run), now);
    }

    /**
     * The place has closed on somebody who came though the office had said that their visit cannot be at its time: the visit is not over, it is to come at
     * another time. What hangs on its end waits with it.
     */
    void givenBack(QueueEntry entry, BookedVisit visit, VisitStatus before, Action action, UUID run, Instant now) {
        recordedByRule(entry, before, action, run, now);
        booked.comesAgain(visit, action.audited(), run);
        estimates.ended(entry);
        entry.giveBooking();
    }

    private void recordedByRule(QueueEntry entry, VisitStatus before, Action action, UUID run, Instant now) {
        steps.add(entry, action, before, null, null, now, now);
        audit.byRule(action.audited(), KIND, entry.id(), entry.place(), run);
    }

    private void follow(BookedVisit visit, QueueEntry entry, Action action, UUID run, Instant now) {
        if (entry.status() == VisitStatus.CANCELLED) {
            booked.notServed(visit, action.audited(), run, now);
            giveBack(visit, entry, now);
        } else {
            booked.becomeByRule(visit, entry.status(), action.audited(), run, BookingMissed::new);
        }
    }

    private void watched(QueueEntry entry, VisitStatus before, VisitWatcher.Cause cause, Instant now) {
        var wasOver = before.next().isEmpty();
        var isOver = entry.status().next().isEmpty();
        if (isOver && !wasOver) {
            estimates.ended(entry);
            watchers.forEach(watcher -> watcher.ended(entry, cause, now));
        } else if (wasOver && !isOver) {
            estimates.reopened(entry);
            watchers.forEach(watcher -> watcher.reopened(entry, cause));
        }
    }

    void takenBack(Caller caller, QueueEntry entry, Step step, Instant now) {
        steps.takeBack(step);
        steps.add(entry, Action.TAKE_BACK, step.to(), caller.subject(), step.item(), now, now);
        audited(caller, entry, Action.TAKE_BACK);
        if (step.action() == Action.CALL && entry.lastCall().calls() == 0) {
            estimates.notCalled(entry);
        }
        if (entry.booking() != null && step.from() != step.to()) {
            followBack(caller, entry, step);
        }
        watched(entry, step.to(), new VisitWatcher.ByCaller(caller), now);
    }

    private void followBack(Caller caller, QueueEntry entry, Step step) {
        var visit = booked.lock(Objects.requireNonNull(entry.booking()));
        var action = Action.TAKE_BACK.audited();
        if (step.to().next().isEmpty()) {
            booked.takeBack(
                    visit,
                    entry.status(),
                    caller,
                    action,
                    state -> new BookingReopened(state, entry.status().name()));
        } else {
            booked.takeBack(visit, entry.status(), caller, action);
        }
    }

    /** In a transaction of its own, before the answer leaves (V2). */
    public void read(Caller caller, QueueEntry entry, Purpose purpose) {
        audit.read(caller, "visit.read", KIND, entry.id(), entry.place(), purpose);
    }

    private void audited(Caller caller, QueueEntry entry, Action action) {
        audit.changeFor(
                entry.takenBy().person(),
                caller,
                action.audited(),
                KIND,
                entry.id(),
                entry.place(),
                Purpose.of(caller));
    }

    private void follow(Caller caller, BookedVisit visit, QueueEntry entry, Deed deed) {
        var action = deed.action().audited();
        var employee = String.valueOf(caller.subject());
        switch (entry.status()) {
            case SERVED -> {
                if (deed.action() == Action.ENTER_FROM_PAPER && visit.status() != VisitStatus.SERVING) {
                    if (visit.status() != VisitStatus.CALLED) {
                        booked.become(visit, VisitStatus.CALLED, caller, action);
                    }
                    booked.become(visit, VisitStatus.SERVING, caller, action);
                }
                booked.become(
                        visit,
                        VisitStatus.SERVED,
                        caller,
                        action,
                        state -> new BookingServed(state, employee, at(deed)));
            }
            case MISSED -> booked.become(visit, VisitStatus.MISSED, caller, action, BookingMissed::new);
            case CONTACT_ENDED ->
                booked.become(
                        visit,
                        VisitStatus.CONTACT_ENDED,
                        caller,
                        action,
                        state -> new BookingContactEnded(state, employee, at(deed)));
            case CHECKED_IN -> {
                if (deed.action() == Action.CHECK_IN) {
                    booked.become(
                            visit,
                            VisitStatus.CHECKED_IN,
                            caller,
                            action,
                            state -> new BookingCheckedIn(state, entry.number(), at(deed)));
                } else {
                    booked.become(visit, VisitStatus.CHECKED_IN, caller, action);
                }
            }
            case BOOKED, CALLED, SERVING, PARKED, CANCELLED -> booked.become(visit, entry.status(), caller, action);
            case REFUSED -> {
                // The decision was recorded with the booking, and told, before.
            }
        }
        giveBack(visit, entry, deed.now());
    }

    /** The day of the queue is locked before what can be received on days, as by all others. */
    private void giveBack(BookedVisit visit, QueueEntry entry, Instant now) {
        if (visit.hasTimeLeft(now)) {
            days.lock(entry.place(), entry.day());
            booked.giveBackAhead(visit, now);
        }
    }

    private static OffsetDateTime at(Deed deed) {
        return Zones.inRiga(deed.happened());
    }
}
