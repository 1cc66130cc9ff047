package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Makes visits of times that were offered and are held; in the running transaction, by the rules of every booking and move. */
@ApplicationScoped
public class OfferedVisits {

    private static final String POINTER = "#/slot";

    private final Bookings bookings;
    private final SlotKeeper slots;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;

    OfferedVisits(Bookings bookings, SlotKeeper slots, Customers customers, Journal journal, Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param manageToken that opens the visit, and is not for staff; null where it is a person's */
    public record Booked(
            UUID id, String reference, @Nullable String manageToken) {

        /** Never the token. */
        @Override
        public String toString() {
            return "Booked[" + id + "]";
        }
    }

    /** @param reference by which the customer knows it already, if no other visit has it */
    public Booked book(Applicant who, String reference, Slot slot, UUID hold, Caller caller) {
        // What an employee is only warned of was meant: the customer has asked for it.
        customers.admit(who.customer(), slot, caller, null, POINTER);
        var id = Ids.next();
        var token = who.customer().person() == null ? Tokens.random() : null;
        slots.keepHeld(hold, slot, id);
        var booking = new Booking(
                id,
                bookings.byReference(reference).isEmpty() ? reference : bookings.freeReference(),
                slot,
                who.origin(),
                new Holder(who.customer(), token == null ? null : Tokens.hash(token)),
                who.contact(),
                who.needs(),
                clock.instant());
        bookings.persistAndFlush(booking);
        journal.changed(caller, "appointment.book", booking, booking.booked(journal::seal));
        return new Booked(id, booking.reference(), token);
    }

    /** Of a visit that is locked; 410 where it is not the one any more for which the time was offered. */
    public void move(UUID id, Slot slot, UUID hold, Caller caller) {
        var booking = bookings.findByIdOptional(id).orElseThrow(Custody::notFound);
        var now = clock.instant();
        booking.requireChangeable(now);
        if (!booking.isFor(slot) || !slot.time().start().isBefore(booking.startsAt())) {
            throw new Gone("offer-ended");
        }
        if (!booking.isOn(Customers.day(slot))) {
            customers.admit(booking.customer(), slot, caller, id, POINTER);
        }
        slots.moveToHeld(hold, slot, id);
        var event = booking.reschedule(slot, now, journal::seal);
        journal.changed(caller, "appointment.accept-offer", booking, event);
        bookings.flush();
    }
}
