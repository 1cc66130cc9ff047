package lv.ocma.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The work of the inbox in the background: tries parked events again, and forgets ids that can't come any more. */
@ApplicationScoped
class InboxUpkeep {

    /** Topics with retention keep 30 days, so nothing older is ever delivered again; compacted ones are guarded by
     * inbox_position. What an operator dismissed is known for ever.
     */
    private static final String FORGET = """
            delete from inbox where ctid = any(array(
              select ctid from inbox where applied_at < now() - interval '35 days' and not dismissed order by applied_at limit 5000))
            """;

    private static final Logger LOG = Logger.getLogger(InboxUpkeep.class);

    private final Inbox inbox;
    private final EventEffects effects;
    private final DataSource database;

    InboxUpkeep(Inbox inbox, EventEffects effects, DataSource database) {
        this.inbox = inbox;
        this.effects = effects;
        this.database = database;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            identity = "inbox-parked",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retryParked() {
        for (var subscription : inbox.subscriptions()) {
            try {
                while (effects.retry(subscription)) {
                    // One after another, each in a transaction of its own.
                }
            } catch (RuntimeException e) {
                LOG.warnf("parked events of %s wait on: %s", subscription.consumer(), Reason.of(e));
            }
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "inbox-forget",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            while (delete.executeUpdate() > 0) {
                // In small bites, so that no lock is held for long.
            }
        }
    }
}
