package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.platform.security.Caller;

/**
 * The door through which the visit day changes bookings; each step leaves its trace as the booking's own changes do. Who only has to read a visit, whether it
 * was booked or not, opens its {@link VisitFile}.
 */
@ApplicationScoped
public class BookedVisits {

    private final Bookings bookings;
    private final Custody custody;
    private final Journal journal;
    private final SlotKeeper slots;
    private final ProposedTimes proposals;

    BookedVisits(Bookings bookings, Custody custody, Journal journal, SlotKeeper slots, ProposedTimes proposals) {
        this.bookings = bookings;
        this.custody = custody;
        this.journal = journal;
        this.slots = slots;
        this.proposals = proposals;
    }

    /** One whose it is; for all others it does not exist, and staff of other places are told that it is not theirs. */
    public BookedVisit lock(UUID id, Caller caller) {
        var booking = bookings.lock(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        return new BookedVisit(booking);
    }

    /** For who has asked before whether the caller may. */
    public BookedVisit lock(UUID id) {
        return new BookedVisit(bookings.lock(id).orElseThrow(Custody::notFound));
    }

    /** Seen by one whose it is; not locked. */
    public BookedVisit find(UUID id, Caller caller) {
        var booking = bookings.findByIdOptional(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        return new BookedVisit(booking);
    }

    public BookedVisit find(UUID id) {
        return new BookedVisit(bookings.findByIdOptional(id).orElseThrow(Custody::notFound));
    }

    public Optional<UUID> byReference(String reference) {
        return bookings.byReference(reference);
    }

    public void read(BookedVisit visit, Caller caller) {
        journal.read(caller, visit.booking());
    }

    /** A step of which only the audit has to know. */
    public void become(BookedVisit visit, VisitStatus next, Caller caller, String action) {
        visit.booking().become(next);
        journal.noted(caller, action, visit.booking());
    }

    /** @param event of the state after the step */
    public void become(
            BookedVisit visit, VisitStatus next, Caller caller, String action, Function<Booking, Event> event) {
        visit.booking().become(next);
        journal.changed(caller, action, visit.booking(), event.apply(state(visit)));
    }

    public void becomeByRule(
            BookedVisit visit, VisitStatus next, String action, UUID run, Function<Booking, Event> event) {
        visit.booking().become(next);
        journal.changedByRule(action, visit.booking(), run, event.apply(state(visit)));
    }

    /** The place has closed, and they were not served; nobody else's time is another by it. */
    public void notServed(BookedVisit visit, String action, UUID run, Instant now) {
        journal.changedByRule(action, visit.booking(), run, visit.booking().notServed(now, journal::seal));
    }

    /**
     * As {@link #notServed}, where the office itself had said before that the visit cannot be at its time: it is booked as before, for another time that is
     * proposed to it.
     */
    public void comesAgain(BookedVisit visit, String action, UUID run) {
        visit.booking().takeBack(VisitStatus.BOOKED);
        journal.changedByRule(
                action, visit.booking(), run, new BookingReopened(state(visit), VisitStatus.BOOKED.name()));
        proposals.comesAgain(visit.booking(), run);
    }

    public void takeBack(BookedVisit visit, VisitStatus before, Caller caller, String action) {
        visit.booking().takeBack(before);
        journal.noted(caller, action, visit.booking());
    }

    /** As {@link #takeBack(BookedVisit, VisitStatus, Caller, String)} of what others were told. */
    public void takeBack(
            BookedVisit visit, VisitStatus before, Caller caller, String action, Function<Booking, Event> event) {
        visit.booking().takeBack(before);
        journal.changed(caller, action, visit.booking(), event.apply(state(visit)));
    }

    /** Nothing of the booking itself is another. */
    public void told(BookedVisit visit, Caller caller, String action, Function<Booking, Event> event) {
        journal.changed(caller, action, visit.booking(), event.apply(state(visit)));
    }

    public void noted(BookedVisit visit, Caller caller, String action) {
        journal.noted(caller, action, visit.booking());
    }

    /** @param time that is already kept for it */
    public void keepLater(BookedVisit visit, Span time, Caller caller, String action, Function<Booking, Event> event) {
        visit.booking().keepLater(time);
        journal.changed(caller, action, visit.booking(), event.apply(state(visit)));
    }

    /** @param whole whether none of its services is left to be served */
    public void refuse(BookedVisit visit, Caller caller, boolean whole, Function<Booking, BookingRefused> event) {
        journal.changed(
                caller, "appointment.refuse", visit.booking(), visit.booking().refuse(whole, event, journal::seal));
        bookings.flush();
    }

    public void handOver(BookedVisit visit, String place, Caller caller) {
        var event = visit.booking().handOver(place, journal::seal);
        slots.release(visit.id());
        journal.changed(caller, "visit.hand-over", visit.booking(), event);
    }

    /**
     * Others may have what {@link BookedVisit#hasTimeLeft} is about. An end that is taken back brings back neither, as somebody may have taken them; why
     * they needed another time stays known.
     */
    public void giveBackAhead(BookedVisit visit, Instant now) {
        if (visit.isAhead(now)) {
            slots.release(visit.id());
        } else {
            slots.withdraw(visit.id());
        }
    }

    /** Stores what has changed, so that the version is the one that is stored. */
    public void flush() {
        bookings.flush();
    }

    private Booking state(BookedVisit visit) {
        return Told.of(visit.booking(), journal::seal);
    }
}
