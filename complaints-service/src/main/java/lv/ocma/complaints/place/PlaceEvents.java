package lv.ocma.complaints.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps what places there are as divisions-service tells them. */
@ApplicationScoped
class PlaceEvents implements EventConsumer {

    private final Inbox inbox;
    private final Places places;

    PlaceEvents(Inbox inbox, Places places) {
        this.inbox = inbox;
        this.places = places;
    }

    @Override
    public String consumer() {
        return "complaints.place";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(PlacePublished.class, (told, info) -> places.replace(told));
    }

    @Incoming("places")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
