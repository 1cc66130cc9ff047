package lv.ocma.complaints.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.complaints.casefile.DisputeNotices;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from appointments-service who was refused that came without a booked time. */
@ApplicationScoped
class TicketEvents implements EventConsumer {

    private final Inbox inbox;
    private final DisputeNotices disputes;

    TicketEvents(Inbox inbox, DisputeNotices disputes) {
        this.inbox = inbox;
        this.disputes = disputes;
    }

    @Override
    public String consumer() {
        return "complaints.ticket";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(
                TicketRefused.class,
                (told, info) -> disputes.refused(
                        told.refusal(), told.ticket().id(), told.dispute().until()));
    }

    @Incoming("tickets")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
