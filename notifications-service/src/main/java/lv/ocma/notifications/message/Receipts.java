package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes in what providers tell of messages that they have accepted: once, in whatever order it comes. */
@ApplicationScoped
public class Receipts {

    private final Messages messages;
    private final Parts parts;
    private final Endings endings;
    private final Clock clock;

    Receipts(Messages messages, Parts parts, Endings endings, Clock clock) {
        this.messages = messages;
        this.parts = parts;
        this.endings = endings;
        this.clock = clock;
    }

    /** A final state stays as it is, whatever comes late. */
    @Transactional
    public void received(Receipt receipt) {
        var now = clock.instant();
        parts.told(receipt, now).ifPresent(id -> {
            var message = messages.lock(id);
            if (message.status() == MessageStatus.ACCEPTED) {
                endings.after(message, now);
            }
        });
    }
}
