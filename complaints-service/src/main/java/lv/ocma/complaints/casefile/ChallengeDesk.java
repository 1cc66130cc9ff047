package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.casefile.DisputeTimes.DisputedCase;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
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

    ChallengeDesk(Cases cases, DecidedActs acts, CaseIntake intake, Employees employees) {
        this.cases = cases;
        this.acts = acts;
        this.intake = intake;
        this.employees = employees;
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
        return intake.open(sent.asCase(decided, decision, examiner(decided)), new DisputedCase(id, decision), caller);
    }

    /** Of whom the directory knows nothing any more nobody has to be kept away. */
    private @Nullable UUID examiner(CaseFile decided) {
        return Optional.ofNullable(decided.examination())
                .flatMap(examination -> employees.byId(examination.examiner()))
                .map(Employee::id)
                .map(UUID::fromString)
                .orElse(null);
    }
}
