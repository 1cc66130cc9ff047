package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps effective hours as divisions-service tells them, a month of a place at a time. */
@ApplicationScoped
class HoursEvents implements EventConsumer {

    private final Inbox inbox;
    private final Places places;

    HoursEvents(Inbox inbox, Places places) {
        this.inbox = inbox;
        this.places = places;
    }

    @Override
    public String consumer() {
        return "appointments.hours";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(HoursPublished.class, (told, info) -> places.replace(told));
    }

    @Incoming("hours")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
