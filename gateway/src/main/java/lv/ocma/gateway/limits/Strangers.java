package lv.ocma.gateway.limits;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** Whoever shows what lets nobody in is counted by address: tokens and keys can be tried no faster than public data can be read. */
@Singleton
public class Strangers {

    private static final Set<Refused> NOT_LET_IN = Set.of(
            Refused.DEMO_CREDENTIALS_REFUSED,
            Refused.INSUFFICIENT_SCOPE,
            Refused.PROOF_OF_POSSESSION,
            Refused.UNAUTHENTICATED,
            Refused.UNKNOWN_API_KEY);

    private final SharedLedger ledger;
    private final LimitAnswers answers;
    private final Policy policy;

    Strangers(LimitsConfig config, SharedLedger ledger, LimitAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
        var limits = config.address();
        this.policy = new Policy(Policy.ADDRESS, limits.quota(), new Period(limits.window()));
    }

    /** @return fails as it has failed, or for the limit of the address where that is used up */
    public Future<Verdict> count(Passage passage, Throwable failure) {
        if (!(failure instanceof Refusal refusal) || !NOT_LET_IN.contains(refusal.why())) {
            return Future.failedFuture(failure);
        }
        var claim = new Claim(policy, Caller.of(passage).address());
        return passage.here(ledger.admit(List.of(claim)))
                .compose(decision -> answers.of(passage, decision))
                .compose(counted -> Future.failedFuture(failure));
    }
}
