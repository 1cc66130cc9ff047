package lv.ocma.notifications.message;

import java.util.UUID;

/**
 * What a message is about: those about the same thing are told in their order.
 *
 * @param reference as people read it, e.g. {@code K7M4-94XF}
 */
public record About(Kind kind, UUID id, String reference) {

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
