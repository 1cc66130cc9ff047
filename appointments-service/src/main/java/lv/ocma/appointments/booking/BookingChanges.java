package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Moves and cancels visits. */
@ApplicationScoped
class BookingChanges {

    private final Visits visits;
    private final SlotKeeper slots;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;

    BookingChanges(Visits visits, SlotKeeper slots, Customers customers, Journal journal, Clock clock) {
        this.visits = visits;
        this.slots = slots;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Versioned reschedule(UUID id, String token, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireChangeable(now);
        var slot = slots.open(token);
        if (!booking.isFor(slot)) {
            throw new Invalid(Violation.body("/slot", "slot-of-other-visit"));
        }
        var noted = List.<AppointmentView.Warning>of();
        if (!booking.isAt(slot)) {
            if (!booking.isOn(Customers.day(slot))) {
                noted = customers.admit(booking.customer(), slot, caller, id, "#/slot");
            }
            slots.move(slot, id);
            var event = booking.reschedule(slot, now, journal::seal);
            journal.changed(caller, "appointment.reschedule", booking, event);
        } else {
            journal.readIn(caller, booking);
        }
        return visits.answered(booking, caller).noting(noted);
    }

    @Transactional
    Versioned cancel(UUID id, CancellationReason reason, Caller caller) {
        var booking = visits.locked(id, caller);
        var event = booking.cancel(reason, clock.instant(), journal::seal);
        slots.release(id);
        journal.changed(caller, "appointment.cancel", booking, event);
        return visits.answered(booking, caller);
    }

    /** Again is the same, as long as the visit is still to come. */
    @Transactional
    Versioned confirm(UUID id, Caller caller) {
        var booking = visits.locked(id, caller);
        booking.requireChangeable(clock.instant());
        if (booking.confirmed()) {
            journal.readIn(caller, booking);
        } else {
            booking.confirm(clock.instant());
            journal.noted(caller, "appointment.confirm", booking);
        }
        return visits.answered(booking, caller);
    }
}
