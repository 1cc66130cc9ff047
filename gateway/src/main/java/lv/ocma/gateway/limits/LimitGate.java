package lv.ocma.gateway.limits;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Map;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** Whether a caller may ask this often, and this much at once. */
@Singleton
class LimitGate implements Gate {

    private static final String SOON = "1";

    private final LimitsOf limits;
    private final Policy ofPersons;
    private final SharedLedger ledger;
    private final AtOnce atOnce;
    private final LimitAnswers answers;
    private final LimitMetrics metrics;

    LimitGate(
            LimitsOf limits,
            LimitsConfig config,
            SharedLedger ledger,
            AtOnce atOnce,
            LimitAnswers answers,
            LimitMetrics metrics) {
        this.limits = limits;
        this.ofPersons = new Policy(
                "person", config.person().quota(), new Period(config.person().window()));
        this.ledger = ledger;
        this.atOnce = atOnce;
        this.answers = answers;
        this.metrics = metrics;
    }

    @Override
    public Stage stage() {
        return Stage.LIMIT;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        var caller = Caller.of(passage);
        var own = limits.of(caller);
        var kind = caller.client() == null ? Policy.ADDRESS : "client";
        var subject = caller.client() == null ? caller.address() : caller.client();
        enter(passage, kind + " " + subject, own.atOnce());
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(new Policy(kind, own.quota(), own.window()), subject));
        if (own.day() > 0) {
            claims.add(new Claim(new Policy(Policy.DAY, own.day(), Period.DAY), kind + " " + subject));
        }
        if (caller.person() != null) {
            claims.add(new Claim(ofPersons, caller.person()));
        }
        return passage.here(ledger.admit(claims)).compose(decision -> answers.of(passage, decision));
    }

    private void enter(Passage passage, String whose, int most) {
        if (!atOnce.enter(whose, most)) {
            metrics.refused(LimitMetrics.AT_ONCE);
            throw Refusal.later(Refused.TOO_MANY_AT_ONCE, SOON, Map.of("policy", LimitMetrics.AT_ONCE));
        }
        passage.context().addEndHandler(ended -> atOnce.leave(whose));
    }
}
