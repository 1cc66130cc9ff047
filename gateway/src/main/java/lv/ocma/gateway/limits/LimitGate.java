package lv.ocma.gateway.limits;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** Whether a caller may ask this often, and this much at once. */
@ApplicationScoped
class LimitGate implements Gate {

    private static final String DAY = "day";
    private static final String SOON = "1";

    private final LimitsOf limits;
    private final Policy ofPersons;
    private final SharedLedger ledger;
    private final AtOnce atOnce;
    private final LimitMetrics metrics;

    LimitGate(LimitsOf limits, LimitsConfig config, SharedLedger ledger, AtOnce atOnce, LimitMetrics metrics) {
        this.limits = limits;
        this.ofPersons = new Policy(
                "person", config.person().quota(), new Period(config.person().window()));
        this.ledger = ledger;
        this.atOnce = atOnce;
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
        var kind = caller.client() == null ? "address" : "client";
        var subject = caller.client() == null ? caller.address() : caller.client();
        enter(passage, kind + " " + subject, own.atOnce());
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(new Policy(kind, own.quota(), new Period(own.window())), subject));
        if (own.day() > 0) {
            claims.add(new Claim(new Policy(DAY, own.day(), Period.DAY), kind + " " + subject));
        }
        if (caller.person() != null) {
            claims.add(new Claim(ofPersons, caller.person()));
        }
        return ledger.admit(claims).compose(decision -> answer(passage, decision));
    }

    private void enter(Passage passage, String whose, int most) {
        if (!atOnce.enter(whose, most)) {
            metrics.refused(LimitMetrics.AT_ONCE);
            throw Refusal.later(Refused.TOO_MANY_AT_ONCE, SOON, Map.of("policy", LimitMetrics.AT_ONCE));
        }
        passage.context().addEndHandler(ended -> atOnce.leave(whose));
    }

    private Future<Verdict> answer(Passage passage, Decision decision) {
        tell(passage, decision.standings());
        var refused = decision.refused();
        if (refused == null) {
            decision.standings()
                    .forEach(standing -> metrics.admitted(standing.policy().name()));
            return Verdict.on();
        }
        var policy = refused.policy().name();
        metrics.refused(policy);
        return Future.failedFuture(Refusal.later(
                policy.equals(DAY) ? Refused.QUOTA_EXCEEDED : Refused.TOO_MANY_REQUESTS,
                Long.toString(refused.seconds()),
                Map.of("policy", policy)));
    }

    /** On every answer, whoever gives it. */
    private static void tell(Passage passage, List<Standing> standings) {
        var policies = RateLimitFields.policies(standings);
        var standing = RateLimitFields.standings(standings);
        passage.context()
                .addHeadersEndHandler(ready -> passage.context()
                        .response()
                        .putHeader(RateLimitFields.POLICY, policies)
                        .putHeader(RateLimitFields.STANDING, standing));
    }
}
