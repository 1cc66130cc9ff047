package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Takes in what providers tell of messages that they have accepted: once, in whatever order it comes. */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final Messages messages;
    private final EarlyReceipts early;
    private final Endings endings;
    private final Clock clock;

    Receipts(Messages messages, EarlyReceipts early, Endings endings, Clock clock) {
        this.messages = messages;
        this.early = early;
        this.endings = endings;
        this.clock = clock;
    }

    /** A final state stays as it is, whatever comes late. */
    @Transactional
    public void received(Receipt receipt) {
        var now = clock.instant();
        early.lock(receipt.provider(), receipt.reference());
        var known = messages.lockByReference(receipt.provider(), receipt.reference());
        if (known.isEmpty()) {
            early.add(receipt, now);
            return;
        }
        var message = known.get();
        if (message.status().isEnd()) {
            LOG.infof("message %s is %s, a receipt of it is late", message.id(), message.status());
            return;
        }
        message.receive(receipt.outcome(), receipt.code(), now);
        endings.after(message, now);
    }
}
