package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** Opens a visit for a change to whoever may change it and has seen it as it is, and answers what has become of it. */
@ApplicationScoped
class Visits {

    private final Bookings bookings;
    private final Custody custody;
    private final Preconditions preconditions;
    private final Clock clock;

    Visits(Bookings bookings, Custody custody, Preconditions preconditions, Clock clock) {
        this.bookings = bookings;
        this.custody = custody;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The row is locked first, so that two changes at once happen one after the other. */
    Booking locked(UUID id, Caller caller) {
        var booking = lockedUnseen(id, caller);
        preconditions.requireMatch(booking.version());
        return booking;
    }

    /** For what the office decides: for staff of the visit's place alone, whatever link they show. */
    Booking lockedOwn(UUID id, Caller caller) {
        var booking = bookings.lock(id).orElseThrow(Custody::notFound);
        custody.requireOwn(booking, caller);
        preconditions.requireMatch(booking.version());
        return booking;
    }

    /** For what needs no version, as it changes nothing that is shown. */
    Booking lockedUnseen(UUID id, Caller caller) {
        var booking = bookings.lock(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        return booking;
    }

    /** Flushed, so that the version in the answer is the one that is stored. */
    Versioned answered(Booking booking, Caller caller) {
        bookings.flush();
        var mayChange = custody.mayChange(booking, caller);
        return new Versioned(AppointmentView.of(booking, mayChange, caller, clock.instant()), booking.version());
    }

    void add(Booking booking) {
        bookings.persistAndFlush(booking);
    }

    String freeReference() {
        return bookings.freeReference();
    }
}
