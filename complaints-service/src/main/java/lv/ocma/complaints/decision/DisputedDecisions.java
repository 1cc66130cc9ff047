package lv.ocma.complaints.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import lv.ocma.complaints.casefile.CaseFile;
import lv.ocma.complaints.casefile.CaseRulings;
import lv.ocma.complaints.casefile.DecidedAct;
import lv.ocma.complaints.casefile.DecidedActs;

/** Tells cases what their decisions say of where and until when to go next, and who took them (P4, P8). */
@ApplicationScoped
class DisputedDecisions implements DecidedActs {

    private final CaseRulings rulings;
    private final Decisions decisions;
    private final DecisionNames names;

    DisputedDecisions(CaseRulings rulings, Decisions decisions, DecisionNames names) {
        this.rulings = rulings;
        this.decisions = decisions;
        this.names = names;
    }

    @Override
    public Optional<DecidedAct> of(CaseFile file) {
        return Optional.ofNullable(rulings.issued(file))
                .flatMap(decisions::findByIdOptional)
                .flatMap(decision -> Optional.ofNullable(decision.next())
                        .map(next -> new DecidedAct(
                                Objects.requireNonNull(decision.settledAt()),
                                next.until(),
                                Objects.requireNonNull(names.where(next, file.language())),
                                decision.proposedBy(),
                                decision.settledBy())));
    }
}
