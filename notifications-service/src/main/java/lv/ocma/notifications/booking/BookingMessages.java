package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingDelayed;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.contracts.appointments.BookingPlaceLate;
import lv.ocma.contracts.appointments.BookingPlaceOnTime;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Refusal;
import lv.ocma.notifications.letter.Visit;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.place.Places;
import lv.ocma.notifications.service.Service;
import lv.ocma.notifications.service.Services;
import lv.ocma.notifications.way.Ways;
import lv.ocma.platform.inbox.EventInfo;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the messages that an event about a booking causes, in the event's transaction. */
@ApplicationScoped
class BookingMessages {

    /** For which, and for its clients, all that is told of visits is sent. */
    static final String SENDER = "appointments";

    /** So soon another time is proposed, where there is one. */
    private static final Duration ANOTHER_WITHIN = Duration.ofMinutes(2);

    private final Places places;
    private final Services services;
    private final Ways ways;
    private final Outgoing outgoing;
    private final EventCipher cipher;
    private final Duration missedAfter;

    BookingMessages(
            Places places,
            Services services,
            Ways ways,
            Outgoing outgoing,
            EventCipher cipher,
            @ConfigProperty(name = "ocma.visit-day.missed-after", defaultValue = "PT72H") Duration missedAfter) {
        this.places = places;
        this.services = services;
        this.ways = ways;
        this.outgoing = outgoing;
        this.cipher = cipher;
        this.missedAfter = missedAfter;
    }

    /** Where and when a visit was to be before it was moved. */
    record Moved(String place, OffsetDateTime start) {}

    /** What the event says beside the booking, opened. */
    private record Beside(
            Visit.@Nullable Code code,
            @Nullable String link,
            Visit.@Nullable Proposal proposal,
            @Nullable Refusal refusal,
            @Nullable Integer lateMinutes,
            @Nullable OffsetDateTime notBefore,
            @Nullable OffsetDateTime usefulUntil) {

        private static final Beside NOTHING = new Beside(null, null, null, null, null, null, null);

        private static Beside until(OffsetDateTime usefulUntil) {
            return new Beside(null, null, null, null, null, null, usefulUntil);
        }
    }

    void about(ContactCodeIssued event, EventInfo info) {
        var code = new Visit.Code(cipher.decrypt(event.code(), String.class), event.validUntil());
        about(event, event.booking(), null, new Beside(code, null, null, null, null, null, event.validUntil()), info);
    }

    /** Whoever was handed over at the counter knows, and is not told of a time that may have passed. */
    void about(BookingRescheduled event, EventInfo info) {
        if (Boolean.TRUE.equals(event.onTheDay())) {
            after(event, event.booking(), info);
        } else {
            about(event, event.booking(), new Moved(event.previousPlace(), event.previousStart()), info);
        }
    }

    void about(BookingReminderDue event, EventInfo info) {
        var reminder = new Beside(
                null,
                opened(event.link()),
                null,
                null,
                null,
                null,
                event.booking().start());
        about(event, event.booking(), null, reminder, info);
    }

    void about(BookingTimeProposed event, EventInfo info) {
        var proposal = new Visit.Proposal(event.proposedStart(), event.proposedEnd(), event.answerBy());
        var proposed = new Beside(null, opened(event.link()), proposal, null, null, null, event.answerBy());
        about(event, event.booking(), null, proposed, info);
    }

    /** Not before another time has been looked for: what proposes that says that it takes the place of the other. */
    void about(BookingProposalWithdrawn event, EventInfo info) {
        var proposal = new Visit.Proposal(event.proposedStart(), event.proposedEnd(), null);
        var notBefore = info.time().plus(ANOTHER_WITHIN).atOffset(ZoneOffset.UTC);
        var withdrawn = new Beside(null, opened(event.link()), proposal, null, null, notBefore, null);
        about(event, event.booking(), null, withdrawn, info);
    }

    /** Not before what took the place away may have been undone, or a time has become free. */
    void about(BookingDisplaced event, EventInfo info) {
        var notBefore = info.time().plus(ANOTHER_WITHIN).atOffset(ZoneOffset.UTC);
        var displaced = new Beside(null, opened(event.link()), null, null, null, notBefore, null);
        about(event, event.booking(), null, displaced, info);
    }

    void about(BookingStands event, EventInfo info) {
        var stands = new Beside(
                null,
                opened(event.link()),
                null,
                null,
                null,
                null,
                event.booking().start());
        about(event, event.booking(), null, stands, info);
    }

    /** Told until they would be served by what it says. */
    void about(BookingPlaceLate event, EventInfo info) {
        var until = event.booking().start().plusMinutes(event.minutes());
        about(event, event.booking(), null, new Beside(null, null, null, null, event.minutes(), null, until), info);
    }

    void about(BookingPlaceOnTime event, EventInfo info) {
        about(event, event.booking(), null, Beside.until(event.booking().start()), info);
    }

    /** Who keeps the time, or waits without one, has been answered so; another time is to be kept in mind. */
    void about(BookingDelayed event, EventInfo info) {
        switch (event.outcome()) {
            case "MOVED" ->
                about(event, event.booking(), null, Beside.until(event.booking().start()), info);
            case "KEPT" -> {
                // All that was told of the time is so still.
            }
            default -> after(event, event.booking(), info);
        }
    }

    /** Not before a slip of the hand is taken back, nor before a place that had no network enters from paper who was there after all. */
    void about(BookingMissed event, EventInfo info) {
        var notBefore = info.time().plus(missedAfter).atOffset(ZoneOffset.UTC);
        about(event, event.booking(), null, new Beside(null, null, null, null, null, notBefore, null), info);
    }

    /** Nobody is written to, and what was to be written may be so no more. */
    void after(Event event, Booking booking, EventInfo info) {
        outgoing.overtake(booking.id(), MessageKind.overtakenBy(event.getClass()), info.sequence());
    }

    private @Nullable String opened(@Nullable String link) {
        return link == null ? null : cipher.decrypt(link, String.class);
    }

    void about(Event event, Booking booking, @Nullable Moved moved, EventInfo info) {
        about(event, booking, moved, Beside.NOTHING, info);
    }

    void about(BookingRefused event, EventInfo info) {
        // Why another person than the first was refused is no business of whoever booked, to whom the mail goes.
        var mayBeTold = event.items().stream().allMatch(item -> item.person() == 1);
        var words = cipher.decrypt(event.words(), BookingRefused.Words.class);
        var refusal = refusal(event.number(), event.items(), event.grounds(), event.dispute(), words, mayBeTold);
        about(event, event.booking(), null, new Beside(null, null, null, refusal, null, null, null), info);
    }

    /** Fails, and is tried again later, while a place or a service has not been heard of yet. */
    private void about(Event event, Booking booking, @Nullable Moved moved, Beside beside, EventInfo info) {
        after(event, booking, info);
        var visit = visit(booking, moved, beside, info.sequence());
        var contact = cipher.decrypt(booking.contact(), Contact.class);
        for (var kind : MessageKind.causedBy(event)) {
            var cause = new Cause(
                    kind,
                    info.id(),
                    new About(About.Kind.VISIT, booking.id(), booking.reference()),
                    info.sequence(),
                    booking.place(),
                    Language.of(booking.language()),
                    Cause.sender(SENDER, booking.client()),
                    instant(beside.notBefore()),
                    instant(beside.usefulUntil()));
            send(cause, visit, contact);
        }
    }

    /** Not at all where nobody left an address: the decision was handed over. */
    void about(TicketRefused event, EventInfo info) {
        var ticket = event.ticket();
        if (ticket.contact() == null) {
            return;
        }
        var words = cipher.decrypt(event.words(), BookingRefused.Words.class);
        var refusal = refusal(event.number(), event.items(), event.grounds(), event.dispute(), words, true);
        var day = ticket.day().atStartOfDay(Zones.RIGA).toOffsetDateTime();
        var visit = new Visit(
                ticket.id(),
                ticket.number(),
                info.sequence(),
                day,
                day,
                place(ticket.place()),
                lines(event.items()),
                null,
                null,
                null,
                null,
                refusal,
                null);
        var contact = cipher.decrypt(ticket.contact(), Contact.class);
        for (var kind : MessageKind.causedBy(event)) {
            var cause = new Cause(
                    kind,
                    info.id(),
                    new About(About.Kind.TICKET, ticket.id(), ticket.number()),
                    info.sequence(),
                    ticket.place(),
                    Language.of(ticket.language()),
                    Cause.sender(SENDER, ticket.client()),
                    null,
                    null);
            send(cause, visit, contact);
        }
    }

    /** By mail where there is an address, and by SMS where there is none, or where no mail arrives (V3, C4). */
    void send(Cause cause, Visit visit, Contact contact) {
        // Neither paper nor a phone tells anybody of a time that has passed.
        var until = cause.kind().isOfWhatIsToCome() ? visit.start().toInstant() : null;
        ways.send(cause, new Matter.OfVisit(cause.kind(), visit), contact, until);
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
                beside.refusal(),
                beside.lateMinutes());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** @param mayBeTold whether the mail goes to whom the decision binds */
    private Refusal refusal(
            String number,
            List<Booking.Item> items,
            List<BookingRefused.Ground> grounds,
            BookingRefused.Dispute dispute,
            BookingRefused.Words words,
            boolean mayBeTold) {
        return new Refusal(
                number,
                lines(items),
                mayBeTold ? words.facts() : null,
                mayBeTold ? words.reason() : null,
                grounds.stream()
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
        return places.heardOf(id);
    }

    private Service service(String id) {
        return services.find(id).orElseThrow(() -> new IllegalStateException("service " + id + " is not known yet"));
    }
}
