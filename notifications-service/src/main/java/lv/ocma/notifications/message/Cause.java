package lv.ocma.notifications.message;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What makes a message due.
 *
 * @param event that caused it; a kind exists once for it
 * @param sequence orders the messages of an appointment that are of the same topic: those of codes, and all others
 * @param notBefore when it may leave; null for at once
 * @param usefulUntil from when it tells nothing any more and is not sent; null where it always does
 */
public record Cause(
        MessageKind kind,
        UUID event,
        UUID appointment,
        String reference,
        long sequence,
        String place,
        Language language,
        @Nullable Instant notBefore,
        @Nullable Instant usefulUntil) {}
