package lv.ocma.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What each consumer remembers of the events that took effect: their ids, and of compacted topics the newest state of each aggregate.
 * Everything happens in the running transaction, which is that of the effect.
 */
@ApplicationScoped
class AppliedEvents {

    private static final String RECORD =
            "insert into inbox (consumer, event_id) values (?, ?) on conflict on constraint inbox_pk do nothing";

    private static final String RECORD_IN_TURN = """
            insert into inbox (consumer, event_id) select ?, ? where not exists (select from parked_event where %s)
            on conflict on constraint inbox_pk do nothing
            """.formatted(ParkedEvents.QUEUE);

    private static final String RECORD_ALL_IN_TURN = """
            insert into inbox (consumer, event_id) select ?, e.id from unnest(?::uuid[], ?::text[], ?::text[]) as e (id, topic, key)
            where not exists (
              select from parked_event p
              where p.consumer = ? and p.topic = e.topic and hashtextextended(p.key, 0) = hashtextextended(e.key, 0) and p.key = e.key)
            on conflict on constraint inbox_pk do nothing returning event_id
            """;

    private static final String ADVANCE = """
            insert into inbox_position as p (consumer, topic, key, sequence) values (?, ?, ?, ?)
            on conflict on constraint inbox_position_pk do update set sequence = excluded.sequence where p.sequence < excluded.sequence
            """;

    private static final String POSITION =
            "select sequence from inbox_position where consumer = ? and topic = ? and key = ? for update";

    private static final String FORGET = "delete from inbox where consumer = ? and event_id = ? and not dismissed";

    /** Only of the state that stands there: those before it stay behind. */
    private static final String STEP_BACK = """
            update inbox_position set sequence = sequence - 1 where consumer = ? and topic = ? and key = ? and sequence = ?
            """;

    private static final String DISMISS = """
            insert into inbox (consumer, event_id, dismissed) values (?, ?, true)
            on conflict on constraint inbox_pk do update set dismissed = true
            """;

    private static final String DISMISSED =
            "select count(*) from inbox where consumer = ? and event_id = ? and dismissed";

    private final DataSource database;

    AppliedEvents(DataSource database) {
        this.database = database;
    }

    /** False when it is recorded already. */
    boolean record(String consumer, UUID event) {
        return execute(RECORD, consumer, event) == 1;
    }

    /** As {@link #record}, and false as well while an event of its aggregate is parked. */
    boolean recordInTurn(String consumer, IncomingEvent event) {
        return execute(
                        RECORD_IN_TURN,
                        consumer,
                        event.id(),
                        consumer,
                        event.topic(),
                        KeptEvent.key(event.key()),
                        KeptEvent.key(event.key()))
                == 1;
    }

    /** As {@link #recordInTurn(String, IncomingEvent)} of several in one statement: the ids of those for which it is true. */
    Set<UUID> recordInTurn(String consumer, List<IncomingEvent> events) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECORD_ALL_IN_TURN)) {
            statement.setString(1, consumer);
            statement.setArray(2, array(connection, "uuid", events, IncomingEvent::id));
            statement.setArray(3, array(connection, "text", events, IncomingEvent::topic));
            statement.setArray(4, array(connection, "text", events, event -> KeptEvent.key(event.key())));
            statement.setString(5, consumer);
            var ids = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Array array(
            Connection connection, String type, List<IncomingEvent> events, Function<IncomingEvent, Object> of)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(of).toArray());
    }

    /** False when this state of the aggregate or a newer one has taken effect. */
    boolean advance(String consumer, IncomingEvent event, long sequence) {
        return execute(ADVANCE, consumer, event.topic(), event.key(), sequence) == 1;
    }

    /** The newest state of the aggregate that has taken effect, locked; null when there is none. */
    @Nullable
    Long position(String consumer, IncomingEvent event) {
        return number(POSITION, consumer, event.topic(), event.key());
    }

    /** As if the event had not taken effect, so that it can do so once more. */
    void takeBack(String consumer, IncomingEvent event) {
        execute(FORGET, consumer, event.id());
        event.sequence().ifPresent(sequence -> execute(STEP_BACK, consumer, event.topic(), event.key(), sequence));
    }

    /** For ever: neither another delivery nor a rebuild lets it take effect. */
    void dismiss(String consumer, UUID event) {
        execute(DISMISS, consumer, event);
    }

    boolean isDismissed(String consumer, UUID event) {
        return Objects.equals(number(DISMISSED, consumer, event), 1L);
    }

    private int execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = statement(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Long number(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = statement(connection, sql, values);
                var found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
