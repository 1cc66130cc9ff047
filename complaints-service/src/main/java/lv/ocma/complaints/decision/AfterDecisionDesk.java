package lv.ocma.complaints.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseFile;
import lv.ocma.complaints.casefile.CaseRulings;
import lv.ocma.complaints.casefile.Cases;
import lv.ocma.complaints.decision.DecisionDesk.Settled;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;

/** What comes after a decision: remedies end, and a new fact opens the case once again. */
@ApplicationScoped
class AfterDecisionDesk {

    private final Cases cases;
    private final CaseRulings rulings;
    private final Decisions decisions;
    private final Clock clock;

    AfterDecisionDesk(Cases cases, CaseRulings rulings, Decisions decisions, Clock clock) {
        this.cases = cases;
        this.rulings = rulings;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Of the decision that was issued last; {@link NotFound} for any other. */
    @Transactional
    Settled end(UUID id, UUID remedy, NewRemedyEnding ending, Caller caller) {
        var file = cases.forChange(id, caller);
        var decision = issued(file);
        decision.remedy(remedy).end(ending.ending(), ending.why(), clock.instant());
        rulings.remedied(file, decision.remediesDue(), caller);
        cases.changedBeside(file, "case.remedy", caller);
        return new Settled(decision, file);
    }

    @Transactional
    Settled reopen(UUID id, NewReopening wanted, Caller caller) {
        var file = cases.forChange(id, caller);
        rulings.reopen(file, SeenText.strip(wanted.newFact()), wanted.translation(), caller);
        cases.changed(file, "case.reopen", caller);
        return new Settled(issued(file), file);
    }

    private Decision issued(CaseFile file) {
        return Optional.ofNullable(rulings.issued(file))
                .map(decisions::require)
                .orElseThrow(() -> new NotFound("not-found"));
    }
}
