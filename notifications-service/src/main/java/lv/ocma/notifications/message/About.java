package lv.ocma.notifications.message;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a message is about: those about the same thing are told in their order.
 *
 * @param reference as people read it, e.g. {@code K7M4-94XF}
 */
public record About(Kind kind, UUID id, String reference) {

    /** It stands unencrypted in rows and events, and is never erased: nothing that could be a name. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[\\p{Lu}\\d./-]{1,40}");

    /** Whether what somebody has written is one. */
    public static boolean isReference(String written) {
        return REFERENCE.matcher(written).matches();
    }

    /** What there is to tell of. */
    public enum Kind {
        VISIT,
        /** Somebody in a queue without a booked time. */
        TICKET,
        /** An entry of the waiting list. */
        WAITING,
        CASE,
        /** A message that stands alone; its own id is what it is about. */
        NOTHING;

        /** Whether it is what the API calls an appointment. */
        boolean isAppointment() {
            return this == VISIT || this == TICKET || this == WAITING;
        }
    }
}
