package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from appointments-service what is offered to those who wait for an earlier time. */
@ApplicationScoped
class WaitingEvents implements EventConsumer {

    private final Inbox inbox;
    private final WaitingMessages messages;

    WaitingEvents(Inbox inbox, WaitingMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.waiting";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(WaitingJoined.class, messages::about)
                .and(WaitingOffered.class, messages::about)
                .and(WaitingLapsed.class, messages::about)
                .and(WaitingOfferWithdrawn.class, messages::about)
                .and(WaitingEnded.class, messages::about);
    }

    @Incoming("waiting")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
