package lv.ocma.notifications.message;

import java.util.UUID;
import lv.ocma.notifications.letter.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Of a message that no event causes.
 *
 * @param template key of its kind; null of a correction
 * @param writtenBy {@code sub} of the employee, as in the audit
 * @param batch with which it was written; null where it was written alone
 * @param corrects the message that was wrong; null where it corrects none
 * @param official whether it is an official reply (R6)
 */
public record Origin(
        Priority priority,
        @Nullable String template,
        String writtenBy,
        @Nullable UUID batch,
        @Nullable UUID corrects,
        boolean official) {}
