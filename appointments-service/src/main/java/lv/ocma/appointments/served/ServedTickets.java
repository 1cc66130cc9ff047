package lv.ocma.appointments.served;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.QueueItem;
import lv.ocma.appointments.queue.VisitWatcher;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.Ticket;
import lv.ocma.contracts.appointments.TicketEnded;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Tells others who was served without a booked time; of a booked visit the booking does. What is taken back is told once it has ended again. */
@ApplicationScoped
class ServedTickets implements VisitWatcher {

    private final Outbox outbox;
    private final EventCipher cipher;

    ServedTickets(Outbox outbox, EventCipher cipher) {
        this.outbox = outbox;
        this.cipher = cipher;
    }

    @Override
    public void ended(QueueEntry visit, Cause cause, Instant now) {
        if (visit.isTicket() && isOfEmployee(visit.status()) && cause instanceof ByCaller(Caller caller)) {
            outbox.add(new TicketEnded(
                    ticket(visit),
                    visit.items().stream()
                            .map(item -> new Booking.Item(item.service(), item.person()))
                            .toList(),
                    visit.status().name(),
                    String.valueOf(caller.subject()),
                    Zones.inRiga(visit.arrival().at()),
                    Zones.inRiga(visit.status() == VisitStatus.SERVED ? served(visit, now) : now)));
        }
    }

    @Override
    public void reopened(QueueEntry visit, Cause cause) {
        // Until it has ended again, what is opened from it takes the end that was told first (ADR 0208).
    }

    /** Who did not come, gave up or was refused in writing was not served by anybody. */
    private static boolean isOfEmployee(VisitStatus status) {
        return status == VisitStatus.SERVED || status == VisitStatus.CONTACT_ENDED;
    }

    /** What is entered from paper was served before. */
    private static Instant served(QueueEntry visit, Instant now) {
        return visit.items().stream()
                .map(QueueItem::endedAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private Ticket ticket(QueueEntry visit) {
        return new Ticket(
                visit.id(),
                visit.place(),
                visit.number(),
                visit.day(),
                visit.language(),
                contact(visit),
                visit.takenBy().hearer());
    }

    private @Nullable String contact(QueueEntry visit) {
        var contact = visit.contact();
        return contact.email() == null && contact.phone() == null
                ? null
                : cipher.encrypt(contact.of(visit.takenBy().person()));
    }
}
