package lv.ocma.complaints.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.CaseDue;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of last days. */
@ApplicationScoped
class ReminderEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(CaseDue.class);
    }
}
