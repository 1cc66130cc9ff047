package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Looks at a message once more before it is lent: whether it is still of use, still so, and may leave at this hour. */
@ApplicationScoped
class Leaving {

    private static final String SENDER_GONE = "sender-gone";

    private final Messages messages;
    private final Attempts attempts;
    private final Endings endings;
    private final Departure departure;

    Leaving(Messages messages, Attempts attempts, Endings endings, Departure departure) {
        this.messages = messages;
        this.attempts = attempts;
        this.endings = endings;
        this.departure = departure;
    }

    /** In the transaction that lends it. One whose sender has died is in doubt from then on, be it lent again or not. */
    boolean isToLeave(Message message, Instant now) {
        if (message.status() == MessageStatus.SENDING) {
            attempts.add(message, Attempts.End.DOUBTFUL, SENDER_GONE, List.of(), now);
            message.loseSight();
            endings.doubted(message, SENDER_GONE);
        }
        if (message.hasExpired(now)) {
            message.expire(now);
            endings.after(message, now);
            return false;
        }
        if (message.insteadOf() != null && messages.isOutdated(message)) {
            message.overtake(now);
            endings.after(message, now);
            return false;
        }
        var allowed = departure.from(message, now);
        if (allowed.isAfter(now)) {
            message.keepUntil(allowed);
            return false;
        }
        return true;
    }
}
