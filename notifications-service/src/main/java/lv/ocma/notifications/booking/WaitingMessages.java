package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingListEntry;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Visit;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.platform.inbox.EventInfo;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Makes the messages of the waiting list, in the event's transaction. */
@ApplicationScoped
class WaitingMessages {

    private static final String DAYS_OVER = "DAYS_OVER";

    private final BookingMessages bookings;
    private final Outgoing outgoing;
    private final EventCipher cipher;

    WaitingMessages(BookingMessages bookings, Outgoing outgoing, EventCipher cipher) {
        this.bookings = bookings;
        this.outgoing = outgoing;
        this.cipher = cipher;
    }

    /**
     * Where and when something is or was offered.
     *
     * @param answerBy null where it was
     */
    private record Offered(
            String place,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable OffsetDateTime answerBy) {}

    void about(WaitingJoined event, EventInfo info) {
        about(event, event.entry(), null, event.link(), false, info);
    }

    /** One that is late tells of a time that somebody else has. */
    void about(WaitingOffered event, EventInfo info) {
        var offered = new Offered(event.place(), event.start(), event.end(), event.answerBy());
        about(event, event.entry(), offered, event.link(), false, info);
    }

    void about(WaitingLapsed event, EventInfo info) {
        var offered = new Offered(event.place(), event.start(), event.end(), null);
        about(event, event.entry(), offered, event.link(), event.resting(), info);
    }

    void about(WaitingOfferWithdrawn event, EventInfo info) {
        var offered = new Offered(event.place(), event.start(), event.end(), null);
        about(event, event.entry(), offered, event.link(), false, info);
    }

    /** Whoever has accepted, withdrawn or cancelled has done it themselves, and is told of the visit. */
    void about(WaitingEnded event, EventInfo info) {
        if (event.reason().equals(DAYS_OVER)) {
            about(event, event.entry(), null, null, false, info);
        } else {
            overtake(event, event.entry(), info);
        }
    }

    private void overtake(Event event, WaitingListEntry entry, EventInfo info) {
        outgoing.overtake(entry.id(), MessageKind.overtakenBy(event.getClass()), info.sequence());
    }

    private void about(
            Event event,
            WaitingListEntry entry,
            @Nullable Offered offered,
            @Nullable String link,
            boolean resting,
            EventInfo info) {
        overtake(event, entry, info);
        var visit = visit(entry, offered, link, resting, info);
        var contact = cipher.decrypt(entry.contact(), Contact.class);
        var answerBy = offered == null ? null : offered.answerBy();
        for (var kind : MessageKind.causedBy(event)) {
            var cause = new Cause(
                    kind,
                    info.id(),
                    new About(About.Kind.WAITING, entry.id(), entry.reference()),
                    info.sequence(),
                    entry.places().getFirst(),
                    Language.of(entry.language()),
                    Cause.sender(BookingMessages.SENDER, entry.client()),
                    null,
                    answerBy == null ? null : answerBy.toInstant());
            bookings.send(cause, visit, contact);
        }
    }

    private Visit visit(
            WaitingListEntry entry, @Nullable Offered offered, @Nullable String link, boolean resting, EventInfo info) {
        var place = offered == null ? entry.places().getFirst() : offered.place();
        // Of nothing that is offered no time is told.
        var start = offered == null ? entry.from().atStartOfDay(Zones.RIGA).toOffsetDateTime() : offered.start();
        return new Visit(
                entry.id(),
                entry.reference(),
                info.sequence(),
                start,
                offered == null ? start : offered.end(),
                bookings.place(place),
                bookings.lines(entry.items()),
                null,
                null,
                link == null ? null : cipher.decrypt(link, String.class),
                null,
                null,
                null,
                new Visit.Waiting(
                        entry.places().stream().map(bookings::place).toList(),
                        entry.from(),
                        entry.to(),
                        offered == null ? null : offered.answerBy(),
                        resting));
    }
}
