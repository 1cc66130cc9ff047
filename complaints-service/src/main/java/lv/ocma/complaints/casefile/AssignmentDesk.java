package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;

/** Who examines a case, and what those say whom it concerns (P1, P8). */
@ApplicationScoped
class AssignmentDesk {

    private final Cases cases;
    private final CaseSight sight;
    private final CaseAssignment assignment;
    private final CaseConflicts conflicts;
    private final Clock clock;

    AssignmentDesk(Cases cases, CaseSight sight, CaseAssignment assignment, CaseConflicts conflicts, Clock clock) {
        this.cases = cases;
        this.sight = sight;
        this.assignment = assignment;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Transactional
    CaseFile give(UUID id, String employee, Caller caller) {
        var file = cases.forChange(id, caller);
        assignment.keep(file, assignment.give(file, employee, caller.subject()));
        cases.changed(file, "case.assign", caller);
        return file;
    }

    /** {@link Forbidden} for any other than its examiner and who stands in for them. */
    @Transactional
    CaseFile examine(UUID id, Caller caller) {
        var file = cases.forChange(id, caller);
        cases.requireExaminer(file, caller);
        file.examine();
        assignment.keep(file, List.of(Happening.of(What.EXAMINED, caller.subject())));
        cases.changed(file, "case.examine", caller);
        return file;
    }

    /** {@link Forbidden} for any other than the employee whom the case names. */
    @Transactional
    CaseFile state(UUID id, String words, Caller caller) {
        var file = cases.ofNamed(id, caller);
        file.state(SeenText.strip(words), clock.instant());
        assignment.keep(file, List.of(Happening.of(What.STATED, caller.subject())));
        cases.changed(file, "case.state", caller);
        return file;
    }

    /** Its examiner gives it up by that, and another one is chosen. */
    @Transactional
    CaseConflict declare(UUID id, String reason, Caller caller) {
        var file = cases.locked(id, caller);
        var employee = sight.self(caller).orElseThrow(() -> new Conflict("not-in-staff-directory"));
        if (conflicts.concern(file).conflicted().contains(employee.id())) {
            throw new Conflict("conflict-declared");
        }
        var declared = conflicts.add(file, employee, SeenText.strip(reason));
        assignment.keep(file, List.of(Happening.of(What.CONFLICT_DECLARED, caller.subject())));
        if (isExaminedBy(file, employee)) {
            assignment.keep(file, assignment.choose(file, caller.subject()));
        }
        cases.changed(file, "case.conflict", caller);
        return declared;
    }

    private static boolean isExaminedBy(CaseFile file, Employee employee) {
        var examination = file.examination();
        return file.isOpen() && examination != null && examination.examiner().equals(employee.id());
    }
}
