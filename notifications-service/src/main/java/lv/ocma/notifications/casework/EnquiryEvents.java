package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.EnquiryAnswered;
import lv.ocma.contracts.complaints.EnquiryDue;
import lv.ocma.contracts.complaints.EnquiryMoved;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service what is promised and answered to those who have asked, and who is to answer. */
@ApplicationScoped
class EnquiryEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;
    private final StaffMessages staff;

    EnquiryEvents(Inbox inbox, CaseMessages messages, StaffMessages staff) {
        this.inbox = inbox;
        this.messages = messages;
        this.staff = staff;
    }

    @Override
    public String consumer() {
        return "notifications.enquiry";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(EnquiryPromised.class, messages::about)
                .and(EnquiryMoved.class, messages::about)
                .and(EnquiryAnswered.class, messages::about)
                .and(EnquiryDue.class, staff::about);
    }

    @Incoming("enquiries")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
