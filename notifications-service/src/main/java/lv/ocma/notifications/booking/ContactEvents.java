package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from appointments-service which codes are to be sent to the contacts of visits. */
@ApplicationScoped
class ContactEvents implements EventConsumer {

    private final Inbox inbox;
    private final BookingMessages messages;

    ContactEvents(Inbox inbox, BookingMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.contact";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(ContactCodeIssued.class, messages::about);
    }

    @Incoming("contacts")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
