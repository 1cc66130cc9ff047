package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is on the way to its end.
 *
 * @param proposal id of the decision that somebody else is to approve; null where none waits
 * @param decision id of the one that was issued last; null until then
 * @param outcome null until it is decided
 * @param on local date; null until it is decided
 * @param reopenedOn local date on which a new fact opened it again; null unless one did
 * @param remediesDue by when the first open remedy is due; null where none is
 */
@Embeddable
record Resolution(
        @Nullable UUID proposal,

        @Column(name = "issued_decision") @Nullable UUID decision,
        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,

        @Column(name = "decided_on") @Nullable LocalDate on,
        @Column(name = "reopened_on") @Nullable LocalDate reopenedOn,
        @Column(name = "remedies_due") @Nullable LocalDate remediesDue) {

    static final Resolution NONE = new Resolution(null, null, null, null, null, null);

    static Resolution of(@Nullable Resolution known) {
        return known == null ? NONE : known;
    }

    /** {@link Conflict} where another one waits. */
    Resolution proposed(UUID id) {
        if (proposal != null) {
            throw new Conflict("decision-proposed");
        }
        return new Resolution(id, decision, outcome, on, reopenedOn, remediesDue);
    }

    /** {@link Conflict} where none waits. */
    UUID requireProposal() {
        if (proposal == null) {
            throw new Conflict("decision-not-proposed");
        }
        return proposal;
    }

    /** Nothing waits for approval any more. */
    Resolution fallen() {
        return new Resolution(null, decision, outcome, on, reopenedOn, remediesDue);
    }

    Resolution issued(UUID id, Outcome as, LocalDate day) {
        return new Resolution(null, id, as, day, reopenedOn, remediesDue);
    }

    /**
     * Once; the decision that was issued before can still be read.
     *
     * @param last day on which that is in time
     */
    Resolution reopened(LocalDate last, LocalDate today) {
        if (reopenedOn != null) {
            throw new Conflict("case-reopened-before");
        }
        if (today.isAfter(last)) {
            throw new Conflict("case-reopening-late", Map.of("last", last));
        }
        return new Resolution(null, decision, null, null, today, remediesDue);
    }

    Resolution remediesBy(@Nullable LocalDate due) {
        return new Resolution(proposal, decision, outcome, on, reopenedOn, due);
    }
}
