package lv.ocma.complaints.casefile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** A case from its receipt to its end. After each verb that moves its term it is counted anew by {@link #counted}. */
@Entity
@Table(name = "case_file")
public class CaseFile {

    @Id
    private UUID id;

    @Version
    private long version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Embedded
    private Submission submission;

    /** Null unless it is of that kind. */
    @Embedded
    private @Nullable Dispute dispute;

    @Embedded
    private @Nullable Hold hold;

    @Embedded
    private @Nullable Due due;

    @Embedded
    private @Nullable Forwarding forwarding;

    /** Null while nobody examines it. */
    @Embedded
    private @Nullable Examination examination;

    /** Null unless the employee whom it names was asked. */
    @Embedded
    private @Nullable Statement statement;

    /** Null until a decision is proposed. */
    @Embedded
    private @Nullable Resolution resolution;

    @ElementCollection
    @CollectionTable(name = "case_turn", joinColumns = @JoinColumn(name = "case_file"))
    @OrderColumn(name = "position")
    private List<CaseTurn> turns = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseFile() {}

    /** @param dispute null unless it is of that kind */
    CaseFile(UUID id, String reference, Submission submission, @Nullable Dispute dispute) {
        this.id = id;
        this.reference = reference;
        this.submission = submission;
        this.dispute = dispute;
        this.status = CaseStatus.RECEIVED;
    }

    /**
     * The submitter is to put something right; until they do, the clock stands still.
     *
     * @param missing in an employee's words
     * @param until last local date that they have for it
     */
    void askToCure(String missing, LocalDate until, LocalDate today) {
        var before = status;
        become(CaseStatus.HELD);
        hold = new Hold(before, missing, until);
        turns.add(CaseTurn.pause(today));
    }

    /** The submitter has put it right, also later than they were told; the clock goes on. */
    void supplement(LocalDate today) {
        if (hold == null) {
            throw new Conflict("case-not-held");
        }
        become(hold.from());
        endHold(today);
    }

    /**
     * Before the old date passes, and no later than the law allows.
     *
     * @param latest last day to which the rule lets it be put off; null where it does not
     */
    void extend(LocalDate until, @Nullable LocalDate latest, LocalDate today) {
        if (!status.isRunning()) {
            throw refused();
        }
        Objects.requireNonNull(due, "it was not counted").requirePutOff(until, latest, today);
        turns.add(CaseTurn.extension(today, until));
    }

    /**
     * @param authority id in the competence directory
     * @param last day on which it is in time
     */
    void forward(String authority, LocalDate today, LocalDate last) {
        become(CaseStatus.FORWARDED);
        forwarding = new Forwarding(authority, today, !today.isAfter(last));
    }

    /** What is proposed falls where it is in time or late by that and was not before. */
    void notified(Dispute counted) {
        requireOpen();
        if (requireDispute().timeliness() != counted.timeliness()) {
            dropProposal();
        }
        dispute = counted;
    }

    /** Why a dispute came late, as its sender says it. */
    void explainLateness(String reasons) {
        dispute = requireDispute().saying(reasons);
    }

    /**
     * It is dealt with as what it is from now on; not once it has ended, nor where the procedure of that kind knows nothing of the like.
     *
     * @param challenged null unless it is a dispute by that
     */
    void reclassify(Kind as, @Nullable Dispute challenged) {
        if (!isOpen() || !status.isOf(as.procedure())) {
            throw refused();
        }
        submission = submission.reclassified(as);
        dispute = challenged;
        dropProposal();
    }

    /** Whoever examined it before does no more. */
    void assign(Examination by) {
        requireOpen();
        examination = by;
        dropProposal();
    }

    /** Where nobody may examine it. */
    void unassign() {
        requireOpen();
        examination = null;
        dropProposal();
    }

    /** Its examiner begins. */
    void examine() {
        if (status != CaseStatus.RECEIVED) {
            throw refused();
        }
        become(CaseStatus.IN_EXAMINATION);
    }

    /**
     * A new fact has come up: its term begins anew, and what moved the one before is told by the timeline alone.
     *
     * @param last day on which that is in time
     */
    void reopen(LocalDate last, LocalDate today) {
        if (status != CaseStatus.DECIDED) {
            throw refused();
        }
        var reopened = resolution().reopened(last, today);
        become(CaseStatus.IN_EXAMINATION);
        resolution = reopened;
        turns.clear();
    }

    /** @param due of the open remedy that is due first; null where none is open */
    void remediesBy(@Nullable LocalDate due) {
        resolution = resolution().remediesBy(due);
    }

    /** @param until last local date for the employee whom it names */
    void askStatement(LocalDate until) {
        requireOpen();
        statement = Statement.asked(until);
    }

    /** What the employee whom it names says to it. */
    void state(String words, Instant now) {
        requireOpen();
        if (statement == null) {
            throw new Conflict("statement-not-asked");
        }
        statement = statement.given(words, now);
    }

    /**
     * Somebody else is to approve it.
     *
     * @param decision id of it
     */
    void propose(UUID decision, Ruling ruling, LocalDate today) {
        requireDecidable(ruling, today);
        resolution = resolution().proposed(decision);
    }

    /** Whoever was to approve what is proposed did not. */
    void refuseProposal() {
        requireOpen();
        requireProposal();
        dropProposal();
    }

    /** @param decision id of it */
    void decide(UUID decision, Ruling ruling, LocalDate today) {
        requireDecidable(ruling, today);
        var late = ruling.lateAdmitted();
        if (late != null) {
            dispute = requireDispute().ruled(late);
        }
        become(CaseStatus.DECIDED);
        endHold(today);
        resolution = resolution().issued(decision, ruling.outcome(), today);
    }

    /** What waits for the submitter is decided only where nothing came of it; nothing is, before the employee concerned had their time (P1). */
    private void requireDecidable(Ruling ruling, LocalDate today) {
        if (!status.mayBecome(CaseStatus.DECIDED, submission.kind().procedure())
                || (hold != null && (ruling.outcome() != Outcome.INADMISSIBLE || !today.isAfter(hold.until())))) {
            throw refused();
        }
        if (statement != null && statement.isAwaited(today)) {
            throw new Conflict("statement-awaited", Map.of("until", statement.until()));
        }
    }

    void withdraw(LocalDate today) {
        become(CaseStatus.WITHDRAWN);
        endHold(today);
    }

    /** Its last day is this one now. */
    void counted(Due by) {
        due = status == CaseStatus.HELD ? new Due(null, by.provisional(), by.countedBy()) : by;
    }

    boolean isOverdue(LocalDate today) {
        return status.isRunning() && due != null && due.hasPassed(today);
    }

    /** Whether it has not come to its end. */
    boolean isOpen() {
        return status.isOpen();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw refused();
        }
    }

    private void endHold(LocalDate today) {
        if (hold != null) {
            hold = null;
            turns.set(turns.size() - 1, turns.getLast().endedOn(today));
        }
    }

    private void become(CaseStatus next) {
        if (!status.mayBecome(next, submission.kind().procedure())) {
            throw refused();
        }
        status = next;
        dropProposal();
    }

    private void dropProposal() {
        if (resolution != null) {
            resolution = resolution.fallen();
        }
    }

    private Conflict refused() {
        return new Conflict("case-status", Map.of("caseStatus", status));
    }

    private Dispute requireDispute() {
        if (dispute == null) {
            throw new Conflict("case-no-dispute");
        }
        return dispute;
    }

    /** {@link Conflict} where no decision waits for approval. */
    public UUID requireProposal() {
        return resolution().requireProposal();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    CaseStatus status() {
        return status;
    }

    Submission submission() {
        return submission;
    }

    public String place() {
        return submission.place();
    }

    /** @return lv, en or ru: the language of messages */
    public String language() {
        return submission.language();
    }

    @Nullable
    Dispute dispute() {
        return dispute;
    }

    /** Null unless it is held. */
    @Nullable
    Hold hold() {
        return hold;
    }

    @Nullable
    Due due() {
        return due;
    }

    /** Null unless it was forwarded. */
    @Nullable
    Forwarding forwarding() {
        return forwarding;
    }

    @Nullable
    Examination examination() {
        return examination;
    }

    @Nullable
    Statement statement() {
        return statement;
    }

    /** Local date from which its term runs. */
    LocalDate termFrom() {
        var reopened = resolution().reopenedOn();
        return reopened == null ? submission.receivedOn() : reopened;
    }

    /** All null until a decision is proposed. */
    Resolution resolution() {
        return Resolution.of(resolution);
    }

    /** What has moved its term, in order. */
    List<Turn> turns() {
        return turns.stream().map(CaseTurn::turn).toList();
    }
}
