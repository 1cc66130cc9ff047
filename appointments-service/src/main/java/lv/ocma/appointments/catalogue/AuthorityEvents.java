package lv.ocma.appointments.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps authorities, where decisions are disputed, as divisions-service tells them. */
@ApplicationScoped
class AuthorityEvents implements EventConsumer {

    private final Inbox inbox;
    private final Letterheads letterheads;

    AuthorityEvents(Inbox inbox, Letterheads letterheads) {
        this.inbox = inbox;
        this.letterheads = letterheads;
    }

    @Override
    public String consumer() {
        return "appointments.authority";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(AuthorityPublished.class, (told, info) -> letterheads.replace(told));
    }

    @Incoming("authorities")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
