package lv.ocma.platform.persistence;

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

/** A table with one partition for each day (UTC), by the time that its rows were made: made ahead, dropped when old. Nothing waits for it for long. */
public final class DayPartitions {

    private static final Logger LOG = Logger.getLogger(DayPartitions.class);
    private static final String ALL = """
            select child.relname from pg_inherits join pg_class child on child.oid = inhrelid
            where inhparent = cast(? as regclass) order by child.relname
            """;

    private final DataSource database;
    private final String table;
    private final Clock clock;

    /** @param table partitioned by range of a timestamp */
    public DayPartitions(DataSource database, String table, Clock clock) {
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    /** Whether a partition that is old enough may go. */
    public interface Leave {
        boolean isGiven(Statement statement, String partition) throws SQLException;
    }

    /** For today and so many days to come; one instance at a time, the others then find the partitions made. */
    public void makeAhead(int days) throws SQLException {
        var lock = "'%s'::regclass::bigint".formatted(table);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%s)".formatted(lock));
            try {
                var there = names(connection);
                for (int ahead = 0; ahead <= days; ahead++) {
                    var day = today().plusDays(ahead);
                    if (!there.contains(name(day))) {
                        make(statement, day);
                    }
                }
            } finally {
                statement.execute("select pg_advisory_unlock(%s)".formatted(lock));
            }
        }
    }

    /** Made beside the table and attached, as this, unlike CREATE TABLE … PARTITION OF, does not wait for running transactions. */
    private void make(Statement statement, LocalDate day) throws SQLException {
        statement.execute("create table if not exists %s (like %s including all)".formatted(name(day), table));
        statement.execute("alter table %s attach partition %s for values from ('%s 00:00+00') to ('%s 00:00+00')"
                .formatted(table, name(day), day, day.plusDays(1)));
    }

    /** Returns the partitions of days before this one that may not go. */
    public List<String> dropBefore(LocalDate day, Leave leave) throws SQLException {
        var kept = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var partition : names(connection)) {
                if (partition.compareTo(name(day)) >= 0) {
                    continue;
                }
                if (leave.isGiven(statement, partition)) {
                    drop(statement, partition);
                } else {
                    kept.add(partition);
                }
            }
        }
        return kept;
    }

    /** The drop locks the whole table for a moment; rather than make requests queue behind it, it is left for the next time. */
    private static void drop(Statement statement, String partition) throws SQLException {
        statement.execute("set lock_timeout = '200ms'");
        try {
            statement.execute("drop table if exists " + partition);
        } catch (SQLException e) {
            LOG.infof("%s is dropped later: SQLSTATE %s", partition, e.getSQLState());
        } finally {
            statement.execute("reset lock_timeout");
        }
    }

    private List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var select = connection.prepareStatement(ALL)) {
            select.setString(1, table);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }

    /** In UTC, as the partitions are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String name(LocalDate day) {
        return table + "_day_" + day.toString().replace('-', '_');
    }
}
