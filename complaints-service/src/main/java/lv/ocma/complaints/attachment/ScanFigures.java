package lv.ocma.complaints.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How many files were what, and what keeps them in quarantine. */
@ApplicationScoped
class ScanFigures {

    private static final Logger LOG = Logger.getLogger(ScanFigures.class);

    private final MeterRegistry metrics;
    private volatile @Nullable String trouble;

    ScanFigures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** @param lack a kind of failure, never its words; null where there was none */
    void counted(String was, @Nullable String lack) {
        metrics.counter("ocma.attachments.scans", "was", was).increment();
        if (lack != null && !lack.equals(trouble)) {
            LOG.warnf("files stay in quarantine: %s", lack);
        }
        trouble = lack;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
