package lv.ocma.complaints.mailbox;

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

/** Reads the mailbox to which people write, from start to shutdown. */
@ApplicationScoped
class CaseMailbox {

    static final String LEASES = "mailbox_lease";

    private final MailboxFigures figures;
    private final MailboxReader reader;

    CaseMailbox(MailJudge judge, DataSource database, MeterRegistry metrics, CaseMailSettings settings) {
        var lease = new MailboxLease(database, LEASES, settings);
        this.figures = new MailboxFigures(metrics, "ocma.case.mails", "the mailbox of cases");
        this.reader = new MailboxReader(new MailboxRound(judge, lease, figures, settings), lease, figures, settings);
    }

    void start(@Observes StartupEvent event) {
        reader.start("case-mails");
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reader.stop();
    }

    /** A kind of failure; nothing while it is read. */
    Optional<String> trouble() {
        return figures.trouble();
    }
}
