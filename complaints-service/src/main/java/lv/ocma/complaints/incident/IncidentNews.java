package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.contracts.complaints.IncidentContactEnded;
import lv.ocma.contracts.complaints.IncidentRecorded;
import lv.ocma.platform.outbox.Outbox;

/** Tells that there is an incident, and never what or who; in the running transaction. */
@ApplicationScoped
class IncidentNews {

    private final Outbox outbox;

    IncidentNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(Incident incident) {
        outbox.add(new IncidentRecorded(incident.id(), incident.number(), incident.place(), incident.visit()));
    }

    void contactEnded(Incident incident) {
        outbox.add(new IncidentContactEnded(incident.id(), incident.number(), incident.place(), incident.visit()));
    }
}
