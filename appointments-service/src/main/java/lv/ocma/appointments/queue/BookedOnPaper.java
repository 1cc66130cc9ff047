package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.place.Place;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/**
 * Who was served on paper though the systems knew of them: booked visits that nobody could check in, and those who waited already when the systems went
 * away. The end of the day may have taken the ones for missed and the others for not served.
 */
@ApplicationScoped
class BookedOnPaper {

    private final BookedVisits booked;
    private final QueueEntries entries;
    private final QueueSteps steps;
    private final QueueJournal journal;
    private final QueueDays days;

    BookedOnPaper(BookedVisits booked, QueueEntries entries, QueueSteps steps, QueueJournal journal, QueueDays days) {
        this.booked = booked;
        this.entries = entries;
        this.steps = steps;
        this.journal = journal;
        this.days = days;
    }

    /** Whoever was in the queue then, as before the end of the day sent them away; empty where nobody had come for the booking. */
    Optional<QueueEntry> waited(Place place, PaperVisit paper, Caller caller, Instant now) {
        var id = paper.ticket() != null
                ? Optional.of(paper.ticket())
                : Optional.ofNullable(paper.appointment()).flatMap(entries::idOfBooking);
        var entry = id.flatMap(entries::lock);
        if (entry.isEmpty() && paper.ticket() != null) {
            throw new Invalid(Violation.body("/ticket", "unknown-ticket"));
        }
        entry.ifPresent(waited -> reopen(waited, place, paper, caller, now));
        return entry;
    }

    private void reopen(QueueEntry waited, Place place, PaperVisit paper, Caller caller, Instant now) {
        if (paper.ticket() != null && (!waited.isTicket() || !waited.place().equals(place.id()))) {
            throw new Invalid(Violation.body("/ticket", "unknown-ticket"));
        }
        if (!waited.place().equals(place.id())) {
            // Whose it is not learns nothing of it.
            booked.find(Objects.requireNonNull(waited.booking()), caller);
            throw notSoFar(waited.status());
        }
        requireSameDay(waited.day(), paper);
        if (steps.hasConflict(waited.id(), String.valueOf(caller.subject()))) {
            throw new Conflict("conflict-of-interest");
        }
        var called = Objects.requireNonNull(paper.called()).toInstant();
        if (called.isBefore(waited.arrival().at())) {
            throw new Invalid(Violation.body("/called", "times-in-order"));
        }
        var last = steps.last(waited.id()).filter(step -> step.action() == Action.CLOSE);
        if (last.isPresent()) {
            waited.takeBack(last.get());
            journal.takenBack(caller, waited, last.get(), now);
        }
        if (waited.status() == VisitStatus.CALLED) {
            // Of an end of the day that was taken back, or from before the paper: nobody stands before a colleague who
            // has just called them.
            if (last.isEmpty() && !waited.lastCall().isBefore(called)) {
                throw notSoFar(VisitStatus.CALLED);
            }
            // The counter to which they were called is none that the paper names.
            waited.park(null);
        }
        days.touch(waited.place(), waited.day());
    }

    /** @return a booked visit for which nobody had come */
    BookedVisit lock(Place place, UUID id, PaperVisit paper, Caller caller) {
        var visit = booked.lock(id, caller);
        if (!visit.place().equals(place.id())) {
            throw notSoFar(visit.status());
        }
        requireSameDay(visit.time().start().atZone(Zones.RIGA).toLocalDate(), paper);
        if (visit.status() == VisitStatus.MISSED) {
            booked.takeBack(
                    visit,
                    VisitStatus.BOOKED,
                    caller,
                    Action.ENTER_FROM_PAPER.audited(),
                    state -> new BookingReopened(state, VisitStatus.BOOKED.name()));
        }
        if (visit.status() != VisitStatus.BOOKED) {
            throw notSoFar(visit.status());
        }
        return visit;
    }

    private static void requireSameDay(LocalDate day, PaperVisit paper) {
        if (!day.equals(paper.day())) {
            throw new Invalid(Violation.body("/arrived", "paper-of-the-day", Map.of("day", day)));
        }
    }

    private static Conflict notSoFar(VisitStatus status) {
        return new Conflict("visit-status", Map.of("state", status.name()));
    }
}
