package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.contracts.complaints.CaseStatementAsked;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Gives a case to its examiner, and asks the employee whom it names what they say to it. What happened is kept by {@link #keep}, once the case is. */
@ApplicationScoped
class CaseAssignment {

    private static final String APPROVED = "Apstiprināja apstrīdēto lēmumu.";

    private final ExaminerChoice choice;
    private final CaseConflicts conflicts;
    private final StatementTerms terms;
    private final Employees employees;
    private final Timeline timeline;
    private final Outbox outbox;

    CaseAssignment(
            ExaminerChoice choice,
            CaseConflicts conflicts,
            StatementTerms terms,
            Employees employees,
            Timeline timeline,
            Outbox outbox) {
        this.choice = choice;
        this.conflicts = conflicts;
        this.terms = terms;
        this.employees = employees;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /** Whoever approved what it disputes neither examines nor decides nor moves it (P8), as if they had declared a conflict of interest. */
    void keepAway(CaseFile file, Employee approver) {
        conflicts.add(file, approver, APPROVED);
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

    /** Of a case that is of another kind now: its examiner keeps it, unless they examine no such cases and somebody else does. */
    List<Happening> chooseAnew(CaseFile file, @Nullable String by) {
        var now = file.examination();
        if (now == null || !choice.isEnrolled(file, now)) {
            var other = choice.choose(file);
            if (other.isPresent()) {
                file.assign(other.get());
                return assigned(file, by);
            }
        }
        return heard(file, by);
    }

    /** In the running transaction; whoever is asked for a statement is told so. */
    void keep(CaseFile file, List<Happening> happened) {
        for (var each : happened) {
            timeline.add(file.id(), each);
            if (each.what() == What.STATEMENT_ASKED) {
                outbox.add(asked(file));
            }
        }
    }

    private CaseStatementAsked asked(CaseFile file) {
        var subject = employees
                .byId(file.submission().employee())
                .map(Employee::subject)
                .orElseThrow();
        var until = Objects.requireNonNull(file.statement()).until();
        return new CaseStatementAsked(file.id(), file.reference(), file.place(), subject, until);
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
        happened.addAll(heard(file, by));
        return happened;
    }

    private List<Happening> heard(CaseFile file, @Nullable String by) {
        if (file.examination() == null || !isHeard(file)) {
            return List.of();
        }
        var until = terms.until();
        file.askStatement(until);
        return List.of(Happening.of(What.STATEMENT_ASKED, by).until(until));
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
