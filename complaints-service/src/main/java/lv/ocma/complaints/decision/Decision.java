package lv.ocma.complaints.decision;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.casefile.Outcome;
import lv.ocma.complaints.casefile.Ruling;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** A decision on a case, or an answer to it. Its words never change: what is returned stays, and another one is proposed. */
@Entity
@Table(name = "case_decision")
class Decision {

    @Id
    private UUID id;

    @Column(name = "case_file")
    private UUID caseFile;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Null of what is answered only. */
    @Embedded
    private @Nullable Grounds grounds;

    @ElementCollection
    @CollectionTable(name = "case_decision_norm", joinColumns = @JoinColumn(name = "decision"))
    @OrderColumn(name = "position")
    private List<Norm> norms = new ArrayList<>();

    @Convert(converter = PersonalText.class)
    private String reply;

    @Convert(converter = PersonalText.class)
    private @Nullable String translation;

    /** Null where the outcome leaves nothing to go on about. */
    @Embedded
    private @Nullable NextInstance next;

    @Column(name = "late_admitted")
    private @Nullable Boolean lateAdmitted;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    /** Subject of who approved or returned it; null while nobody did, and where nobody had to. */
    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Convert(converter = PersonalText.class)
    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST)
    private List<CaseRemedy> remedies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Decision() {}

    /** @param by subject of the examiner, or of who stands in for them */
    Decision(UUID caseFile, Draft draft, String by, Instant now) {
        this.id = Ids.next();
        this.caseFile = caseFile;
        this.status = DecisionStatus.PROPOSED;
        this.outcome = draft.ruling().outcome();
        this.lateAdmitted = draft.ruling().lateAdmitted();
        this.grounds = draft.grounds();
        this.norms.addAll(draft.norms());
        this.reply = draft.reply();
        this.translation = draft.translation();
        this.next = draft.next();
        this.proposedBy = by;
        this.proposedAt = now;
        draft.remedies().forEach(planned -> remedies.add(new CaseRemedy(this, planned)));
    }

    /** @param by subject of who approves it; null where nobody has to */
    void issue(@Nullable String by, Instant now) {
        settle(DecisionStatus.ISSUED, by, now);
    }

    void giveBack(String reason, String by, Instant now) {
        settle(DecisionStatus.RETURNED, by, now);
        returnReason = reason;
    }

    private void settle(DecisionStatus as, @Nullable String by, Instant now) {
        if (!status.next().contains(as)) {
            throw new Conflict("decision-not-proposed");
        }
        status = as;
        settledBy = by;
        settledAt = now;
    }

    /** {@link NotFound} for one of another decision. */
    CaseRemedy remedy(UUID remedy) {
        return remedies.stream()
                .filter(each -> each.id().equals(remedy))
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** By when the first open remedy is due; null where none is open. */
    @Nullable
    LocalDate remediesDue() {
        return remedies.stream()
                .filter(CaseRemedy::isOpen)
                .map(CaseRemedy::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    UUID id() {
        return id;
    }

    UUID caseFile() {
        return caseFile;
    }

    DecisionStatus status() {
        return status;
    }

    Ruling ruling() {
        return new Ruling(outcome, lateAdmitted);
    }

    @Nullable
    Grounds grounds() {
        return grounds;
    }

    List<Norm> norms() {
        return List.copyOf(norms);
    }

    String reply() {
        return reply;
    }

    @Nullable
    String translation() {
        return translation;
    }

    @Nullable
    NextInstance next() {
        return next;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    String settledBy() {
        return settledBy;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    /** What is due first comes first. */
    List<CaseRemedy> remedies() {
        return remedies.stream()
                .sorted(Comparator.comparing(CaseRemedy::due).thenComparing(CaseRemedy::id))
                .toList();
    }
}
