package lv.ocma.notifications.message;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What makes a message due.
 *
 * @param event that caused it; a kind exists once for it over each channel
 * @param sequence orders the messages about the same thing that are of the same topic: those of codes, and all others
 * @param sender for whom it is sent, as {@link #sender}: each gets its share
 * @param notBefore when it may leave; null for at once
 * @param usefulUntil from when it tells nothing any more and is not sent; null where it always does
 * @param origin of what an employee has written; null for what an event causes
 */
public record Cause(
        MessageKind kind,
        UUID event,
        About about,
        long sequence,
        String place,
        Language language,
        String sender,
        @Nullable Instant notBefore,
        @Nullable Instant usefulUntil,
        @Nullable Origin origin) {

    /** Of an event. */
    public Cause(
            MessageKind kind,
            UUID event,
            About about,
            long sequence,
            String place,
            Language language,
            String sender,
            @Nullable Instant notBefore,
            @Nullable Instant usefulUntil) {
        this(kind, event, about, sequence, place, language, sender, notBefore, usefulUntil, null);
    }

    /**
     * For whom a message of an event is sent: a service that has many told over one client keeps the messages of others waiting no longer than that client's share.
     *
     * @param client over which it came; null where staff took it down
     */
    public static String sender(String service, @Nullable String client) {
        return client == null ? service : service + "/" + client;
    }

    /** Whether it says officially what an employee has written (R6). */
    boolean isOfficial() {
        return kind.isOfficial() || (origin != null && origin.official());
    }

    Priority priority() {
        return origin == null ? kind.priority() : origin.priority();
    }
}
