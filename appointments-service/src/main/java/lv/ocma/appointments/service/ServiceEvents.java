package lv.ocma.appointments.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.appointments.catalogue.ServiceTerms;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps what can be booked as divisions-service tells it. */
@ApplicationScoped
class ServiceEvents implements EventConsumer {

    private final Inbox inbox;
    private final Services services;
    private final ServiceTerms terms;

    ServiceEvents(Inbox inbox, Services services, ServiceTerms terms) {
        this.inbox = inbox;
        this.services = services;
        this.terms = terms;
    }

    @Override
    public String consumer() {
        return "appointments.service";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(ServicePublished.class, (told, info) -> replace(told));
    }

    private void replace(ServicePublished told) {
        services.replace(told);
        terms.replace(told);
    }

    @Incoming("services")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
