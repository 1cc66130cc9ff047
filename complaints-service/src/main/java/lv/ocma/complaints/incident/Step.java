package lv.ocma.complaints.incident;

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
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** One thing that was done in an incident; written once. */
@Entity
@Table(name = "incident_step")
class Step {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "incident")
    @SuppressWarnings("UnusedVariable") // the other side of Incident.steps
    private Incident incident;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Convert(converter = PersonalText.class)
    private @Nullable String note;

    /** {@code sub} of the employee; null once it is erased. */
    @Column(name = "done_by")
    private @Nullable String by;

    @Column(name = "done_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Step() {}

    Step(Incident incident, StepKind kind, @Nullable String note, String by, Instant at) {
        this.id = Ids.next();
        this.incident = incident;
        this.kind = kind;
        this.note = note;
        this.by = by;
        this.at = at;
    }

    StepKind kind() {
        return kind;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
