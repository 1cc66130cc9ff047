package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when the sender of a dispute counts as notified of the act.
 *
 * @param on local date; null while nobody knows
 * @param by null while nobody knows
 * @param said by the sender, as long as nothing better is known; null where they did not
 */
@Embeddable
record Notification(
        @Column(name = "dispute_notified_on") @Nullable LocalDate on,

        @Enumerated(EnumType.STRING) @Column(name = "dispute_notified_by") @Nullable
        NotifiedBy by,

        @Column(name = "dispute_said_on") @Nullable LocalDate said) {

    static final Notification UNKNOWN = new Notification(null, null, null);

    static Notification of(@Nullable Notification known) {
        return known == null ? UNKNOWN : known;
    }

    static Notification said(@Nullable LocalDate day) {
        return new Notification(null, null, day);
    }

    Notification byStaff(LocalDate day) {
        return new Notification(day, NotifiedBy.STAFF, said);
    }

    /**
     * By what is told of messages now; what staff have said stands.
     *
     * @param message day by the messages that told of the act; null where none did
     * @param handedOver day of a refusal; null of any other act
     */
    Notification told(@Nullable LocalDate message, @Nullable LocalDate handedOver) {
        if (by == NotifiedBy.STAFF) {
            return this;
        }
        if (message != null) {
            return new Notification(message, NotifiedBy.MESSAGE, said);
        }
        if (said != null) {
            return new Notification(said, NotifiedBy.SENDER, said);
        }
        return handedOver == null ? UNKNOWN : new Notification(handedOver, NotifiedBy.HANDED_OVER, null);
    }
}
