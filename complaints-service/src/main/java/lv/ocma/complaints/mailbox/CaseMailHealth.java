package lv.ocma.complaints.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the mailbox to which people write is read. Always up: letters wait there. */
@Readiness
@ApplicationScoped
class CaseMailHealth implements HealthCheck {

    private final CaseMailbox mailbox;
    private final CaseMailSettings settings;

    CaseMailHealth(CaseMailbox mailbox, CaseMailSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("case-mails")
                .withData("configured", settings.host().isPresent());
        return Lack.of(answer, mailbox.trouble());
    }
}
