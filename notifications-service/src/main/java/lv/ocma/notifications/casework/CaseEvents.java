package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseDecided;
import lv.ocma.contracts.complaints.CaseDue;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.CaseStatementAsked;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from complaints-service what becomes of cases; whoever took one back knows it. */
@ApplicationScoped
class CaseEvents implements EventConsumer {

    private final Inbox inbox;
    private final CaseMessages messages;
    private final StaffMessages staff;

    CaseEvents(Inbox inbox, CaseMessages messages, StaffMessages staff) {
        this.inbox = inbox;
        this.messages = messages;
        this.staff = staff;
    }

    @Override
    public String consumer() {
        return "notifications.case";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(CaseReceived.class, messages::about)
                .and(CaseExtended.class, messages::about)
                .and(CaseForwarded.class, messages::about)
                .and(CaseCureAsked.class, messages::about)
                .and(CaseDecided.class, messages::about)
                .and(CaseReopened.class, messages::about)
                .and(CaseReclassified.class, messages::about)
                .and(CaseDue.class, staff::about)
                .and(CaseStatementAsked.class, staff::about);
    }

    @Incoming("cases")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
