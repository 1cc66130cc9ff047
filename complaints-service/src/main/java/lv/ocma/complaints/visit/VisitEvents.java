package lv.ocma.complaints.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.complaints.casefile.DisputeNotices;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.complaints.survey.InvitationDesk;
import lv.ocma.complaints.survey.Occasion;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingCheckedIn;
import lv.ocma.contracts.appointments.BookingContactEnded;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from appointments-service who came and who was served or refused; whoever was served is asked how it was. */
@ApplicationScoped
class VisitEvents implements EventConsumer {

    private final Inbox inbox;
    private final Visits visits;
    private final InvitationDesk surveys;
    private final EventCipher cipher;
    private final DisputeNotices disputes;

    VisitEvents(Inbox inbox, Visits visits, InvitationDesk surveys, EventCipher cipher, DisputeNotices disputes) {
        this.inbox = inbox;
        this.visits = visits;
        this.surveys = surveys;
        this.cipher = cipher;
        this.disputes = disputes;
    }

    /** As it was first called, so that what was applied then is known by it. */
    @Override
    public String consumer() {
        return "complaints.survey";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(
                        BookingCheckedIn.class,
                        (told, info) ->
                                visits.came(of(told.booking()), told.arrived().toInstant()))
                .and(
                        BookingContactEnded.class,
                        (told, info) ->
                                visits.ended(of(told.booking()), told.ended().toInstant(), told.employee()))
                .and(
                        BookingRefused.class,
                        (told, info) -> disputes.refused(
                                told.refusal(),
                                told.booking().id(),
                                told.dispute().until()))
                .and(
                        BookingReopened.class,
                        (told, info) ->
                                visits.findByIdOptional(told.booking().id()).ifPresent(Visit::goesOn))
                .and(BookingServed.class, (told, info) -> served(told));
    }

    @Incoming("visits")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }

    private void served(BookingServed told) {
        visits.ended(of(told.booking()), told.served().toInstant(), told.employee());
        surveys.invite(occasion(told, contact(told.booking())));
    }

    private Visit.Told of(Booking told) {
        return new Visit.Told(
                told.id(),
                told.place(),
                told.items().getFirst().service(),
                told.language(),
                ContactDetails.of(contact(told)));
    }

    private Contact contact(Booking told) {
        return cipher.decrypt(told.contact(), Contact.class);
    }

    /** One answer for a visit, whatever was done there: it counts for the service that is named first. */
    private static Occasion occasion(BookingServed told, Contact contact) {
        var visit = told.booking();
        return new Occasion(
                Occasion.About.VISIT,
                visit.reference(),
                visit.place(),
                visit.items().getFirst().service(),
                told.served().atZoneSameInstant(Zones.RIGA).toLocalDate(),
                visit.language(),
                contact,
                visit.client());
    }
}
