package lv.ocma.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import javax.sql.DataSource;
import lv.ocma.platform.problem.Unquoted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait because they failed, or because an earlier one of their aggregate did. The first of an aggregate is tried again
 * after 1 s, 5 s, 25 s and so on up to an hour; when its attempts are used up it is a dead letter, and its aggregate waits for an operator.
 */
@ApplicationScoped
class ParkedEvents {

    /** Who adds to a queue or takes from it holds this: an event can't be put behind one that is just leaving. */
    private static final String LOCK_QUEUE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** By the hash of the key, which has the index. */
    static final String QUEUE =
            "consumer = ? and topic = ? and hashtextextended(key, 0) = hashtextextended(?, 0) and key = ?";

    private static final String OCCUPIED = "select exists (select from parked_event where " + QUEUE + ")";

    private static final String PARK = """
            insert into parked_event (consumer, topic, partition, record_offset, event_id, key, headers, payload, whole, reason, attempts,
              next_attempt_at, dead_since)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?,
              case when ? then now() + ? * interval '1 millisecond' end, case when ? then now() end)
            on conflict on constraint parked_event_once do nothing
            """;

    private static final String DUE = """
            select id, topic, partition, record_offset, key, headers, payload from parked_event
            where consumer = ? and next_attempt_at <= now()
            order by next_attempt_at limit 1 for update skip locked
            """;

    /** What was cut can't be tried: its turn is an operator's. */
    private static final String PROMOTE_NEXT = """
            update parked_event set
              version = version + 1,
              next_attempt_at = case when whole then now() end,
              dead_since = case when whole then dead_since else coalesce(dead_since, now()) end
            where id = (select min(id) from parked_event where %s)
            """.formatted(QUEUE);

    private static final String FAILED_AGAIN = """
            update parked_event set
              version = version + 1,
              attempts = attempts + 1,
              reason = ?,
              next_attempt_at = case when attempts + 1 < ? then now() + least(interval '1 hour', ? * interval '1 millisecond' * 5 ^ attempts) end,
              dead_since = case when attempts + 1 >= ? then now() end
            where id = ?
            """;

    private final DataSource database;
    private final AppliedEvents applied;
    private final int attempts;
    private final Duration firstPause;

    ParkedEvents(
            DataSource database,
            AppliedEvents applied,
            @ConfigProperty(name = "ocma.inbox.parked-attempts", defaultValue = "9") int attempts,
            @ConfigProperty(name = "ocma.inbox.first-pause", defaultValue = "1s") Duration firstPause) {
        this.database = database;
        this.applied = applied;
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    /** @param key as it stands in the row */
    record Parked(long id, String consumer, String key, IncomingEvent event) {}

    /** In the running transaction: parks the event if an earlier one of its aggregate is parked. */
    boolean parkBehind(String consumer, IncomingEvent event) throws SQLException {
        try (var connection = database.getConnection()) {
            var key = KeptEvent.key(event.key());
            if (!occupied(connection, consumer, event.topic(), key)) {
                return false;
            }
            lockQueue(connection, consumer, event.topic(), key);
            if (!occupied(connection, consumer, event.topic(), key)) {
                return false;
            }
            insert(connection, consumer, event, KeptEvent.of(event), "waits for an earlier event", false);
            return true;
        }
    }

    /** Whether an event of the same aggregate is parked. */
    boolean holds(String consumer, IncomingEvent event) throws SQLException {
        try (var connection = database.getConnection()) {
            return occupied(connection, consumer, event.topic(), KeptEvent.key(event.key()));
        }
    }

    /** Parks an event that has failed. */
    @Transactional
    void park(String consumer, IncomingEvent event, Throwable failure) {
        try (var connection = database.getConnection()) {
            var kept = KeptEvent.of(event);
            lockQueue(connection, consumer, event.topic(), kept.key());
            var first = !occupied(connection, consumer, event.topic(), kept.key());
            insert(connection, consumer, event, kept, Reason.of(failure), first);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Parks an event that took effect long ago, and failed when a rebuild wanted that again: its turn is still to come. */
    @Transactional
    void parkAgain(String consumer, IncomingEvent event, Throwable failure) {
        applied.takeBack(consumer, event);
        park(consumer, event, failure);
    }

    /** Parks where the event stands and nothing of what it says, as that could not be kept. It is a dead letter at once. */
    @Transactional
    void parkUnreadable(String consumer, IncomingEvent event, Throwable refusal) {
        try (var connection = database.getConnection()) {
            var reason = "unreadable: " + Unquoted.kind(refusal);
            insert(connection, consumer, event, KeptEvent.unreadable(event), reason, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the running transaction: the next one to be tried, locked. */
    @Nullable
    Parked due(String consumer) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DUE)) {
            select.setString(1, consumer);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    return null;
                }
                var key = found.getString("key");
                var event = new IncomingEvent(
                        found.getString("topic"),
                        found.getObject("partition", Integer.class),
                        found.getObject("record_offset", Long.class),
                        Escaped.back(key),
                        KeptEvent.headers(found.getString("headers")),
                        new String(found.getBytes("payload"), UTF_8));
                return new Parked(found.getLong("id"), consumer, key, event);
            }
        }
    }

    /** In the running transaction: it is done with, and the next one of its aggregate is due. */
    void remove(Parked parked) throws SQLException {
        remove(parked.id(), parked.consumer(), parked.event().topic(), parked.key());
    }

    /** @param key as it stands in the row */
    void remove(long id, String consumer, String topic, String key) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from parked_event where id = ?");
                var promote = connection.prepareStatement(PROMOTE_NEXT)) {
            lockQueue(connection, consumer, topic, key);
            delete.setLong(1, id);
            delete.executeUpdate();
            setQueue(promote, consumer, topic, key);
            promote.executeUpdate();
        }
    }

    @Transactional
    void failedAgain(Parked parked, Throwable failure) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(FAILED_AGAIN)) {
            update.setString(1, Reason.of(failure));
            update.setInt(2, attempts);
            update.setLong(3, firstPause.toMillis());
            update.setInt(4, attempts);
            update.setLong(5, parked.id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lockQueue(Connection connection, String consumer, String topic, String key)
            throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_QUEUE)) {
            lock.setString(1, consumer + '\n' + IncomingEvent.lane(topic, key));
            lock.execute();
        }
    }

    private static boolean occupied(Connection connection, String consumer, String topic, String key)
            throws SQLException {
        try (var select = connection.prepareStatement(OCCUPIED)) {
            setQueue(select, consumer, topic, key);
            try (var found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private void insert(
            Connection connection, String consumer, IncomingEvent event, KeptEvent kept, String reason, boolean first)
            throws SQLException {
        try (var park = connection.prepareStatement(PARK)) {
            park.setString(1, consumer);
            park.setString(2, event.topic());
            park.setObject(3, event.partition(), Types.INTEGER);
            park.setObject(4, event.offset(), Types.BIGINT);
            park.setObject(5, event.id());
            park.setString(6, kept.key());
            park.setString(7, kept.headers());
            park.setBytes(8, kept.payload().getBytes(UTF_8));
            park.setBoolean(9, kept.whole());
            park.setString(10, reason);
            park.setInt(11, first ? 1 : 0);
            park.setBoolean(12, first && kept.whole());
            park.setLong(13, firstPause.toMillis());
            park.setBoolean(14, first && !kept.whole());
            park.executeUpdate();
        }
    }

    private static void setQueue(PreparedStatement statement, String consumer, String topic, String key)
            throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, topic);
        statement.setString(3, key);
        statement.setString(4, key);
    }
}
