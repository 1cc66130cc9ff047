package lv.ocma.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether events are stuck in this instance. Always up: requests are answered from what has arrived. */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final Waits waits;

    InboxHealth(Waits waits) {
        this.waits = waits;
    }

    @Override
    public HealthCheckResponse call() {
        return Lack.of(HealthCheckResponse.named("inbox").withData("stuck", waits.tooLong()), waits.trouble());
    }
}
