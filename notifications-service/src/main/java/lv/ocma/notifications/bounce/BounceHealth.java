package lv.ocma.notifications.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the mailbox of returned mails is read. Always up: they wait there. */
@Readiness
@ApplicationScoped
class BounceHealth implements HealthCheck {

    private final BounceReader reader;
    private final BounceSettings settings;

    BounceHealth(BounceReader reader, BounceSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("bounces")
                .withData("configured", settings.host().isPresent());
        return Lack.of(answer, reader.trouble());
    }
}
