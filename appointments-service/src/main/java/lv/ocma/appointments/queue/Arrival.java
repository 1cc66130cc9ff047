package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came: by which their place in the order is found.
 *
 * @param priority announced need; null for none
 * @param bookedFor null without a booked time
 * @param late came too late for the booked time
 * @param documentSeen whether staff saw an identity document (C6), nothing else of it; null where nobody has said
 * @param enteredLater from paper, after an outage
 * @param interpreter whether who took a ticket said that they need one (C8); of a booked visit the booking says it
 */
@Embeddable
public record Arrival(
        @Nullable String priority,
        @Column(name = "booked_for") @Nullable Instant bookedFor,
        boolean late,
        @Column(name = "arrived_at") Instant at,
        @Column(name = "document_seen") @Nullable Boolean documentSeen,
        @Column(name = "entered_later") boolean enteredLater,
        boolean interpreter) {

    static Arrival of(NewEntry entry) {
        var booked = entry.booked();
        return new Arrival(
                entry.priority(),
                booked == null ? null : booked.start(),
                booked != null && booked.late(),
                entry.arrivedAt(),
                entry.documentSeen(),
                entry.enteredLater(),
                entry.interpreter());
    }

    Arrival announced(String need) {
        return with(need, documentSeen, enteredLater);
    }

    Arrival fromPaper() {
        return with(priority, documentSeen, true);
    }

    Arrival seen(@Nullable Boolean document) {
        return document == null ? this : with(priority, document, enteredLater);
    }

    /** All that is said after they came; the rest stays as it was. */
    private Arrival with(@Nullable String need, @Nullable Boolean document, boolean fromPaper) {
        return new Arrival(need, bookedFor, late, at, document, fromPaper, interpreter);
    }
}
