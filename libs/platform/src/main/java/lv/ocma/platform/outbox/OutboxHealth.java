package lv.ocma.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names what the outbox lacks. Always up: while Kafka is away events wait and requests are answered, so the service is ready. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final RelayLifecycle relay;
    private final OutboxFigures figures;

    OutboxHealth(RelayLifecycle relay, OutboxFigures figures) {
        this.relay = relay;
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        var latest = figures.latest();
        var answer = HealthCheckResponse.named("outbox")
                .withData("unsent", latest.unsent())
                .withData("oldestUnsentSeconds", Math.round(latest.oldestSeconds()))
                .withData("blocked", latest.blocked());
        return Lack.of(answer, relay.trouble());
    }
}
