package lv.ocma.complaints.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;

/** Takes questions in, and hides what is personal before anybody may see it. */
@ApplicationScoped
class QuestionDesk {

    private final Questions questions;
    private final Employees employees;
    private final Askers askers;
    private final ForumTerms terms;
    private final Audit audit;
    private final Clock clock;

    QuestionDesk(Questions questions, Employees employees, Askers askers, ForumTerms terms, Audit audit, Clock clock) {
        this.questions = questions;
        this.employees = employees;
        this.askers = askers;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    QuestionReceived ask(NewQuestion wanted, Caller caller) {
        var violations = wanted.violations(caller.person());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var asked = wanted.asked(Objects.requireNonNull(caller.client()));
        var text = Objects.requireNonNull(asked.original());
        var traces = Traces.in(text, new StaffNames(employees.names()));
        var now = clock.instant();
        var question = new Question(
                Ids.next(),
                Objects.requireNonNull(wanted.language()),
                QuestionTopic.valueOf(Objects.requireNonNull(wanted.topic())),
                asked,
                Traces.hidden(text, traces),
                now,
                terms.eraseOn(now));
        questions.persistAndFlush(question);
        var reference = askers.keep(question.id(), wanted, caller, terms.eraseOn(now));
        audit.change(caller, "question.ask", "question", question.id(), null);
        return new QuestionReceived(
                question.id(),
                question.status().name(),
                question.wording(),
                traces.stream().map(trace -> trace.kind().name()).distinct().toList(),
                reference);
    }
}
