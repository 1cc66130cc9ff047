package lv.ocma.complaints.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps which services there are as divisions-service tells it. */
@ApplicationScoped
class ServiceEvents implements EventConsumer {

    private final Inbox inbox;
    private final Directory directory;

    ServiceEvents(Inbox inbox, Directory directory) {
        this.inbox = inbox;
        this.directory = directory;
    }

    @Override
    public String consumer() {
        return "complaints.service";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(
                ServicePublished.class, (told, info) -> directory.replace(Listing.SERVICE, told.id(), told.name()));
    }

    @Incoming("services")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
