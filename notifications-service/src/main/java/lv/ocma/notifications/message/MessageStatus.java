package lv.ocma.notifications.message;

import java.util.Set;

/**
 * The life of a message: created, put into words, sent, and then accepted by the mail server or given up. What has ended never
 * changes again.
 */
enum MessageStatus {
    CREATED,
    RENDERED,
    /** With a lease: back to itself when the sending process died, back to rendered when the attempt may be repeated. */
    SENDING,
    ACCEPTED,
    /** Refused for good by the mail server. */
    FAILED,
    /** Not accepted in days, or before it lost its use or its truth. */
    EXPIRED,
    /** There is no channel to this person. */
    UNDELIVERABLE;

    Set<MessageStatus> next() {
        return switch (this) {
            case CREATED -> Set.of(RENDERED, UNDELIVERABLE);
            case RENDERED -> Set.of(SENDING, EXPIRED);
            case SENDING -> Set.of(SENDING, RENDERED, ACCEPTED, FAILED, EXPIRED);
            case ACCEPTED, FAILED, EXPIRED, UNDELIVERABLE -> Set.of();
        };
    }

    boolean mayBecome(MessageStatus other) {
        return next().contains(other);
    }

    boolean isEnd() {
        return next().isEmpty();
    }
}
