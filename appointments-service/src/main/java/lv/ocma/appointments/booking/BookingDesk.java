package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.person.PersonLinks;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Books a visit, for every channel by the same rules (R1, R2). */
@ApplicationScoped
class BookingDesk {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Bookings bookings;
    private final TimeOfBooking times;
    private final PersonLinks links;
    private final Custody custody;
    private final Journal journal;
    private final Clock clock;

    BookingDesk(
            Bookings bookings, TimeOfBooking times, PersonLinks links, Custody custody, Journal journal, Clock clock) {
        this.bookings = bookings;
        this.times = times;
        this.links = links;
        this.custody = custody;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Versioned book(NewAppointment wanted, Caller caller) {
        wanted.requireValid(caller);
        var time = times.open(wanted, caller);
        var contact = Objects.requireNonNull(wanted.contact()).normalized();
        var id = Ids.next();
        var person = personOf(wanted, caller);
        var manageToken = person == null && !caller.isStaff() ? Tokens.random() : null;
        times.keep(time, id);
        var now = clock.instant();
        var booking = new Booking(
                id,
                freeReference(),
                time.slot(),
                Origin.of(caller),
                new Booking.Holder(person, manageToken == null ? null : Tokens.hash(manageToken)),
                contact,
                wanted.languageOrDefault(),
                now);
        bookings.persistAndFlush(booking);
        journal.changed(caller, "appointment.book", booking, booking.booked(journal::seal));
        var view = AppointmentView.of(booking, custody.mayChange(booking, caller), now)
                .asBooked(manageToken, wanted.warnings());
        return new Versioned(view, booking.version());
    }

    private @Nullable UUID personOf(NewAppointment wanted, Caller caller) {
        return caller.isStaff() ? wanted.personalCode().map(links::personOf).orElse(null) : caller.person();
    }

    /** The unique constraint decides; asking first keeps the one chance in billions from becoming an error. */
    private String freeReference() {
        var reference = Reference.random(RANDOM);
        while (bookings.hasReference(reference)) {
            reference = Reference.random(RANDOM);
        }
        return reference;
    }
}
