package lv.ocma.gateway.limits;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the limits are exact. The gateway is ready all the same where each instance limits on its own. */
@Readiness
@Singleton
class LimitsHealth implements HealthCheck {

    private final SharedLedger ledger;

    LimitsHealth(SharedLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("limits")
                .up()
                .withData("store", ledger.isAway() ? "away" : "answers")
                .build();
    }
}
