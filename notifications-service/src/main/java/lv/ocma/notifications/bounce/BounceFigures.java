package lv.ocma.notifications.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How many mails of the mailbox were what, and whether it is read at all. */
@ApplicationScoped
class BounceFigures {

    private static final Logger LOG = Logger.getLogger(BounceFigures.class);

    private final MeterRegistry metrics;
    private volatile @Nullable String trouble;
    private volatile boolean full;

    BounceFigures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void counted(Judge.Verdict verdict) {
        metrics.counter("ocma.bounces", "was", verdict.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void reads() {
        if (full) {
            fails("imap-folder");
            return;
        }
        if (trouble != null) {
            LOG.info("the mailbox of returned mails is read again");
        }
        trouble = null;
    }

    /** @param why a kind of failure, never its words */
    void fails(String why) {
        if (!why.equals(trouble)) {
            LOG.warnf("the mailbox of returned mails can't be read: %s", why);
        }
        trouble = why;
    }

    /** As far as the round that begins has come. */
    void putsAway() {
        full = false;
    }

    void putsNothingAway() {
        full = true;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
