package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.security.Caller;

/** Books a visit, for every channel by the same rules (R1, R2). */
@ApplicationScoped
class BookingDesk {

    private final Bookings bookings;
    private final TimeOfBooking times;
    private final Customers customers;
    private final Custody custody;
    private final Journal journal;
    private final Clock clock;

    BookingDesk(
            Bookings bookings,
            TimeOfBooking times,
            Customers customers,
            Custody custody,
            Journal journal,
            Clock clock) {
        this.bookings = bookings;
        this.times = times;
        this.customers = customers;
        this.custody = custody;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Versioned book(NewAppointment wanted, Caller caller) {
        wanted.requireValid(caller);
        var time = times.open(wanted.time(), caller);
        var contact = Objects.requireNonNull(wanted.contact()).normalized();
        var id = Ids.next();
        var person = customers.personOf(wanted.personalCode(), caller);
        var needs = wanted.needs();
        var customer = customers.of(person, contact, needs.company(), caller.client());
        var noted = new ArrayList<>(wanted.warnings());
        // Before a counter is taken: whoever has one waits for nobody.
        noted.addAll(customers.admit(
                customer, time.slot(), caller, null, "#" + wanted.time().pointer()));
        var manageToken = person == null && !caller.isStaff() ? Tokens.random() : null;
        times.keep(time, id);
        var now = clock.instant();
        var booking = new Booking(
                id,
                bookings.freeReference(),
                time.slot(),
                Origin.of(caller),
                new Holder(customer, manageToken == null ? null : Tokens.hash(manageToken)),
                contact,
                needs,
                now);
        bookings.persistAndFlush(booking);
        journal.changed(caller, "appointment.book", booking, booking.booked(journal::seal));
        var view = AppointmentView.of(booking, custody.mayChange(booking, caller), now)
                .asBooked(manageToken, List.copyOf(noted));
        return new Versioned(view, booking.version());
    }
}
