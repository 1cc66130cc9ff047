package lv.ocma.complaints.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.complaints.casefile.CaseDoor;
import lv.ocma.complaints.casefile.DisputeNotices;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.complaints.untold.UntoldMessages;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.contracts.notifications.MessageNotificationWithdrawn;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Hears from when people count as notified by messages, and which have reached nobody, so that whoever works on the case, answers the question or handles the error sees
 * it there and reaches the person otherwise (V4). Beside a case it stands in the timeline; beside the others until a later message of its kind arrives.
 */
@ApplicationScoped
class UntoldEvents implements EventConsumer {

    private static final String CASE = "CASE";

    /** Begins the kinds that tell employees of their work: no customer waits for them. */
    private static final String TO_STAFF = "STAFF_";

    private final Inbox inbox;
    private final CaseDoor cases;
    private final Timeline timeline;
    private final DisputeNotices disputes;
    private final UntoldMessages untold;

    UntoldEvents(Inbox inbox, CaseDoor cases, Timeline timeline, DisputeNotices disputes, UntoldMessages untold) {
        this.inbox = inbox;
        this.cases = cases;
        this.timeline = timeline;
        this.disputes = disputes;
        this.untold = untold;
    }

    @Override
    public String consumer() {
        return "complaints.untold";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(MessageFailed.class, (told, info) -> comeBack(told))
                .and(MessageNotified.class, (told, info) -> {
                    disputes.notified(told);
                    arrive(told);
                })
                .and(MessageNotificationWithdrawn.class, (told, info) -> disputes.withdrawn(told));
    }

    @Incoming("messages")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }

    /** Questions, errors and the like are cases too in the eyes of who sends messages; they have no timeline. */
    private void comeBack(MessageFailed failed) {
        if (!failed.aboutKind().equals(CASE)) {
            return;
        }
        if (cases.isKnown(failed.about())) {
            var why = failed.kind() + ", " + failed.channel() + ": " + failed.code();
            timeline.add(failed.about(), Happening.of(What.NOT_TOLD, null).saying(why));
        } else if (!failed.kind().startsWith(TO_STAFF)) {
            untold.failed(
                    failed.about(), failed.messageId(), failed.kind(), failed.channel(), failed.code(), failed.at());
        }
    }

    private void arrive(MessageNotified told) {
        if (told.aboutKind().equals(CASE)) {
            untold.told(told.about(), told.messageId(), told.kind());
        }
    }
}
