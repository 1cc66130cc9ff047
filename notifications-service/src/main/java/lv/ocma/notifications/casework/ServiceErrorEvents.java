package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.ServiceErrorReported;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service of errors of employees: who must be told of them, and for which the office apologises. */
@ApplicationScoped
class ServiceErrorEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;
    private final StaffMessages staff;

    ServiceErrorEvents(Inbox inbox, CaseMessages messages, StaffMessages staff) {
        this.inbox = inbox;
        this.messages = messages;
        this.staff = staff;
    }

    @Override
    public String consumer() {
        return "notifications.service-error";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(ServiceErrorCustomerTold.class, messages::about)
                .and(ServiceErrorReported.class, staff::about);
    }

    @Incoming("service-errors")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
