package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of the waiting list. */
@ApplicationScoped
class WaitingEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                WaitingJoined.class,
                WaitingOffered.class,
                WaitingLapsed.class,
                WaitingOfferWithdrawn.class,
                WaitingEnded.class);
    }
}
