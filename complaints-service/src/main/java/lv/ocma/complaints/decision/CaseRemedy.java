package lv.ocma.complaints.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is put right by a decision: somebody's, by a date, and in the end done or given up for a reason. */
@Entity
@Table(name = "case_remedy")
class CaseRemedy {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "decision")
    private Decision decision;

    @Convert(converter = PersonalText.class)
    private String words;

    /** Id in the staff directory. */
    private String owner;

    private LocalDate due;

    /** Null while it is open. */
    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @Convert(converter = PersonalText.class)
    @Column(name = "ending_reason")
    private @Nullable String endingReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseRemedy() {}

    CaseRemedy(Decision decision, Planned planned) {
        this.id = Ids.next();
        this.decision = decision;
        this.words = planned.words();
        this.owner = planned.owner();
        this.due = planned.due();
    }

    /** How it ended. */
    @Schema(name = "CaseRemedyEndingKind")
    enum Ending {
        DONE,
        /** With a reason. */
        GIVEN_UP
    }

    /** @param reason why it is given up; null where it is done */
    void end(Ending how, @Nullable String reason, Instant now) {
        if (ending != null) {
            throw new Conflict("remedy-ended");
        }
        ending = how;
        endingReason = reason;
        endedAt = now;
    }

    boolean isOpen() {
        return ending == null;
    }

    /**
     * As it is proposed.
     *
     * @param owner id in the staff directory
     * @param due last local date
     */
    record Planned(String words, String owner, LocalDate due) {

        /** Never the words. */
        @Override
        public String toString() {
            return "Planned[" + due + "]";
        }
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    @Nullable
    String endingReason() {
        return endingReason;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    UUID id() {
        return id;
    }

    Decision decision() {
        return decision;
    }

    String words() {
        return words;
    }

    String owner() {
        return owner;
    }

    LocalDate due() {
        return due;
    }
}
