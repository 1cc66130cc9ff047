package lv.ocma.appointments.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.IncidentContactEnded;
import lv.ocma.contracts.complaints.IncidentRecorded;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service which visits had an incident, and with whom contact was ended. */
@ApplicationScoped
class IncidentEvents implements EventConsumer {

    private final Inbox inbox;
    private final VisitIncidents incidents;

    IncidentEvents(Inbox inbox, VisitIncidents incidents) {
        this.inbox = inbox;
        this.incidents = incidents;
    }

    @Override
    public String consumer() {
        return "appointments.incident";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(
                        IncidentRecorded.class,
                        (told, info) -> incidents.add(told.incidentId(), told.place(), told.visit(), false))
                .and(
                        IncidentContactEnded.class,
                        (told, info) -> incidents.add(told.incidentId(), told.place(), told.visit(), true));
    }

    @Incoming("incidents")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
