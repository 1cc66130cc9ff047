package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.YearMonth;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps effective hours as divisions-service tells them, a month of a place at a time. */
@ApplicationScoped
class HoursEvents implements EventConsumer {

    private final Inbox inbox;
    private final Places places;
    private final Instance<HoursWatcher> watchers;

    HoursEvents(Inbox inbox, Places places, Instance<HoursWatcher> watchers) {
        this.inbox = inbox;
        this.places = places;
        this.watchers = watchers;
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
        watchers.forEach(watcher -> watcher.beforeChange(told.place(), month));
        places.replace(told);
        watchers.forEach(watcher -> watcher.afterChange(told.place(), month));
    }

    @Incoming("hours")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
