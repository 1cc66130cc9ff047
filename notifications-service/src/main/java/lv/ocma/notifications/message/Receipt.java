package lv.ocma.notifications.message;

import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a message that it has accepted.
 *
 * @param provider its name
 * @param reference by which it named the message when it accepted it
 * @param code why it was not delivered, e.g. {@code smpp-undeliv}; null where it was
 */
public record Receipt(
        String provider,
        String reference,
        Outcome outcome,
        @Nullable String code) {

    /** What became of it. */
    public enum Outcome {
        DELIVERED,
        FAILED,
        EXPIRED
    }
}
