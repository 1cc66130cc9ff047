package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.ocma.notifications.suppression.SuppressedAddresses;

/** Looks at a message once more before it is lent: whether it is still of use, still so, goes where somebody is, and may leave at this hour. */
@ApplicationScoped
class Leaving {

    private static final String SENDER_GONE = "sender-gone";

    private final Messages messages;
    private final Attempts attempts;
    private final Endings endings;
    private final Departure departure;
    private final SuppressedAddresses suppressed;

    Leaving(
            Messages messages,
            Attempts attempts,
            Endings endings,
            Departure departure,
            SuppressedAddresses suppressed) {
        this.messages = messages;
        this.attempts = attempts;
        this.endings = endings;
        this.departure = departure;
        this.suppressed = suppressed;
    }

    /** Those of them that are to leave, in the transaction that lends them. */
    List<Message> of(List<Message> due, Instant now) {
        var closed = suppressed.among(due.stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .map(message -> Objects.requireNonNull(message.recipientAddress()))
                .toList());
        return due.stream().filter(message -> isToLeave(message, closed, now)).toList();
    }

    /** One whose sender has died is in doubt from then on, be it lent again or not. */
    private boolean isToLeave(Message message, Set<String> closed, Instant now) {
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
        if (message.channel() == Channel.EMAIL && closed.contains(message.recipientAddress())) {
            endings.undeliverable(message, Obstacle.SUPPRESSED_ADDRESS, now);
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
