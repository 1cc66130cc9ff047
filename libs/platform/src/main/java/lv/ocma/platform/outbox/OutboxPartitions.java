package lv.ocma.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** One partition of the outbox for each day (UTC): made ahead, dropped when all of it was sent and it is old enough. */
@ApplicationScoped
class OutboxPartitions {

    private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);
    private static final String PREFIX = "outbox_day_";

    private static final String ALL = """
            select child.relname from pg_inherits join pg_class child on child.oid = inhrelid
            where inhparent = 'outbox'::regclass order by child.relname
            """;

    private final DataSource database;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxPartitions(DataSource database, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
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
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // One instance at a time; the others then find the partitions made.
            statement.execute("select pg_advisory_lock('outbox'::regclass::bigint)");
            try {
                var there = names(connection);
                for (int ahead = 0; ahead <= settings.daysAhead(); ahead++) {
                    var day = today().plusDays(ahead);
                    if (!there.contains(name(day))) {
                        make(statement, day);
                    }
                }
            } finally {
                statement.execute("select pg_advisory_unlock('outbox'::regclass::bigint)");
            }
        }
    }

    /** Made beside the outbox and attached, as this, unlike CREATE TABLE … PARTITION OF, does not wait for running transactions. */
    private static void make(Statement statement, LocalDate day) throws SQLException {
        statement.execute("create table if not exists %s (like outbox including all)".formatted(name(day)));
        statement.execute("alter table outbox attach partition %s for values from ('%s 00:00+00') to ('%s 00:00+00')"
                .formatted(name(day), day, day.plusDays(1)));
    }

    /** Returns the partitions that are old enough to go but hold unsent rows. */
    List<String> dropOld() throws SQLException {
        var kept = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var newest = name(today().minusDays(settings.keepDays() + 1L));
            for (var partition : names(connection)) {
                if (partition.compareTo(newest) <= 0 && !drop(statement, partition)) {
                    kept.add(partition);
                }
            }
        }
        return kept;
    }

    private static boolean drop(Statement statement, String partition) throws SQLException {
        // What was sent late may yet ask for a sent row to be sent once more.
        try (var unsent = statement.executeQuery(
                "select exists (select from %s where sent_at is null) or exists (select from outbox_late)"
                        .formatted(partition))) {
            if (unsent.next() && unsent.getBoolean(1)) {
                LOG.warnf("%s is kept: not all of it was sent, or something has to be sent again", partition);
                return false;
            }
        }
        // The drop locks the whole outbox for a moment; rather than make requests queue behind it, it tries again in an
        // hour.
        statement.execute("set lock_timeout = '200ms'");
        try {
            statement.execute("drop table if exists " + partition);
        } catch (SQLException e) {
            LOG.infof("%s is dropped later: %s", partition, e.getMessage());
        } finally {
            statement.execute("reset lock_timeout");
        }
        return true;
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var select = connection.prepareStatement(ALL);
                var found = select.executeQuery()) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String name(LocalDate day) {
        return PREFIX + day.toString().replace('-', '_');
    }
}
