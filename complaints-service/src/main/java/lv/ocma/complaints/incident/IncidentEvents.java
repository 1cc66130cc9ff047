package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.IncidentContactEnded;
import lv.ocma.contracts.complaints.IncidentRecorded;
import lv.ocma.platform.events.PublishedEvents;

/** What others hear of incidents. */
@ApplicationScoped
class IncidentEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(IncidentRecorded.class, IncidentContactEnded.class);
    }
}
