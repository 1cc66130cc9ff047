package lv.ocma.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
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

    private static final String OCCUPIED =
            "select exists (select from parked_event where consumer = ? and topic = ? and key = ?)";

    private static final String PARK = """
            insert into parked_event (consumer, topic, key, event_id, headers, payload, reason, attempts, next_attempt_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, case when ? then now() + ? * interval '1 millisecond' end)
            on conflict on constraint parked_event_once do nothing
            """;

    private static final String DUE = """
            select id, topic, key, headers, payload from parked_event
            where consumer = ? and next_attempt_at <= now()
            order by next_attempt_at limit 1 for update skip locked
            """;

    private static final String PROMOTE_NEXT = """
            update parked_event set next_attempt_at = now(), version = version + 1
            where id = (select min(id) from parked_event where consumer = ? and topic = ? and key = ?)
            """;

    private static final String FAILED_AGAIN = """
            update parked_event set
              version = version + 1,
              attempts = attempts + 1,
              reason = ?,
              next_attempt_at = case when attempts + 1 < ? then now() + least(interval '1 hour', ? * interval '1 millisecond' * 5 ^ attempts) end,
              dead_since = case when attempts + 1 >= ? then now() end
            where id = ?
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final int attempts;
    private final Duration firstPause;

    ParkedEvents(
            DataSource database,
            @ConfigProperty(name = "ocma.inbox.parked-attempts", defaultValue = "9") int attempts,
            @ConfigProperty(name = "ocma.inbox.first-pause", defaultValue = "1s") Duration firstPause) {
        this.database = database;
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    record Parked(long id, String consumer, IncomingEvent event) {}

    /** In the running transaction: parks the event if an earlier one of its aggregate is parked. */
    boolean parkBehind(String consumer, IncomingEvent event) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!occupied(connection, consumer, event)) {
                return false;
            }
            lockQueue(connection, consumer, event.lane());
            if (!occupied(connection, consumer, event)) {
                return false;
            }
            insert(connection, consumer, event, "waits for an earlier event", false);
            return true;
        }
    }

    /** Parks an event that has failed. */
    @Transactional
    void park(String consumer, IncomingEvent event, Throwable failure) {
        try (var connection = database.getConnection()) {
            lockQueue(connection, consumer, event.lane());
            insert(connection, consumer, event, Reason.of(failure), !occupied(connection, consumer, event));
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
                var event = new IncomingEvent(
                        found.getString("topic"),
                        found.getString("key"),
                        headers(found.getString("headers")),
                        new String(found.getBytes("payload"), UTF_8));
                return new Parked(found.getLong("id"), consumer, event);
            }
        }
    }

    /** In the running transaction: it is done with, and the next one of its aggregate is due. */
    void remove(Parked parked) throws SQLException {
        remove(
                parked.id(),
                parked.consumer(),
                parked.event().topic(),
                parked.event().key());
    }

    void remove(long id, String consumer, String topic, String key) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from parked_event where id = ?");
                var promote = connection.prepareStatement(PROMOTE_NEXT)) {
            lockQueue(connection, consumer, IncomingEvent.lane(topic, key));
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

    private static void lockQueue(Connection connection, String consumer, String lane) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_QUEUE)) {
            lock.setString(1, consumer + '\n' + lane);
            lock.execute();
        }
    }

    private static boolean occupied(Connection connection, String consumer, IncomingEvent event) throws SQLException {
        try (var select = connection.prepareStatement(OCCUPIED)) {
            setQueue(select, consumer, event.topic(), event.key());
            try (var found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private void insert(Connection connection, String consumer, IncomingEvent event, String reason, boolean first)
            throws SQLException {
        try (var park = connection.prepareStatement(PARK)) {
            setQueue(park, consumer, event.topic(), event.key());
            park.setObject(4, event.id());
            park.setString(5, json(event.headers()));
            park.setBytes(6, event.payload().getBytes(UTF_8));
            park.setString(7, reason);
            park.setInt(8, first ? 1 : 0);
            park.setBoolean(9, first);
            park.setLong(10, firstPause.toMillis());
            park.executeUpdate();
        }
    }

    private static void setQueue(PreparedStatement statement, String consumer, String topic, String key)
            throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, topic);
        statement.setString(3, key);
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
