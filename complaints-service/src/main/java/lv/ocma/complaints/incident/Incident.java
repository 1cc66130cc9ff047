package lv.ocma.complaints.incident;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** An incident with a customer, from its record to the day when a superior closes it (P10). */
@Entity
@Table(name = "incident")
class Incident {

    /** More than that is told in one note. */
    private static final int MOST_STEPS = 50;

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    private String place;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    /** Null once it is erased. */
    @Convert(converter = PersonalText.class)
    private @Nullable String account;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private @Nullable UUID visit;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    /** {@code sub}; null once it is erased. */
    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** So that each step is another version. */
    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    @Column(name = "warned_at")
    @SuppressWarnings("UnusedVariable") // the database holds the end of contact against it
    private @Nullable Instant warnedAt;

    @Column(name = "contact_ended_at")
    @SuppressWarnings("UnusedVariable") // as warnedAt
    private @Nullable Instant contactEndedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    /** Ids in the staff directory. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "incident_present", joinColumns = @JoinColumn(name = "incident"))
    @Column(name = "employee")
    private Set<String> present = new HashSet<>();

    @OneToMany(mappedBy = "incident", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("id")
    private List<Step> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Incident() {}

    Incident(String number, Happened wanted, String by, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.place = wanted.place();
        this.ground = wanted.ground();
        this.account = wanted.account();
        this.happenedAt = wanted.at();
        this.visit = wanted.visit();
        this.caseNumber = wanted.caseNumber();
        this.present.addAll(wanted.present());
        this.recordedBy = by;
        this.recordedAt = now;
        this.changedAt = now;
        this.status = IncidentStatus.RECORDED;
    }

    /** Also again. */
    void warn(@Nullable String note, String by, Instant now) {
        if (status != IncidentStatus.WARNED) {
            become(IncidentStatus.WARNED);
            warnedAt = now;
        }
        add(StepKind.WARNED, note, by, now);
    }

    /** The manager or the police are called, whether somebody was warned or not. */
    void escalate(StepKind to, @Nullable String note, String by, Instant now) {
        if (status == IncidentStatus.CLOSED) {
            throw new Conflict("incident-not-open");
        }
        add(to, note, by, now);
    }

    void endContact(@Nullable String note, String by, Instant now) {
        if (status == IncidentStatus.RECORDED) {
            throw new Conflict("incident-without-warning");
        }
        become(IncidentStatus.CONTACT_ENDED);
        contactEndedAt = now;
        add(StepKind.CONTACT_ENDED, note, by, now);
    }

    void close(@Nullable String note, String by, Instant now) {
        become(IncidentStatus.CLOSED);
        add(StepKind.CLOSED, note, by, now);
    }

    private void become(IncidentStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict("incident-not-open");
        }
        status = next;
    }

    private void add(StepKind kind, @Nullable String note, String by, Instant now) {
        if (steps.size() >= MOST_STEPS && kind != StepKind.CLOSED) {
            throw new Conflict("incident-full");
        }
        steps.add(new Step(this, kind, note, by, now));
        changedAt = now;
    }

    /** Whether they recorded it or were there. */
    boolean involves(@Nullable String subject, @Nullable String employee) {
        return (subject != null && subject.equals(recordedBy)) || (employee != null && present.contains(employee));
    }

    List<String> actions() {
        return switch (status) {
            case RECORDED -> List.of("warn", "escalate", "close");
            case WARNED -> List.of("warn", "escalate", "end-contact", "close");
            case CONTACT_ENDED -> List.of("escalate", "close");
            case CLOSED -> List.of();
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String place() {
        return place;
    }

    Ground ground() {
        return ground;
    }

    @Nullable
    String account() {
        return account;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    @Nullable
    UUID visit() {
        return visit;
    }

    @Nullable
    String caseNumber() {
        return caseNumber;
    }

    @Nullable
    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    IncidentStatus status() {
        return status;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }

    List<String> present() {
        return present.stream().sorted().toList();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
