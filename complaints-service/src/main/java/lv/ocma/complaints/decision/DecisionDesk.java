package lv.ocma.complaints.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseFile;
import lv.ocma.complaints.casefile.CaseRulings;
import lv.ocma.complaints.casefile.Cases;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;

/** Decides cases: what goes against the person is approved by a second one first (P8). */
@ApplicationScoped
class DecisionDesk {

    private final Cases cases;
    private final CaseRulings rulings;
    private final Decisions decisions;
    private final DecisionNames names;
    private final Clock clock;

    DecisionDesk(Cases cases, CaseRulings rulings, Decisions decisions, DecisionNames names, Clock clock) {
        this.cases = cases;
        this.rulings = rulings;
        this.decisions = decisions;
        this.names = names;
        this.clock = clock;
    }

    /** A decision, with the version that its case has by it. */
    record Settled(Decision decision, CaseFile file) {}

    /** {@link Invalid} with all that is wrong with what was sent; {@link Forbidden} for any other than its examiner and who stands in for them. */
    @Transactional
    Settled decide(UUID id, NewDecision sent, Caller caller) {
        var file = cases.forChange(id, caller);
        cases.requireExaminer(file, caller);
        var deciding = rulings.deciding(file);
        var draft = DecisionForm.read(sent, deciding, names::isAuthority, names::isEmployed);
        var decision = new Decision(id, draft, subject(caller), clock.instant());
        if (deciding.approved().contains(draft.ruling().outcome())) {
            rulings.propose(file, decision.id(), decision.ruling(), caller);
            return settled(decision, file, "case.propose", caller);
        }
        decision.issue(null, clock.instant());
        rulings.decide(
                file,
                decision.id(),
                decision.ruling(),
                names.reply(decision, file.language()),
                decision.remediesDue(),
                caller);
        return settled(decision, file, "case.decide", caller);
    }

    /** {@link Forbidden} for its examiner and whoever proposed it. */
    @Transactional
    Settled approve(UUID id, Caller caller) {
        var file = cases.forChange(id, caller);
        var decision = proposed(file, caller);
        decision.issue(subject(caller), clock.instant());
        rulings.decide(
                file,
                decision.id(),
                decision.ruling(),
                names.reply(decision, file.language()),
                decision.remediesDue(),
                caller);
        return settled(decision, file, "case.approve", caller);
    }

    /** As {@link #approve}. */
    @Transactional
    Settled giveBack(UUID id, String reason, Caller caller) {
        var file = cases.forChange(id, caller);
        var decision = proposed(file, caller);
        var words = SeenText.strip(reason);
        decision.giveBack(words, subject(caller), clock.instant());
        rulings.refuse(file, words, caller);
        return settled(decision, file, "case.return", caller);
    }

    private Decision proposed(CaseFile file, Caller caller) {
        var decision = decisions.require(file.requireProposal());
        rulings.requireSecondPerson(file, decision.proposedBy(), caller);
        return decision;
    }

    private Settled settled(Decision decision, CaseFile file, String action, Caller caller) {
        decisions.persistAndFlush(decision);
        cases.changed(file, action, caller);
        return new Settled(decision, file);
    }

    private static String subject(Caller caller) {
        return Objects.requireNonNull(caller.subject());
    }
}
