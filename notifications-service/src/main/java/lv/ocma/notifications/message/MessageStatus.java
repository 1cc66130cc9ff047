package lv.ocma.notifications.message;

import java.util.Set;

/**
 * The life of a message: created, put into words, sent, accepted by the provider and, where that tells it, delivered; or given up. What has
 * ended never changes again, whatever receipt comes late.
 */
enum MessageStatus {
    CREATED,
    RENDERED,
    /** With a lease: back to itself when the sending process died. */
    SENDING,
    /** Failed for now: the provider could not take it, and is asked again. */
    DEFERRED,
    /** Taken by the provider, of which there may come a receipt. */
    ACCEPTED,
    /** The provider has told that it has reached the person's mailbox or phone. */
    DELIVERED,
    /** Refused for good by the provider, or returned by it. */
    FAILED,
    /** Not accepted in days, or before it lost its use or its truth; or not delivered in the provider's time. */
    EXPIRED,
    /** There is no channel to this person, or none to the address that was left. */
    UNDELIVERABLE;

    Set<MessageStatus> next() {
        return switch (this) {
            case CREATED -> Set.of(RENDERED, UNDELIVERABLE);
            case RENDERED -> Set.of(SENDING, EXPIRED, UNDELIVERABLE);
            case SENDING -> Set.of(SENDING, DEFERRED, ACCEPTED, FAILED, EXPIRED, UNDELIVERABLE);
            case DEFERRED -> Set.of(SENDING, EXPIRED, UNDELIVERABLE);
            case ACCEPTED -> Set.of(DELIVERED, FAILED, EXPIRED);
            case DELIVERED, FAILED, EXPIRED, UNDELIVERABLE -> Set.of();
        };
    }

    boolean mayBecome(MessageStatus other) {
        return next().contains(other);
    }

    boolean isEnd() {
        return next().isEmpty();
    }
}
