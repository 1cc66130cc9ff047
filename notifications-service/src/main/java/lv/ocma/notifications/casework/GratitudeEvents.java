package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service whose gift was declined, and who is to be told how the service is rightly received. */
@ApplicationScoped
class GratitudeEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;

    GratitudeEvents(Inbox inbox, CaseMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.gratitude-offer";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(GratitudeOfferDeclined.class, messages::about);
    }

    @Incoming("gratitude-offers")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
