package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service for which errors of its employees the office apologises. */
@ApplicationScoped
class ServiceErrorEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;

    ServiceErrorEvents(Inbox inbox, CaseMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.service-error";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(ServiceErrorCustomerTold.class, messages::about);
    }

    @Incoming("service-errors")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
