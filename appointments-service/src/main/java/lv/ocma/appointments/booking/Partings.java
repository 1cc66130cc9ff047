package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;

/** Takes a part of a visit to another time, and hands a whole one to another place (P3, R4); the new time is always secured first. */
@ApplicationScoped
class Partings {

    private final Visits visits;
    private final TimeOfBooking times;
    private final Places places;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;

    Partings(Visits visits, TimeOfBooking times, Places places, Customers customers, Journal journal, Clock clock) {
        this.visits = visits;
        this.times = times;
        this.places = places;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The new visit. */
    @Transactional
    Versioned split(UUID id, Splitting wanted, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireChangeable(now);
        var parted = wanted.requireValid(booking);
        var time = times.open(wanted.time(), caller);
        var slot = time.slot();
        if (!Items.areFor(slot, Items.persons(parted))) {
            throw wanted.time().not("slot-of-other-visit");
        }
        var pointer = "#" + wanted.time().pointer();
        var noted = customers.admitPart(booking, parted, slot, caller, pointer);
        var newId = Ids.next();
        var part = booking.part(newId, visits.freeReference(), parted, slot, now);
        times.keepPart(time, newId, id);
        visits.add(part);
        journal.noted(caller, "appointment.split", booking);
        journal.changed(caller, "appointment.split-off", part, part.booked(journal::seal));
        times.lessToDoWithoutPart(booking);
        journal.tell(booking.parted(part, journal::seal));
        return visits.answered(part, caller).noting(noted);
    }

    /** At the same time where none is named. */
    @Transactional
    Versioned handOver(UUID id, Handover wanted, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireChangeable(now);
        var known = wanted.place() != null && places.find(wanted.place()).isPresent();
        var time = time(booking, wanted.requireValid(booking, known), wanted.time(), caller);
        var slot = time.slot();
        var noted = booking.isOn(Customers.day(slot))
                ? List.<AppointmentView.Warning>of()
                : customers.admit(
                        booking.customer(),
                        slot,
                        caller,
                        id,
                        "#" + wanted.time().pointer());
        var event = booking.reschedule(slot, now, journal::seal);
        times.move(time, id);
        journal.changed(caller, "appointment.hand-over", booking, event);
        return visits.answered(booking, caller).noting(noted);
    }

    private TimeOfBooking.Wanted time(Booking booking, String place, WantedTime wanted, Caller caller) {
        if (!wanted.isNamed()) {
            return times.at(place, booking.startsAt(), Items.persons(booking.items()));
        }
        var time = times.open(wanted, caller);
        if (!booking.isFor(time.slot())) {
            throw wanted.not("slot-of-other-visit");
        }
        if (!time.slot().place().equals(place)) {
            throw wanted.not("slot-of-other-place");
        }
        return time;
    }
}
