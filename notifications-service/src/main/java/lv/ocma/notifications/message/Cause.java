package lv.ocma.notifications.message;

import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;

/**
 * What makes a message due.
 *
 * @param event that caused it; a kind exists once for it
 * @param sequence orders the messages of an appointment that are of the same topic: those of codes, and all others
 */
public record Cause(
        MessageKind kind,
        UUID event,
        UUID appointment,
        String reference,
        long sequence,
        String place,
        Language language) {}
