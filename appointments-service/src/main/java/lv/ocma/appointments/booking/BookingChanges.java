package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Moves and cancels visits; the row is locked first, so that two changes at once happen one after the other. */
@ApplicationScoped
class BookingChanges {

    private final Bookings bookings;
    private final SlotKeeper slots;
    private final Custody custody;
    private final Preconditions preconditions;
    private final Journal journal;
    private final Clock clock;

    BookingChanges(
            Bookings bookings,
            SlotKeeper slots,
            Custody custody,
            Preconditions preconditions,
            Journal journal,
            Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.custody = custody;
        this.preconditions = preconditions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Versioned reschedule(UUID id, String token, Caller caller) {
        var booking = locked(id, caller);
        var now = clock.instant();
        booking.requireChangeable(now);
        var slot = slots.open(token);
        if (!booking.isFor(slot)) {
            throw new Invalid(Violation.body("/slot", "slot-of-other-visit"));
        }
        if (!booking.isAt(slot)) {
            slots.move(slot, id);
            var event = booking.reschedule(slot, now, journal::seal);
            journal.changed(caller, "appointment.reschedule", booking, event);
        } else {
            journal.read(caller, booking);
        }
        return answered(booking, caller);
    }

    @Transactional
    Versioned cancel(UUID id, CancellationReason reason, Caller caller) {
        var booking = locked(id, caller);
        var event = booking.cancel(reason, clock.instant(), journal::seal);
        slots.release(id);
        journal.changed(caller, "appointment.cancel", booking, event);
        return answered(booking, caller);
    }

    private Booking locked(UUID id, Caller caller) {
        var booking = bookings.lock(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        preconditions.requireMatch(booking.version());
        return booking;
    }

    /** Flushed, so that the version in the answer is the one that is stored. */
    private Versioned answered(Booking booking, Caller caller) {
        bookings.flush();
        var mayChange = custody.mayChange(booking, caller);
        return new Versioned(AppointmentView.of(booking, mayChange, clock.instant()), booking.version());
    }
}
