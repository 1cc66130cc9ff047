package lv.ocma.gateway.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.ocma.gateway.limits.Tally.Dealing;
import lv.ocma.gateway.limits.Tally.Held;

/** The tallies that all instances share. Blocks; belongs on a virtual thread. */
final class Tallies {

    /** Where connections come from. */
    interface Source {
        Connection connection() throws SQLException;
    }

    record Answer(Moment moment, Map<Claim.Key, Grant> grants) {}

    /**
     * @param told milliseconds of the epoch by the store's clock
     * @param heardAt nanoseconds of this machine, just when that had been read
     */
    record Moment(long told, long heardAt) {}

    private record Locked(Claim.Key key, Tally tally, Moment moment) {}

    /** The row is locked as it is read, in the order of the keys, and the clock is read with the lock in hand. */
    private static final String LOCK = """
            insert into limit_tally (policy, subject, begins, ends, granted, held)
            select asked.policy, asked.subject, 'epoch', 'epoch', 0, '{}'
            from unnest(?::text[], ?::text[]) with ordinality as asked (policy, subject, turn) order by asked.turn
            on conflict (policy, subject) do update set policy = excluded.policy
            returning policy, subject, begins, ends, granted, held, clock_timestamp()""";

    private static final String WRITE = """
            update limit_tally tally set begins = told.begins, ends = told.ends, granted = told.granted, held = told.held
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::jsonb[])
                as told (policy, subject, begins, ends, granted, held)
            where tally.policy = told.policy and tally.subject = told.subject""";

    /** Passes over what somebody is just using. */
    private static final String SWEEP = """
            delete from limit_tally where (policy, subject) in (
                select policy, subject from limit_tally where ends < clock_timestamp() - interval '1 minute'
                limit 10000 for update skip locked)""";

    private static final TypeReference<Map<String, Held>> HELD = new TypeReference<>() {};

    private final Source source;
    private final String instance;
    private final Dealing dealing;
    private final ObjectMapper json;

    Tallies(Source source, String instance, Dealing dealing, ObjectMapper json) {
        this.source = source;
        this.instance = instance;
        this.dealing = dealing;
        this.json = json;
    }

    /** One transaction for all of them, also for none: whether the store is there. */
    Answer settle(List<Report> reports) throws SQLException {
        var byKey = new HashMap<Claim.Key, Report>();
        reports.forEach(report -> byKey.put(report.key(), report));
        try (var connection = source.connection()) {
            connection.setAutoCommit(false);
            try {
                if (reports.isEmpty()) {
                    return new Answer(now(connection), Map.of());
                }
                var grants = new HashMap<Claim.Key, Grant>();
                var changed = new ArrayList<Locked>();
                for (var row : lock(connection, byKey.keySet().stream().sorted().toList())) {
                    var report = byKey.get(row.key());
                    if (report == null) {
                        throw new SQLException("A row that was not asked for");
                    }
                    var settled =
                            row.tally().settle(instance, report, row.moment().told(), dealing);
                    changed.add(new Locked(row.key(), settled.tally(), row.moment()));
                    grants.put(row.key(), settled.grant());
                }
                write(connection, changed);
                connection.commit();
                return new Answer(changed.getLast().moment(), grants);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Moment now(Connection connection) throws SQLException {
        try (var asked = connection.prepareStatement("select clock_timestamp()");
                var row = asked.executeQuery()) {
            row.next();
            return new Moment(millis(row, 1), System.nanoTime());
        }
    }

    private List<Locked> lock(Connection connection, List<Claim.Key> keys) throws SQLException {
        var locked = new ArrayList<Locked>();
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("text", column(keys, Claim.Key::policy)));
            statement.setArray(2, connection.createArrayOf("text", column(keys, Claim.Key::subject)));
            try (var rows = statement.executeQuery()) {
                var heardAt = System.nanoTime();
                while (rows.next()) {
                    var window = new Window(millis(rows, 3), millis(rows, 4));
                    locked.add(new Locked(
                            new Claim.Key(rows.getString(1), rows.getString(2)),
                            new Tally(window, rows.getLong(5), read(rows.getString(6))),
                            new Moment(millis(rows, 7), heardAt)));
                }
            }
        }
        return locked;
    }

    private void write(Connection connection, List<Locked> rows) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            var columns = new ArrayList<String[]>();
            columns.add(column(rows, row -> row.key().policy()));
            columns.add(column(rows, row -> row.key().subject()));
            columns.add(column(rows, row -> time(row.tally().window().begins())));
            columns.add(column(rows, row -> time(row.tally().window().ends())));
            columns.add(column(rows, row -> Long.toString(row.tally().granted())));
            columns.add(column(rows, row -> written(row.tally().held())));
            for (var column = 0; column < columns.size(); column++) {
                statement.setArray(column + 1, connection.createArrayOf("text", columns.get(column)));
            }
            statement.executeUpdate();
        }
    }

    /** Rows of windows that are over. */
    void sweep() throws SQLException {
        try (var connection = source.connection();
                var statement = connection.prepareStatement(SWEEP)) {
            statement.executeUpdate();
        }
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static long millis(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant().toEpochMilli();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private Map<String, Held> read(String held) throws SQLException {
        try {
            return json.readValue(held, HELD);
        } catch (JsonProcessingException e) {
            throw new SQLException("What is held can't be read", e);
        }
    }

    private String written(Map<String, Held> held) {
        try {
            return json.writeValueAsString(held);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is held can't be written", e);
        }
    }
}
