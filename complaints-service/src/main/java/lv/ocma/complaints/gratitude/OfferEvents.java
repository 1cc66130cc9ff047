package lv.ocma.complaints.gratitude;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.platform.events.PublishedEvents;

/** What others hear of gifts that were declined. */
@ApplicationScoped
class OfferEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(GratitudeOfferDeclined.class);
    }
}
