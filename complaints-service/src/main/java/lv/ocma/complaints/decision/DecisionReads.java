package lv.ocma.complaints.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseFile;
import lv.ocma.complaints.casefile.CaseRulings;
import lv.ocma.complaints.casefile.Cases;
import lv.ocma.complaints.decision.DecisionDesk.Settled;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Shows what was decided to whoever may see the case, and what is proposed to staff whom it does not concern; each look is recorded (V2). */
@ApplicationScoped
class DecisionReads {

    private final Cases cases;
    private final CaseRulings rulings;
    private final Decisions decisions;
    private final DecisionNames names;
    private final Audit audit;

    DecisionReads(Cases cases, CaseRulings rulings, Decisions decisions, DecisionNames names, Audit audit) {
        this.cases = cases;
        this.rulings = rulings;
        this.decisions = decisions;
        this.names = names;
        this.audit = audit;
    }

    /** {@link NotFound} where there is none that the caller may see. */
    Settled one(UUID id, Caller caller) {
        var file = cases.seen(id, caller);
        var decision = shown(file, caller).orElseThrow(() -> new NotFound("not-found"));
        audit.read(caller, "case.decision", "case", id, file.place(), null);
        return new Settled(decision, file);
    }

    DecisionView view(Settled settled, Caller caller) {
        var decision = settled.decision();
        var file = settled.file();
        var next = decision.next();
        return DecisionView.of(
                decision,
                next == null ? null : names.where(next, file.language()),
                decision.id().equals(rulings.proposed(file)),
                caller);
    }

    private Optional<Decision> shown(CaseFile file, Caller caller) {
        if (caller.isStaff() && !cases.isConcerned(file, caller)) {
            return decisions.newestOf(file.id());
        }
        return Optional.ofNullable(rulings.issued(file)).flatMap(decisions::findByIdOptional);
    }
}
