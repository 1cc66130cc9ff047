package lv.ocma.notifications.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import lv.ocma.notifications.bounce.Mailbox.Arrived;
import lv.ocma.notifications.message.Returned;
import org.jboss.logging.Logger;

/** Says of a mail what it was, once its effect is committed. Nothing of its text is logged. */
@ApplicationScoped
class Judge {

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
    enum Verdict {
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

        boolean stays() {
            return this == EARLY || this == STUCK;
        }

        boolean isForPeople() {
            return this == UNMATCHED || this == BROKEN;
        }
    }

    /** A {@link MessagingException} is the mailbox's own: the mail has not been looked at. */
    Verdict of(Arrived mail) throws MessagingException, IOException {
        var verdict = of(mail.bytes());
        boolean tooLong = mail.arrivedAt().plus(settings.kept()).isBefore(clock.instant());
        return verdict.stays() && tooLong ? Verdict.UNMATCHED : verdict;
    }

    private Verdict of(byte[] mail) {
        try {
            return ReportReader.read(mail).map(this::taken).orElse(Verdict.UNMATCHED);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.infof("a mail could not be read: %s", e.getClass().getSimpleName());
            return Verdict.BROKEN;
        }
    }

    private Verdict taken(DeliveryReport report) {
        try {
            return switch (returned.received(report.reference(), report)) {
                case FAILED -> Verdict.FAILED;
                case DELIVERED -> Verdict.DELIVERED;
                case NOTED -> Verdict.NOTED;
                case LATE -> Verdict.LATE;
                case EARLY -> Verdict.EARLY;
                case UNKNOWN -> Verdict.UNMATCHED;
            };
        } catch (RuntimeException e) {
            LOG.warnf("a report could not be taken in: %s", e.getClass().getSimpleName());
            return Verdict.STUCK;
        }
    }
}
