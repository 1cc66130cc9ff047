package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service who is asked how it was. */
@ApplicationScoped
class SurveyEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;

    SurveyEvents(Inbox inbox, CaseMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.survey";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(SurveyInvited.class, messages::about);
    }

    @Incoming("surveys")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
