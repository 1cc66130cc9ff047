package lv.ocma.notifications.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import lv.ocma.notifications.message.Returned;
import lv.ocma.platform.mailbox.Fate;
import lv.ocma.platform.mailbox.Judging;
import lv.ocma.platform.mailbox.Mailbox.Arrived;
import org.jboss.logging.Logger;

/** Says of a mail what it was, once its effect is committed. Nothing of its text is logged. */
@ApplicationScoped
class Judge implements Judging {

    /** What matters stands at the beginning; a server may return as much as it was sent. */
    static final int LONGEST = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(Judge.class);

    private final Returned returned;
    private final BounceSettings settings;
    private final Clock clock;

    Judge(Returned returned, BounceSettings settings, Clock clock) {
        this.returned = returned;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a mail was. */
    enum Was {
        FAILED,
        DELIVERED,
        NOTED,
        LATE,
        /** Waits where it is. */
        EARLY,
        /** No report, or of nothing that we sent. */
        UNMATCHED,
        /** No mail that can be read. */
        BROKEN,
        /** Its effect has failed: it waits where it is. */
        STUCK;

        private Judging.Verdict verdict() {
            return new Judging.Verdict(fate(), name().toLowerCase(Locale.ROOT));
        }

        private Fate fate() {
            return switch (this) {
                case FAILED, DELIVERED, NOTED, LATE -> Fate.DONE;
                case UNMATCHED, BROKEN -> Fate.FOR_PEOPLE;
                case EARLY -> Fate.STAYS;
                case STUCK -> Fate.STUCK;
            };
        }
    }

    @Override
    public Judging.Verdict of(Arrived mail) throws MessagingException, IOException {
        var was = of(mail.bytes(LONGEST));
        boolean stays = was == Was.EARLY || was == Was.STUCK;
        boolean tooLong = mail.arrivedAt().plus(settings.kept()).isBefore(clock.instant());
        return (stays && tooLong ? Was.UNMATCHED : was).verdict();
    }

    private Was of(byte[] mail) {
        try {
            return ReportReader.read(mail).map(this::taken).orElse(Was.UNMATCHED);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.infof("a mail could not be read: %s", e.getClass().getSimpleName());
            return Was.BROKEN;
        }
    }

    private Was taken(DeliveryReport report) {
        try {
            return switch (returned.received(report.reference(), report)) {
                case FAILED -> Was.FAILED;
                case DELIVERED -> Was.DELIVERED;
                case NOTED -> Was.NOTED;
                case LATE -> Was.LATE;
                case EARLY -> Was.EARLY;
                case UNKNOWN -> Was.UNMATCHED;
            };
        } catch (RuntimeException e) {
            LOG.warnf("a report could not be taken in: %s", e.getClass().getSimpleName());
            return Was.STUCK;
        }
    }
}
