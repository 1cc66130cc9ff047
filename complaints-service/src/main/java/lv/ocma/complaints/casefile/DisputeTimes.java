package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.notice.Notices;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Counts until when an act is disputed in time, and asks for reasons of what comes later. */
@ApplicationScoped
class DisputeTimes {

    private final CaseClock clock;
    private final Notices notices;
    private final CaseFiles files;
    private final DecidedActs decisions;

    DisputeTimes(CaseClock clock, Notices notices, CaseFiles files, DecidedActs decisions) {
        this.clock = clock;
        this.notices = notices;
        this.files = files;
        this.decisions = decisions;
    }

    LocalDate today() {
        return clock.today();
    }

    /**
     * {@link Invalid} for a late one without reasons; staff take down what came, and ask for them.
     *
     * @param of the decision on a case that is disputed; null of any other act
     */
    @Nullable
    Dispute read(@Nullable NewDispute sent, @Nullable DisputedCase of, Submission came, Caller caller) {
        if (sent == null) {
            return null;
        }
        var dispute = of == null
                ? sent.dispute()
                : sent.dispute().of(sent.dispute().act().ofCase(of.id(), of.decision()));
        notices.takeTurn(dispute.act().refusal(), dispute.act().decidedCase());
        var counted = told(dispute, Notification.said(sent.notifiedOn()), sent.namesRemedy(), came.receivedOn());
        if (counted.timeliness() == Timeliness.LATE && counted.lateReasons() == null && !caller.isStaff()) {
            var last = Map.of("last", String.valueOf(counted.lastDay()));
            throw new Invalid(Violation.body("/challenge/lateReasons", "dispute-late", last));
        }
        return counted;
    }

    /**
     * Which decision is disputed, and of which case.
     *
     * @param approver who approved it; null where nobody had to, or the directory knows them no more
     */
    record DisputedCase(
            UUID id, DecidedAct decision, @Nullable Employee approver) {}

    /** {@link Invalid} for a day before the act or in the future. */
    void notified(CaseFile file, NewNotification wanted) {
        var day = wanted.notifiedOn();
        var dispute = file.dispute();
        if (dispute == null) {
            throw new Conflict("case-no-dispute");
        }
        var first = dispute.act().date();
        if (day.isBefore(first) || day.isAfter(clock.today())) {
            var days = Map.of("first", first, "last", clock.today());
            throw new Invalid(Violation.body("/notifiedOn", "date-range", days));
        }
        file.notified(counted(
                dispute,
                dispute.since().byStaff(day),
                wanted.remedyNamed(),
                file.submission().receivedOn()));
    }

    /** By what is told of the act now; empty where that changes nothing, once it was decided about, and once another decision took the place of the disputed one. */
    Optional<Dispute> toldAnew(CaseFile file) {
        return Optional.ofNullable(file.dispute())
                .filter(dispute -> file.isOpen() && !dispute.isRuled() && isLatest(dispute.act()))
                .map(dispute -> told(
                        dispute,
                        dispute.since(),
                        dispute.remedyNamed(),
                        file.submission().receivedOn()))
                .filter(counted -> !counted.equals(file.dispute()));
    }

    /** Null of what is no dispute, and while nobody knows since when its sender counts as notified. */
    @Nullable
    DisputeDeadlineView explained(CaseFile file) {
        var dispute = file.dispute();
        var on = dispute == null ? null : dispute.since().on();
        if (dispute == null || on == null) {
            return null;
        }
        var act = dispute.act();
        var notice = dispute.since().by() == NotifiedBy.MESSAGE ? known(act).notice() : null;
        var deadline = clock.since(on).disputing(on, dispute.remedyNamed());
        return DisputeDeadlineView.of(
                dispute,
                file.submission().receivedOn(),
                deadline,
                notice == null || !notice.day().equals(on) ? null : notice);
    }

    private Dispute told(Dispute dispute, Notification since, boolean named, LocalDate came) {
        var known = known(dispute.act());
        var of = known.until() == null ? dispute : dispute.of(dispute.act().naming(known.until()));
        return counted(of, since.told(known.day(), of.act().handedOver()), named, came);
    }

    private Notices.Known known(Act act) {
        return notices.known(act.refusal(), act.decidedCase(), act.decidedAt());
    }

    /** What is told of a case that was decided again is told of its latest decision; of any other act it is told of that act. */
    private boolean isLatest(Act act) {
        var decided = act.decidedCase();
        var at = act.decidedAt();
        return decided == null
                || at == null
                || files.findByIdOptional(decided)
                        .flatMap(decisions::of)
                        .map(DecidedAct::issued)
                        .filter(at::equals)
                        .isPresent();
    }

    private Dispute counted(Dispute dispute, Notification since, boolean named, LocalDate came) {
        var day = since.on();
        return dispute.notified(
                since, named, day == null ? null : clock.since(day).disputeBy(day, named), came);
    }
}
