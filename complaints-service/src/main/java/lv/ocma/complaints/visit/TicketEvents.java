package lv.ocma.complaints.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.complaints.casefile.DisputeNotices;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.TicketEnded;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import lv.ocma.platform.privacy.EventCipher;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Hears from appointments-service who was served or refused that came without a booked time. */
@ApplicationScoped
class TicketEvents implements EventConsumer {

    private final Inbox inbox;
    private final Visits visits;
    private final DisputeNotices disputes;
    private final EventCipher cipher;

    TicketEvents(Inbox inbox, Visits visits, DisputeNotices disputes, EventCipher cipher) {
        this.inbox = inbox;
        this.visits = visits;
        this.disputes = disputes;
        this.cipher = cipher;
    }

    @Override
    public String consumer() {
        return "complaints.ticket";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(TicketEnded.class, (told, info) -> ended(told))
                .and(
                        TicketRefused.class,
                        (told, info) -> disputes.refused(
                                told.refusal(),
                                told.ticket().id(),
                                told.dispute().until()));
    }

    @Incoming("tickets")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }

    private void ended(TicketEnded told) {
        var of = new Visit.Told(
                told.ticket().id(),
                told.ticket().place(),
                told.items().getFirst().service(),
                told.ticket().language(),
                contact(told.ticket().contact()));
        visits.came(of, told.came().toInstant());
        visits.ended(of, told.ended().toInstant(), told.employee());
    }

    private @Nullable ContactDetails contact(@Nullable String told) {
        return told == null ? null : ContactDetails.of(cipher.decrypt(told, Contact.class));
    }
}
