package lv.ocma.appointments.served;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.TicketEnded;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of those who came without a booked time and were served. */
@ApplicationScoped
class ServedEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TicketEnded.class);
    }
}
