package lv.ocma.notifications.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import javax.sql.DataSource;
import lv.ocma.platform.mailbox.MailboxFigures;
import lv.ocma.platform.mailbox.MailboxLease;
import lv.ocma.platform.mailbox.MailboxReader;
import lv.ocma.platform.mailbox.MailboxRound;

/** Reads the mailbox of returned mails, from start to shutdown. */
@ApplicationScoped
class BounceReader {

    static final String LEASES = "bounce_lease";
    static final String COUNTER = "ocma.bounces";

    private final MailboxFigures figures;
    private final MailboxReader reader;

    BounceReader(Judge judge, DataSource database, MeterRegistry metrics, BounceSettings settings) {
        var lease = new MailboxLease(database, LEASES, settings);
        this.figures = new MailboxFigures(metrics, COUNTER, "the mailbox of returned mails");
        this.reader = new MailboxReader(new MailboxRound(judge, lease, figures, settings), lease, figures, settings);
    }

    void start(@Observes StartupEvent event) {
        reader.start("bounces");
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reader.stop();
    }

    /** A kind of failure; nothing while it is read. */
    Optional<String> trouble() {
        return figures.trouble();
    }
}
