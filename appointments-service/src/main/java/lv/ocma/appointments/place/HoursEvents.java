package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.CompletionStage;
import lv.ocma.appointments.claim.Span;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps effective hours as divisions-service tells them, a month of a place at a time. */
@ApplicationScoped
class HoursEvents implements EventConsumer {

    private final Inbox inbox;
    private final Places places;
    private final OfferChanges changes;

    HoursEvents(Inbox inbox, Places places, OfferChanges changes) {
        this.inbox = inbox;
        this.places = places;
        this.changes = changes;
    }

    @Override
    public String consumer() {
        return "appointments.hours";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(HoursPublished.class, (told, info) -> replace(told));
    }

    private void replace(HoursPublished told) {
        var month = YearMonth.parse(told.month());
        var during = new Span(startOf(month), startOf(month.plusMonths(1)));
        changes.of(told.place(), during, () -> places.replace(told));
    }

    private static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zones.RIGA).toInstant();
    }

    @Incoming("hours")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
