package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service which questions on the forum are answered, and who is to be told. */
@ApplicationScoped
class QuestionEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;

    QuestionEvents(Inbox inbox, CaseMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.question";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(QuestionAnswered.class, messages::about);
    }

    @Incoming("questions")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
