package lv.ocma.complaints.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import lv.ocma.platform.workday.WorkingDays;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps the days that are not what their weekday says, a year at a time. */
@ApplicationScoped
class CalendarEvents implements EventConsumer {

    private final Inbox inbox;
    private final WorkingDays days;

    CalendarEvents(Inbox inbox, WorkingDays days) {
        this.inbox = inbox;
        this.days = days;
    }

    @Override
    public String consumer() {
        return "complaints.calendar";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(CalendarYearPublished.class, (told, info) -> days.replace(told));
    }

    @Incoming("calendar-years")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
