package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of written refusals. */
@ApplicationScoped
class RefusalEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(BookingRefused.class, TicketRefused.class);
    }
}
