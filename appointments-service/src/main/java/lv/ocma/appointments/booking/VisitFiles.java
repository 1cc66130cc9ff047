package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Opens booked visits to what is kept beside them, fees and refusals, for those alone whose they are. */
@ApplicationScoped
public class VisitFiles {

    private final Bookings bookings;
    private final Custody custody;
    private final SignedIn signedIn;
    private final Journal journal;

    VisitFiles(Bookings bookings, Custody custody, SignedIn signedIn, Journal journal) {
        this.bookings = bookings;
        this.custody = custody;
        this.signedIn = signedIn;
        this.journal = journal;
    }

    public VisitFile find(UUID id, Caller caller) {
        signedIn.recognise(caller);
        var booking = bookings.findByIdOptional(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        return file(booking, caller);
    }

    /** For what the office decides: for staff of the visit's place alone, whatever link they show. */
    public VisitFile forStaff(UUID id, Caller caller) {
        var booking = bookings.findByIdOptional(id).orElseThrow(Custody::notFound);
        custody.requireOwn(booking, caller);
        return file(booking, caller);
    }

    /** As {@link #forStaff}, locked until the transaction ends. */
    public VisitFile lockForStaff(UUID id, Caller caller) {
        var booking = bookings.lock(id).orElseThrow(Custody::notFound);
        custody.requireOwn(booking, caller);
        return file(booking, caller);
    }

    /**
     * Of a visit that was locked before.
     *
     * @param whole whether none of its services is left to be served
     */
    public void refuse(
            VisitFile visit,
            Caller caller,
            boolean whole,
            Function<lv.ocma.contracts.appointments.Booking, BookingRefused> event) {
        var booking = bookings.findByIdOptional(visit.id()).orElseThrow(Custody::notFound);
        journal.changed(caller, "appointment.refuse", booking, booking.refuse(whole, event, journal::seal));
        bookings.flush();
    }

    private static @Nullable String addressee(Booking booking) {
        var company = booking.company();
        return company == null ? booking.contact().name() : company.name() + ", " + company.registrationNumber();
    }

    private VisitFile file(Booking booking, Caller caller) {
        return new VisitFile(
                VisitFile.Key.booked(booking.id()),
                booking.version(),
                booking.reference(),
                booking.place(),
                booking.startsAt().atZone(Zones.RIGA).toLocalDate(),
                booking.status().name(),
                booking.language(),
                booking.person(),
                addressee(booking),
                booking.contact().email(),
                booking.items().stream()
                        .map(item -> new VisitFile.Item(item.service(), item.person()))
                        .toList(),
                custody.isOwn(booking, caller) && custody.mayChange(booking, caller),
                custody.purpose(booking, caller));
    }
}
