package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.Contact;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.letter.Refusal;
import lv.ocma.notifications.letter.Visit;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Obstacle;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.place.Places;
import lv.ocma.notifications.service.Service;
import lv.ocma.notifications.service.Services;
import lv.ocma.platform.inbox.EventInfo;
import lv.ocma.platform.privacy.EventCipher;
import org.jspecify.annotations.Nullable;

/** Makes the messages that an event about a booking causes, in the event's transaction. */
@ApplicationScoped
class BookingMessages {

    private final Places places;
    private final Services services;
    private final Letters letters;
    private final Outgoing outgoing;
    private final EventCipher cipher;

    BookingMessages(Places places, Services services, Letters letters, Outgoing outgoing, EventCipher cipher) {
        this.places = places;
        this.services = services;
        this.letters = letters;
        this.outgoing = outgoing;
        this.cipher = cipher;
    }

    /** Where and when a visit was to be before it was moved. */
    record Moved(String place, OffsetDateTime start) {}

    /** What the event says beside the booking, opened. */
    private record Beside(
            Visit.@Nullable Code code,
            @Nullable String link,
            Visit.@Nullable Proposal proposal,
            @Nullable Refusal refusal,
            @Nullable OffsetDateTime usefulUntil) {

        private static final Beside NOTHING = new Beside(null, null, null, null, null);
    }

    void about(ContactCodeIssued event, EventInfo info) {
        var code = new Visit.Code(cipher.decrypt(event.code(), String.class), event.validUntil());
        about(event, event.booking(), null, new Beside(code, null, null, null, event.validUntil()), info);
    }

    void about(BookingReminderDue event, EventInfo info) {
        var reminder = new Beside(
                null, opened(event.link()), null, null, event.booking().start());
        about(event, event.booking(), null, reminder, info);
    }

    void about(BookingTimeProposed event, EventInfo info) {
        var proposal = new Visit.Proposal(event.proposedStart(), event.proposedEnd(), event.answerBy());
        var proposed = new Beside(null, opened(event.link()), proposal, null, event.answerBy());
        about(event, event.booking(), null, proposed, info);
    }

    void about(BookingStands event, EventInfo info) {
        var stands = new Beside(
                null, opened(event.link()), null, null, event.booking().start());
        about(event, event.booking(), null, stands, info);
    }

    private @Nullable String opened(@Nullable String link) {
        return link == null ? null : cipher.decrypt(link, String.class);
    }

    void about(Event event, Booking booking, @Nullable Moved moved, EventInfo info) {
        about(event, booking, moved, Beside.NOTHING, info);
    }

    void about(BookingRefused event, EventInfo info) {
        var refusal = refusal(event, cipher.decrypt(event.words(), BookingRefused.Words.class));
        about(event, event.booking(), null, new Beside(null, null, null, refusal, null), info);
    }

    /** Fails, and is tried again later, while a place or a service has not been heard of yet. */
    private void about(Event event, Booking booking, @Nullable Moved moved, Beside beside, EventInfo info) {
        var visit = visit(booking, moved, beside, info.sequence());
        var contact = cipher.decrypt(booking.contact(), Contact.class);
        var usefulUntil = beside.usefulUntil();
        for (var kind : MessageKind.causedBy(event.getClass())) {
            var cause = new Cause(
                    kind,
                    info.id(),
                    booking.id(),
                    booking.reference(),
                    info.sequence(),
                    booking.place(),
                    Language.of(booking.language()),
                    usefulUntil == null ? null : usefulUntil.toInstant());
            send(cause, visit, contact);
        }
    }

    void send(Cause cause, Visit visit, Contact contact) {
        if (contact.email() == null) {
            outgoing.cannotSend(cause, Obstacle.NO_EMAIL);
            return;
        }
        var recipient = Recipient.of(contact.name(), contact.email());
        if (recipient.isEmpty()) {
            outgoing.cannotSend(cause, Obstacle.MALFORMED_EMAIL);
            return;
        }
        outgoing.send(
                cause,
                recipient.get(),
                id -> letters.write(id, cause.kind(), cause.language(), visit, recipient.get()));
    }

    private Visit visit(Booking booking, @Nullable Moved moved, Beside beside, long sequence) {
        return new Visit(
                booking.id(),
                booking.reference(),
                sequence,
                booking.start(),
                booking.end(),
                place(booking.place()),
                lines(booking.items()),
                moved == null ? null : new Visit.Previous(place(moved.place()), moved.start()),
                beside.code(),
                beside.link(),
                beside.proposal(),
                beside.refusal());
    }

    /** Why another person than the first was refused is no business of whoever booked, to whom the mail goes. */
    private Refusal refusal(BookingRefused event, BookingRefused.Words words) {
        var dispute = event.dispute();
        var mayBeTold = event.items().stream().allMatch(item -> item.person() == 1);
        return new Refusal(
                event.number(),
                lines(event.items()),
                mayBeTold ? words.facts() : null,
                mayBeTold ? words.reason() : null,
                event.grounds().stream()
                        .filter(ground -> mayBeTold)
                        .map(ground -> new Refusal.Ground(ground.text(), ground.title(), ground.section()))
                        .toList(),
                dispute.name(),
                dispute.emails(),
                dispute.phones(),
                dispute.until(),
                dispute.link());
    }

    List<Visit.Line> lines(List<Booking.Item> items) {
        var persons = new LinkedHashMap<String, Integer>();
        items.forEach(item -> persons.merge(item.service(), 1, Integer::sum));
        return persons.entrySet().stream()
                .map(entry -> new Visit.Line(service(entry.getKey()), entry.getValue()))
                .toList();
    }

    Place place(String id) {
        return places.find(id).orElseThrow(() -> new IllegalStateException("place " + id + " is not known yet"));
    }

    private Service service(String id) {
        return services.find(id).orElseThrow(() -> new IllegalStateException("service " + id + " is not known yet"));
    }
}
