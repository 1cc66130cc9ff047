package lv.ocma.complaints.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Locale;
import lv.ocma.platform.mailbox.Fate;
import lv.ocma.platform.mailbox.Judging;
import lv.ocma.platform.mailbox.Mailbox.Arrived;
import org.jboss.logging.Logger;

/** Says of a mail what has become of it. Nothing of its text is logged, and none stops the reader. */
@ApplicationScoped
class MailJudge implements Judging {

    private static final Logger LOG = Logger.getLogger(MailJudge.class);

    /** In which the headers stand. */
    private static final int BEGINNING = 64 * 1024;

    private final MailDesk desk;
    private final CaseMailSettings settings;

    MailJudge(MailDesk desk, CaseMailSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public Verdict of(Arrived mail) throws MessagingException, IOException {
        int largest = Math.toIntExact(settings.largest().asLongValue());
        if (mail.size() > largest) {
            return aside(mail.bytes(BEGINNING), Why.HUGE, new Arrival(mail.size(), mail.arrivedAt()));
        }
        var octets = mail.bytes(largest + 1);
        var arrival = new Arrival(octets.length, mail.arrivedAt());
        return octets.length > largest ? aside(octets, Why.HUGE, arrival) : of(octets, arrival);
    }

    /** Of one that is no larger than what is fetched. */
    Verdict of(byte[] octets, Arrival arrival) {
        IncomingMail read;
        try {
            read = MailReader.read(octets);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            LOG.infof("a mail could not be read: %s", e.getClass().getSimpleName());
            return aside(octets, Why.BROKEN, arrival);
        }
        try {
            return switch (desk.take(read, arrival, settings)) {
                case OPENED -> new Verdict(Fate.DONE, "opened");
                case JOINED -> new Verdict(Fate.DONE, "joined");
                case KNOWN -> new Verdict(Fate.DONE, "known");
                case ASIDE -> new Verdict(Fate.FOR_PEOPLE, "aside");
            };
        } catch (RuntimeException e) {
            LOG.warnf("a mail could not be taken in: %s", e.getClass().getSimpleName());
            return Verdict.STUCK;
        }
    }

    private Verdict aside(byte[] octets, Why why, Arrival arrival) {
        try {
            desk.putAside(MailReader.beginning(octets), why, arrival, settings);
            return new Verdict(Fate.FOR_PEOPLE, why.name().toLowerCase(Locale.ROOT));
        } catch (RuntimeException e) {
            LOG.warnf("a mail could not be put aside: %s", e.getClass().getSimpleName());
            return Verdict.STUCK;
        }
    }
}
