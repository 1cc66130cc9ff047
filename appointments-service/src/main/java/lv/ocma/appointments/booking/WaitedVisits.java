package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.security.Caller;

/** The door through which the waiting list looks at visits, as each of their changes does. */
@ApplicationScoped
public class WaitedVisits {

    private final Bookings bookings;
    private final Custody custody;
    private final ManageLinks links;
    private final Journal journal;
    private final Clock clock;

    WaitedVisits(Bookings bookings, Custody custody, ManageLinks links, Journal journal, Clock clock) {
        this.bookings = bookings;
        this.custody = custody;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /** One whose it is; locked until the transaction ends, before whatever waits for it. */
    public WaitedVisit lock(UUID id, Caller caller) {
        return seen(bookings.lock(id).orElseThrow(Custody::notFound), caller);
    }

    /** As {@link #lock}, of one that can still be moved. */
    public WaitedVisit lockChangeable(UUID id, Caller caller) {
        var seen = lock(id, caller);
        bookings.findByIdOptional(id).orElseThrow(Custody::notFound).requireChangeable(clock.instant());
        return seen;
    }

    public WaitedVisit find(UUID id, Caller caller) {
        return seen(bookings.findByIdOptional(id).orElseThrow(Custody::notFound), caller);
    }

    /** As other services are told of it. */
    public lv.ocma.contracts.appointments.Booking told(UUID id) {
        return Told.of(bookings.findByIdOptional(id).orElseThrow(Custody::notFound), journal::seal);
    }

    /** The page on which its customer comes back to it, where there is one. */
    public Optional<String> link(UUID id) {
        return bookings.findByIdOptional(id).flatMap(links::of);
    }

    private WaitedVisit seen(Booking booking, Caller caller) {
        custody.require(booking, caller);
        return new WaitedVisit(
                booking.id(),
                booking.reference(),
                booking.startsAt(),
                Items.persons(booking.items()),
                booking.language(),
                booking.interpreter(),
                booking.accessibility(),
                booking.person(),
                booking.origin(),
                custody.mayChange(booking, caller),
                custody.purpose(booking, caller));
    }
}
