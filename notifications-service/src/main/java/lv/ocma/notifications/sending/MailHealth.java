package lv.ocma.notifications.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lv.ocma.notifications.message.MessageFigures;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names what sending lacks. Always up: while the mail server is away messages wait, and requests are answered. */
@Readiness
@ApplicationScoped
class MailHealth implements HealthCheck {

    private final SenderLifecycle sender;
    private final MessageFigures figures;

    MailHealth(SenderLifecycle sender, MessageFigures figures) {
        this.sender = sender;
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = figures.waiting();
        var answer = HealthCheckResponse.named("mail")
                .withData("waiting", waiting.messages())
                .withData("oldestWaitingSeconds", Math.round(waiting.oldestSeconds()));
        var troubles = sender.troubles();
        return Lack.of(
                answer, troubles.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", troubles.values())));
    }
}
