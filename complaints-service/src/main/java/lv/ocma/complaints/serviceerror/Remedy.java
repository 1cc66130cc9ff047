package lv.ocma.complaints.serviceerror;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** What is done to put an error right: somebody's, by a date, and in the end done or given up for a reason. */
@Entity
@Table(name = "service_error_remedy")
class Remedy {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "service_error")
    private ServiceError error;

    @Convert(converter = PersonalText.class)
    private String words;

    private String owner;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private @Nullable RemedyOutcome outcome;

    @Convert(converter = PersonalText.class)
    @Column(name = "outcome_reason")
    private @Nullable String outcomeReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Remedy() {}

    Remedy(UUID id, ServiceError error, String words, String owner, LocalDate due) {
        this.id = id;
        this.error = error;
        this.words = words;
        this.owner = owner;
        this.due = due;
    }

    void end(RemedyOutcome how, @Nullable String reason) {
        if (outcome != null) {
            throw new Conflict("remedy-ended");
        }
        outcome = how;
        outcomeReason = reason;
    }

    boolean isOpen() {
        return outcome == null;
    }

    ServiceError error() {
        return error;
    }

    UUID id() {
        return id;
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

    @Nullable
    RemedyOutcome outcome() {
        return outcome;
    }

    @Nullable
    String outcomeReason() {
        return outcomeReason;
    }
}
