package lv.ocma.complaints.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps who works here as divisions-service tells it. */
@ApplicationScoped
class StaffEvents implements EventConsumer {

    private final Inbox inbox;
    private final Employees employees;

    StaffEvents(Inbox inbox, Employees employees) {
        this.inbox = inbox;
        this.employees = employees;
    }

    @Override
    public String consumer() {
        return "complaints.staff";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(StaffMemberPublished.class, (told, info) -> employees.replace(told));
    }

    @Incoming("staff")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
