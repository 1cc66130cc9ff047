package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import lv.ocma.appointments.catalogue.Letterheads;
import lv.ocma.appointments.claim.Span;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps places and counters as divisions-service tells them. */
@ApplicationScoped
class PlaceEvents implements EventConsumer {

    private final Inbox inbox;
    private final Places places;
    private final OfferChanges changes;
    private final Clock clock;
    private final Letterheads letterheads;

    PlaceEvents(Inbox inbox, Places places, OfferChanges changes, Clock clock, Letterheads letterheads) {
        this.inbox = inbox;
        this.places = places;
        this.changes = changes;
        this.clock = clock;
        this.letterheads = letterheads;
    }

    @Override
    public String consumer() {
        return "appointments.place";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(PlacePublished.class, (told, info) -> replace(told));
    }

    /** Most of what is told of a place is no matter of visits. */
    private void replace(PlacePublished told) {
        changes.attempt(told.id(), Span.from(clock.instant(), Reseating.AHEAD), () -> {
            var before = places.find(told.id());
            places.replace(told);
            letterheads.replace(told);
            return !places.find(told.id()).equals(before);
        });
    }

    @Incoming("places")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
