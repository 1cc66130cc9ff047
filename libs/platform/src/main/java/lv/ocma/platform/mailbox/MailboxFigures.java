package lv.ocma.platform.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How many mails of the mailbox were what, and whether it is read at all. */
public final class MailboxFigures {

    private static final Logger LOG = Logger.getLogger(MailboxFigures.class);

    private final MeterRegistry metrics;
    private final String counter;
    private final String mailbox;
    private volatile @Nullable String trouble;
    private volatile boolean full;

    /**
     * @param counter name of the metric
     * @param mailbox how it is called in the log
     */
    public MailboxFigures(MeterRegistry metrics, String counter, String mailbox) {
        this.metrics = metrics;
        this.counter = counter;
        this.mailbox = mailbox;
    }

    void counted(Judging.Verdict verdict) {
        metrics.counter(counter, "was", verdict.was()).increment();
    }

    /** A round has come to its end. */
    public void reads() {
        if (full) {
            fails("imap-folder");
            return;
        }
        if (trouble != null) {
            LOG.infof("%s is read again", mailbox);
        }
        trouble = null;
    }

    /** @param why a kind of failure, never its words */
    void fails(String why) {
        if (!why.equals(trouble)) {
            LOG.warnf("%s can't be read: %s", mailbox, why);
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

    /** A kind of failure; nothing while it is read. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
