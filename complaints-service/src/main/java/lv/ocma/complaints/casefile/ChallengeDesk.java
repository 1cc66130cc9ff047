package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.casefile.DisputeTimes.DisputedCase;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Opens the dispute of a decision on a case, with all that is known of it (P4, V4). */
@ApplicationScoped
class ChallengeDesk {

    private final Cases cases;
    private final DecidedActs acts;
    private final CaseIntake intake;
    private final Employees employees;
    private final Audit audit;

    ChallengeDesk(Cases cases, DecidedActs acts, CaseIntake intake, Employees employees, Audit audit) {
        this.cases = cases;
        this.acts = acts;
        this.intake = intake;
        this.employees = employees;
        this.audit = audit;
    }

    /** For whom the case itself lets see it, but for whom it concerns; {@link Conflict} while it is not decided, or where nobody goes on about its decision. */
    @Transactional
    CaseFile open(UUID id, NewChallenge sent, Caller caller) {
        var decided = cases.locked(id, caller);
        if (cases.isConcerned(decided, caller)) {
            throw new Forbidden("case-concerns-you");
        }
        var decision = Optional.of(decided)
                .filter(file -> file.status() == CaseStatus.DECIDED)
                .flatMap(acts::of)
                .orElseThrow(() -> new Conflict("decision-not-challengeable"));
        audit.readIn(caller, "case.challenge", "case", id, decided.place(), Purpose.of(caller));
        var approver = employees.bySubject(decision.settledBy()).orElse(null);
        var disputed = new DisputedCase(id, decision, approver);
        return intake.open(sent.asCase(decided, decision, author(decided, decision)), disputed, caller);
    }

    /** Where the directory knows nothing of them any more, whose case it was; of whom it knows neither nobody has to be kept away. */
    private @Nullable UUID author(CaseFile decided, DecidedAct decision) {
        return employees
                .bySubject(decision.proposedBy())
                .or(() -> Optional.ofNullable(decided.examination())
                        .flatMap(examination -> employees.byId(examination.examiner())))
                .map(Employee::id)
                .map(UUID::fromString)
                .orElse(null);
    }
}
