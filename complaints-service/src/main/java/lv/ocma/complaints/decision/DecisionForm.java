package lv.ocma.complaints.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import lv.ocma.complaints.casefile.Deciding;
import lv.ocma.complaints.casefile.Outcome;
import lv.ocma.complaints.casefile.Ruling;
import lv.ocma.complaints.decision.NewDecision.NewCaseRemedy;
import lv.ocma.complaints.decision.NewDecision.NewNextInstance;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Reads what an examiner wrote; all that is wrong with it is told at once: without grounds nothing is decided, nor against the person without where to go next. Plain rule. */
final class DecisionForm {

    private static final String REQUIRED = "required";
    private static final String NEXT = "/nextInstance";
    private static final String OUTCOME = "/outcome";
    private static final String LATE = "/lateReasonsAccepted";

    private final NewDecision sent;
    private final Deciding deciding;
    private final Predicate<String> authorities;
    private final Predicate<String> owners;
    private final List<Violation> violations = new ArrayList<>();

    private DecisionForm(NewDecision sent, Deciding deciding, Predicate<String> authorities, Predicate<String> owners) {
        this.sent = sent;
        this.deciding = deciding;
        this.authorities = authorities;
        this.owners = owners;
    }

    /**
     * {@link Invalid} with everything that is wrong.
     *
     * @param authorities whether the competence directory knows that id
     * @param owners whether somebody with that id is employed
     */
    static Draft read(NewDecision sent, Deciding deciding, Predicate<String> authorities, Predicate<String> owners) {
        var form = new DecisionForm(sent, deciding, authorities, owners);
        form.check();
        if (!form.violations.isEmpty()) {
            throw new Invalid(form.violations);
        }
        return form.draft();
    }

    private void check() {
        if (!deciding.outcomes().contains(sent.outcome())) {
            wrong(OUTCOME, "outcome-of-procedure");
        }
        if (sent.outcome().isDecision()) {
            required("/facts", sent.facts());
            required("/reasoning", sent.reasoning());
            if (norms().isEmpty()) {
                wrong("/norms", REQUIRED);
            }
        }
        if (sent.nextInstance() != null) {
            next(sent.nextInstance());
        } else if (sent.outcome().isAgainst()) {
            wrong(NEXT, "next-instance-missing");
        }
        late();
        var index = 0;
        for (var remedy : remedies()) {
            remedy("/remedies/" + index++, remedy);
        }
    }

    private void next(NewNextInstance next) {
        var authority = next.authority();
        if ((authority == null) == SeenText.isBlank(next.name())) {
            wrong(NEXT, "next-instance-where");
        } else if (authority != null && !authorities.test(authority)) {
            wrong(NEXT + "/authority", "not-in-directory");
        }
        within(NEXT + "/until", next.until(), deciding.next());
    }

    private void late() {
        var accepted = sent.lateReasonsAccepted();
        if (deciding.late() && accepted == null) {
            wrong(LATE, "lateness-undecided");
        } else if (!deciding.late() && accepted != null) {
            wrong(LATE, "lateness-of-late");
        } else if (Boolean.FALSE.equals(accepted) && sent.outcome() != Outcome.INADMISSIBLE) {
            wrong(OUTCOME, "late-inadmissible");
        }
    }

    private void remedy(String pointer, NewCaseRemedy remedy) {
        if (!owners.test(remedy.owner().toString())) {
            wrong(pointer + "/owner", "not-in-directory");
        }
        within(pointer + "/due", remedy.due(), deciding.today());
    }

    /** Within a year of the first day that is possible. */
    private void within(String pointer, LocalDate day, LocalDate first) {
        var last = first.plusYears(1);
        if (day.isBefore(first) || day.isAfter(last)) {
            violations.add(Violation.body(pointer, "date-range", Map.of("first", first, "last", last)));
        }
    }

    private void required(String pointer, @Nullable String words) {
        if (SeenText.isBlank(words)) {
            wrong(pointer, REQUIRED);
        }
    }

    private void wrong(String pointer, String code) {
        violations.add(Violation.body(pointer, code));
    }

    private List<NewDecision.NewNorm> norms() {
        return Objects.requireNonNullElse(sent.norms(), List.of());
    }

    private List<NewCaseRemedy> remedies() {
        return Objects.requireNonNullElse(sent.remedies(), List.of());
    }

    private Draft draft() {
        return new Draft(
                new Ruling(sent.outcome(), sent.lateReasonsAccepted()),
                grounds(),
                norms().stream()
                        .map(norm -> new Norm(SeenText.strip(norm.act()), SeenText.strip(norm.section())))
                        .toList(),
                SeenText.strip(sent.reply()),
                stripped(sent.translation()),
                instance(),
                remedies().stream()
                        .map(each -> new CaseRemedy.Planned(
                                SeenText.strip(each.text()), each.owner().toString(), each.due()))
                        .toList());
    }

    /** Of what is only answered they may be missing. */
    private @Nullable Grounds grounds() {
        var facts = stripped(sent.facts());
        var reasoning = stripped(sent.reasoning());
        return facts == null || reasoning == null ? null : new Grounds(facts, reasoning);
    }

    private @Nullable NextInstance instance() {
        var next = sent.nextInstance();
        return next == null ? null : new NextInstance(next.authority(), stripped(next.name()), next.until());
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || SeenText.isBlank(words) ? null : SeenText.strip(words);
    }
}
