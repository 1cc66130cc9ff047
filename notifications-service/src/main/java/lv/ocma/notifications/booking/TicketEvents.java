package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from appointments-service what is decided about those who came without a booked time. */
@ApplicationScoped
class TicketEvents implements EventConsumer {

    private final Inbox inbox;
    private final BookingMessages messages;

    TicketEvents(Inbox inbox, BookingMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.ticket";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(TicketRefused.class, messages::about);
    }

    @Incoming("tickets")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
