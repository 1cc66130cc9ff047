package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Opens booked visits to what is kept beside them, fees and refusals, for those alone whose they are: to be read, in the form that visits without a booked
 * time have too. What becomes of the visit itself goes through {@link BookedVisits}.
 */
@ApplicationScoped
public class VisitFiles {

    private final Bookings bookings;
    private final Custody custody;
    private final SignedIn signedIn;

    VisitFiles(Bookings bookings, Custody custody, SignedIn signedIn) {
        this.bookings = bookings;
        this.custody = custody;
        this.signedIn = signedIn;
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

    private static @Nullable String addressee(Booking booking) {
        var company = booking.company();
        return company == null ? booking.contact().name() : company.named();
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
                booking.origin().hearer(),
                addressee(booking),
                booking.contact().email(),
                booking.items().stream()
                        .map(item -> new VisitFile.Item(item.service(), item.person()))
                        .toList(),
                custody.isOwn(booking, caller) && custody.mayChange(booking, caller),
                custody.purpose(booking, caller));
    }
}
