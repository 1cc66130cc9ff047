package lv.ocma.notifications.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps names of services and what to bring as divisions-service tells them. */
@ApplicationScoped
class ServiceEvents implements EventConsumer {

    private final Inbox inbox;
    private final Services services;

    ServiceEvents(Inbox inbox, Services services) {
        this.inbox = inbox;
        this.services = services;
    }

    @Override
    public String consumer() {
        return "notifications.service";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(ServicePublished.class, (told, info) -> services.replace(told));
    }

    @Incoming("services")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
