package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Takes a part of a visit to another time, and hands a whole one to another place (P3, R4); the new time is always secured first. */
@ApplicationScoped
class Partings {

    private final Visits visits;
    private final SlotKeeper slots;
    private final Places places;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;

    Partings(Visits visits, SlotKeeper slots, Places places, Customers customers, Journal journal, Clock clock) {
        this.visits = visits;
        this.slots = slots;
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
        var slot = slots.open(wanted.slotOf());
        if (!Items.areFor(slot, Items.persons(parted))) {
            throw new Invalid(Violation.body("/slot", "slot-of-other-visit"));
        }
        var noted = customers.admitPart(booking.customer(), slot, caller, id, "#/slot");
        var newId = Ids.next();
        slots.keepPart(slot, newId, id);
        var part = booking.part(newId, visits.freeReference(), parted, slot, now);
        LessToDo.in(booking, slots);
        visits.add(part);
        journal.changed(caller, "appointment.split", booking, booking.parted(part, journal::seal));
        journal.changed(caller, "appointment.split-off", part, part.booked(journal::seal));
        return visits.answered(part, caller).noting(noted);
    }

    /** At the same time where none is named. */
    @Transactional
    Versioned handOver(UUID id, Handover wanted, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireChangeable(now);
        var known = wanted.place() != null && places.find(wanted.place()).isPresent();
        var slot = slot(booking, wanted.requireValid(booking, known), wanted);
        var noted = booking.isOn(Customers.day(slot))
                ? List.<AppointmentView.Warning>of()
                : customers.admit(booking.customer(), slot, caller, id, "#/slot");
        slots.move(slot, id);
        var event = booking.reschedule(slot, now, journal::seal);
        journal.changed(caller, "appointment.hand-over", booking, event);
        return visits.answered(booking, caller).noting(noted);
    }

    private Slot slot(Booking booking, String place, Handover wanted) {
        var token = wanted.slot();
        if (token == null) {
            return slots.at(place, booking.startsAt(), Items.persons(booking.items()));
        }
        var slot = slots.open(token);
        if (!booking.isFor(slot)) {
            throw new Invalid(Violation.body("/slot", "slot-of-other-visit"));
        }
        if (!slot.place().equals(place)) {
            throw new Invalid(Violation.body("/slot", "slot-of-other-place"));
        }
        return slot;
    }
}
