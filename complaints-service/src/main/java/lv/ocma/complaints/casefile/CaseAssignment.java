package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Gives a case to its examiner, and asks the employee whom it names what they say to it. What happened is the caller's to keep. */
@ApplicationScoped
class CaseAssignment {

    private final ExaminerChoice choice;
    private final StatementTerms terms;
    private final Employees employees;

    CaseAssignment(ExaminerChoice choice, StatementTerms terms, Employees employees) {
        this.choice = choice;
        this.terms = terms;
        this.employees = employees;
    }

    /**
     * To whoever may and has the fewest; where nobody may it is nobody's, and shown so.
     *
     * @param by subject of who has it done; null where the submitter or nobody has
     */
    List<Happening> choose(CaseFile file, @Nullable String by) {
        var chosen = choice.choose(file);
        if (chosen.isPresent()) {
            file.assign(chosen.get());
            return assigned(file, by);
        }
        var given = file.examination() != null;
        file.unassign();
        return given ? List.of(Happening.of(What.UNASSIGNED, by)) : List.of();
    }

    /** By hand, whatever the load is; {@link Invalid} for who is not at work there, {@link Conflict} for whom it concerns. */
    List<Happening> give(CaseFile file, String id, @Nullable String by) {
        var employee = employees
                .byId(id)
                .filter(found -> choice.mayExamine(file, found))
                .orElseThrow(() -> new Invalid(Violation.body("/employee", "no-examiner")));
        if (choice.isConcerned(file, employee)) {
            throw new Conflict("examiner-concerned");
        }
        file.assign(new Examination(employee.id(), place(employee, file)));
        return assigned(file, by);
    }

    private List<Happening> assigned(CaseFile file, @Nullable String by) {
        var happened = new ArrayList<Happening>();
        happened.add(Happening.of(What.ASSIGNED, by));
        if (isHeard(file)) {
            var until = terms.until();
            file.askStatement(until);
            happened.add(Happening.of(What.STATEMENT_ASKED, by).until(until));
        }
        return happened;
    }

    /** Once, and of who can still answer. */
    private boolean isHeard(CaseFile file) {
        return file.statement() == null
                && file.submission().kind() != Kind.THANKS
                && employees
                        .byId(file.submission().employee())
                        .filter(named -> !named.gone() && named.subject() != null)
                        .isPresent();
    }

    private static String place(Employee employee, CaseFile file) {
        var at = employee.place();
        return at == null ? file.place() : at;
    }
}
