package lv.ocma.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.platform.persistence.DayPartitions;
import org.jboss.logging.Logger;

/** One partition of the outbox for each day (UTC): made ahead, dropped when all of it was sent and it is old enough. */
@ApplicationScoped
class OutboxPartitions {

    private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);

    private final DayPartitions days;
    private final OutboxSettings settings;

    OutboxPartitions(DataSource database, OutboxSettings settings, Clock clock) {
        this.days = new DayPartitions(database, "outbox", clock);
        this.settings = settings;
    }

    /** Before anything else, as others may publish while the service starts; without partitions it must not start at all. */
    void start(@Observes @Priority(1) StartupEvent event) throws SQLException {
        makeAhead();
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "outbox-partitions")
    void turn() throws SQLException {
        makeAhead();
        dropOld();
    }

    void makeAhead() throws SQLException {
        days.makeAhead(settings.daysAhead());
    }

    /** Returns the partitions that are old enough to go but hold unsent rows. */
    List<String> dropOld() throws SQLException {
        return days.dropBefore(days.today().minusDays(settings.keepDays()), OutboxPartitions::wasSent);
    }

    private static boolean wasSent(Statement statement, String partition) throws SQLException {
        // What was sent late may yet ask for a sent row to be sent once more.
        try (var unsent = statement.executeQuery(
                "select exists (select from %s where sent_at is null) or exists (select from outbox_late)"
                        .formatted(partition))) {
            if (unsent.next() && unsent.getBoolean(1)) {
                LOG.warnf("%s is kept: not all of it was sent, or something has to be sent again", partition);
                return false;
            }
        }
        return true;
    }
}
