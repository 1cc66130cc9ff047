package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is on the way to its end.
 *
 * @param proposal id of the decision that somebody else is to approve; null where none waits
 * @param decision id of the one that was issued last; null until then
 * @param outcome null until it is decided
 * @param on local date; null until it is decided
 */
@Embeddable
record Resolution(
        @Nullable UUID proposal,

        @Column(name = "issued_decision") @Nullable UUID decision,
        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,

        @Column(name = "decided_on") @Nullable LocalDate on) {

    static final Resolution NONE = new Resolution(null, null, null, null);

    static Resolution of(@Nullable Resolution known) {
        return known == null ? NONE : known;
    }

    Resolution proposed(UUID id) {
        return new Resolution(id, decision, outcome, on);
    }

    /** Nothing waits for approval any more. */
    Resolution fallen() {
        return new Resolution(null, decision, outcome, on);
    }

    /** The one that was issued before can still be read. */
    Resolution reopened() {
        return new Resolution(null, decision, null, null);
    }

    Resolution issued(UUID id, Outcome as, LocalDate day) {
        return new Resolution(null, id, as, day);
    }
}
