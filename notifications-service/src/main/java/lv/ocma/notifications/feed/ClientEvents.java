package lv.ocma.notifications.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What clients may hear, in the order of the transactions that recorded it. */
@ApplicationScoped
public class ClientEvents {

    private static final String INSERT = """
            insert into client_event (id, recorded_at, type, occurred_at, subject, link, place, client)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Below the first every transaction has ended: nothing will come there any more. From the second on none has begun. */
    private static final String ENDED = """
            select pg_snapshot_xmin(here)::text, pg_snapshot_xmax(here)::text from pg_current_snapshot() here""";

    private static final String HEARD = """
            (select xid, id, recorded_at, type, occurred_at, subject, link, place, client from client_event
             where %s and (xid, id) > (cast(? as xid8), ?) and xid < cast(? as xid8) and recorded_at >= ?
               and occurred_at >= ? and occurred_at < ?
               and (cardinality(?::text[]) = 0 or type = any(?)) and (cardinality(?::text[]) = 0 or place is null or place = any(?))
             order by xid, id limit ?)""";

    private static final String READ = "select heard.*, xid::text as at from ("
            + HEARD.formatted("client = ?")
            + " union all "
            + HEARD.formatted("client is null")
            + ") heard order by xid, id limit ?";

    private final DataSource database;
    private final Instance<EventListener> listeners;
    private final Clock clock;

    ClientEvents(DataSource database, Instance<EventListener> listeners, Clock clock) {
        this.database = database;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Who wants to hear what.
     *
     * @param types empty for all
     * @param places empty for all; what belongs to no place passes
     * @param from when it happened at the earliest
     * @param to before which it happened
     */
    public record Question(String client, List<String> types, List<String> places, Instant from, Instant to) {}

    /** An event and its place in the order. */
    public record Placed(ClientEvent event, FeedPosition position) {}

    /**
     * Some of what was asked for, in order.
     *
     * @param next after which to go on: the last event, or, where there is no more now, all that has ended
     */
    public record Stretch(List<Placed> events, FeedPosition next, boolean more) {}

    /** In the running transaction, where listeners hear of it as well. */
    public void record(ClientEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, event.id());
            insert.setObject(2, utc(clock.instant()));
            insert.setString(3, event.type());
            insert.setObject(4, utc(event.occurredAt()));
            insert.setString(5, event.subject());
            insert.setString(6, event.link());
            insert.setString(7, event.place());
            insert.setString(8, event.client());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be recorded", e);
        }
        listeners.forEach(listener -> listener.hear(event));
    }

    /** At most so many that come after the position. */
    public Stretch after(@Nullable FeedPosition position, Question asked, int limit) {
        var from = position == null ? FeedPosition.BEGIN : position;
        try (var connection = database.getConnection()) {
            var end = end(connection);
            if (from.isAfter(end.last())) {
                throw new FeedPosition.Unknown();
            }
            var found = read(connection, from, end.first(), asked, limit);
            var more = found.size() == limit;
            return new Stretch(
                    found, more ? found.getLast().position() : FeedPosition.before(end.first(), clock.instant()), more);
        } catch (SQLException e) {
            throw new IllegalStateException("the feed cannot be read", e);
        }
    }

    private record End(String first, String last) {}

    private static End end(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ENDED);
                var found = select.executeQuery()) {
            found.next();
            return new End(found.getString(1), found.getString(2));
        }
    }

    private static List<Placed> read(Connection connection, FeedPosition after, String end, Question asked, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(READ)) {
            int at = 0;
            select.setString(++at, asked.client());
            at = bind(select, at, after, end, asked, limit);
            at = bind(select, at, after, end, asked, limit);
            select.setInt(++at, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Placed>();
                while (rows.next()) {
                    found.add(placed(rows));
                }
                return found;
            }
        }
    }

    private static int bind(
            PreparedStatement select, int before, FeedPosition after, String end, Question asked, int limit)
            throws SQLException {
        var connection = select.getConnection();
        var types = connection.createArrayOf("text", asked.types().toArray());
        var places = connection.createArrayOf("text", asked.places().toArray());
        int at = before;
        select.setString(++at, after.xid());
        select.setObject(++at, after.id());
        select.setString(++at, end);
        select.setObject(++at, utc(after.recordedSince()));
        select.setObject(++at, utc(asked.from()));
        select.setObject(++at, utc(asked.to()));
        select.setArray(++at, types);
        select.setArray(++at, types);
        select.setArray(++at, places);
        select.setArray(++at, places);
        select.setInt(++at, limit);
        return at;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var event = new ClientEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("link"),
                row.getString("place"),
                row.getString("client"));
        var recorded = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new Placed(event, new FeedPosition(row.getString("at"), event.id(), recorded));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
