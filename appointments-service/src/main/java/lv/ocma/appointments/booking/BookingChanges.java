package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.security.Caller;

/** Moves and cancels visits. */
@ApplicationScoped
class BookingChanges {

    private final Visits visits;
    private final TimeOfBooking times;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;
    private final Instance<VisitWatcher> watchers;

    BookingChanges(
            Visits visits,
            TimeOfBooking times,
            Customers customers,
            Journal journal,
            Clock clock,
            Instance<VisitWatcher> watchers) {
        this.visits = visits;
        this.times = times;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
        this.watchers = watchers;
    }

    @Transactional
    Versioned reschedule(UUID id, WantedTime wanted, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireMovable(now);
        var time = times.open(wanted, caller);
        var slot = time.slot();
        if (!booking.isFor(slot)) {
            throw wanted.not("slot-of-other-visit");
        }
        var noted = List.<AppointmentView.Warning>of();
        if (!booking.isAt(slot)) {
            if (!booking.isOn(Customers.day(slot))) {
                noted = customers.admit(booking.customer(), slot, caller, id, "#" + wanted.pointer());
            }
            var event = booking.reschedule(slot, now, journal::seal);
            times.move(time, id);
            journal.changed(caller, "appointment.reschedule", booking, event);
        } else {
            times.stay(time);
            journal.readIn(caller, booking);
        }
        return visits.answered(booking, caller).noting(noted);
    }

    @Transactional
    Versioned cancel(UUID id, CancellationReason reason, Caller caller) {
        var booking = visits.locked(id, caller);
        var event = booking.cancel(reason, clock.instant(), journal::seal);
        watchers.forEach(watcher -> watcher.cancelled(id));
        times.release(id);
        journal.changed(caller, "appointment.cancel", booking, event);
        return visits.answered(booking, caller);
    }

    /** Again is the same, as long as the visit is still to come. */
    @Transactional
    Versioned confirm(UUID id, Caller caller) {
        var booking = visits.locked(id, caller);
        booking.requireChangeable(clock.instant());
        if (booking.confirmed() && booking.canBe()) {
            journal.readIn(caller, booking);
        } else {
            booking.confirm(clock.instant());
            journal.noted(caller, "appointment.confirm", booking);
        }
        return visits.answered(booking, caller);
    }
}
