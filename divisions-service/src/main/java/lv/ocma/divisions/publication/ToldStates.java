package lv.ocma.divisions.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Hashes of what was told last, read and written for many aggregates in one statement. */
@ApplicationScoped
class ToldStates {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long LOCK = 0x6f636d61646976L;

    private final DataSource database;

    ToldStates(DataSource database) {
        this.database = database;
    }

    void lock() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> hashes(String topic, List<String> aggregates) {
        var select = "SELECT aggregate_id, sha256 FROM published_state WHERE topic = ? AND aggregate_id = ANY (?)";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(select)) {
            query.setString(1, topic);
            query.setArray(2, connection.createArrayOf("text", aggregates.toArray()));
            var hashes = new HashMap<String, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getString(1), rows.getString(2));
                }
            }
            return hashes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void record(String topic, Map<String, String> hashes, Instant now) {
        var upsert = """
                INSERT INTO published_state (topic, aggregate_id, sha256, published_at, position)
                SELECT ?, told.aggregate_id, told.sha256, ?, nextval('published_state_position') FROM unnest(?, ?) AS told (aggregate_id, sha256)
                ON CONFLICT (topic, aggregate_id) DO UPDATE
                SET sha256 = excluded.sha256, published_at = excluded.published_at,
                    position = excluded.position
                """;
        var aggregates = hashes.keySet().stream().sorted().toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setString(1, topic);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setArray(3, connection.createArrayOf("text", aggregates.toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", aggregates.stream().map(hashes::get).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One aggregate, as it stands in the feed. */
    record Told(long position, String topic, String aggregate, Instant at) {}

    /** Those told after the position, in the order of telling. */
    List<Told> after(long position, int limit) {
        var select = "SELECT position, topic, aggregate_id, published_at FROM published_state"
                + " WHERE position > ? ORDER BY position LIMIT ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(select)) {
            query.setLong(1, position);
            query.setInt(2, limit);
            var told = new ArrayList<Told>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    told.add(new Told(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getTimestamp(4).toInstant()));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Instant> moments(String topic, Collection<String> aggregates) {
        var select =
                "SELECT aggregate_id, published_at FROM published_state WHERE topic = ? AND aggregate_id = ANY (?)";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(select)) {
            query.setString(1, topic);
            query.setArray(2, connection.createArrayOf("text", aggregates.toArray()));
            var moments = new HashMap<String, Instant>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    moments.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                }
            }
            return moments;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The highest that there ever was. */
    long lastPosition() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT last_value FROM published_state_position");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
