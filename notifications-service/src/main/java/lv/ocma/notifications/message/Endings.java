package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What follows when a message has come to another state: figures, the receipt that came too early for it, and who waited behind it. */
@ApplicationScoped
class Endings {

    private static final Logger LOG = Logger.getLogger(Endings.class);

    private final EarlyReceipts early;
    private final MessageFigures figures;
    private final DueBell bell;

    Endings(EarlyReceipts early, MessageFigures figures, DueBell bell) {
        this.early = early;
        this.figures = figures;
        this.bell = bell;
    }

    /** In the transaction of the change. */
    void after(Message message, Instant now) {
        if (message.status() == MessageStatus.ACCEPTED) {
            figures.became(message.status(), message.kind());
            early.of(message).ifPresent(receipt -> message.receive(receipt.outcome(), receipt.code(), now));
        }
        if (message.status().isEnd()) {
            figures.became(message.status(), message.kind());
        }
        if (message.status() == MessageStatus.FAILED) {
            LOG.warnf("message %s has failed: %s", message.id(), message.reason());
        }
        bell.ringAfterCommit();
    }

    void doubted(Message message) {
        figures.doubtful(message.kind());
        LOG.warnf("message %s is in doubt: %s", message.id(), message.reason());
    }
}
