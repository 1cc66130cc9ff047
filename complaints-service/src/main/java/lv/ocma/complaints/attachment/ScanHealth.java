package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether files are scanned. Always up: they wait in quarantine. */
@Readiness
@ApplicationScoped
class ScanHealth implements HealthCheck {

    private final ScanFigures figures;
    private final AttachmentSettings settings;

    ScanHealth(ScanFigures figures, AttachmentSettings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("attachment-scans");
        return Lack.of(answer, settings.scanner().host().isEmpty() ? Optional.of("not-configured") : figures.trouble());
    }
}
