package lv.ocma.gateway.limits;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** What a caller is told of the limits that count its request. */
@Singleton
class LimitAnswers {

    private final LimitMetrics metrics;

    LimitAnswers(LimitMetrics metrics) {
        this.metrics = metrics;
    }

    /** Fails with the refusal where a policy has nothing left. */
    Future<Verdict> of(Passage passage, Decision decision) {
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
                policy.equals(Policy.DAY) ? Refused.QUOTA_EXCEEDED : Refused.TOO_MANY_REQUESTS,
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
