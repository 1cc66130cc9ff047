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

    /**
     * Below the first each transaction that could record something has ended: nothing will come there any more. From the second on none has ended. Transactions
     * that are surely of another database of the server are passed over, though they are counted in one row with ours: they cannot write here. Whose is not
     * known is waited for. The snapshot is taken before it is looked whose they are, so that whoever ends in between is waited for as well.
     */
    private static final String ENDED = """
            select coalesce(
                (select xid from pg_snapshot_xip(here) xid
                 where xid::xid not in (
                   select l.transactionid from pg_locks l join pg_stat_activity a on a.pid = l.pid
                   where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and a.datname <> current_database())
                 order by xid limit 1),
                pg_snapshot_xmax(here))::text as first, pg_snapshot_xmax(here)::text as last
            from (select pg_current_snapshot() as here, pg_stat_clear_snapshot()::text as fresh offset 0) now""";

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

    /** While somebody's transaction holds the feed up, what is read later may be recorded long before now. */
    private static final String SINCE = """
            select least(cast(? as timestamptz),
              (select min(recorded_at) from client_event where client = ? and xid >= cast(? as xid8) and recorded_at >= ?),
              (select min(recorded_at) from client_event where client is null and xid >= cast(? as xid8) and recorded_at >= ?))""";

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
        return read(position == null ? FeedPosition.BEGIN : position, asked, null, limit);
    }

    /**
     * As {@link #after}, and nothing that was recorded by the transaction of the horizon or a later one: all is found when the next position reaches it. Without a
     * position what happened in the span is looked for from its begin on.
     */
    public Stretch again(@Nullable FeedPosition position, Question asked, String horizon, int limit) {
        return read(position == null ? FeedPosition.ofTime(asked.from()) : position, asked, horizon, limit);
    }

    private Stretch read(FeedPosition from, Question asked, @Nullable String horizon, int limit) {
        try (var connection = database.getConnection()) {
            var end = end(connection);
            if (from.isAfter(end.last()) || (horizon != null && FeedPosition.isAfter(horizon, end.last()))) {
                throw new FeedPosition.Unknown();
            }
            var until = horizon != null && FeedPosition.isAfter(end.first(), horizon) ? horizon : end.first();
            var found = read(connection, from, until, asked, limit);
            if (found.size() == limit) {
                return new Stretch(found, found.getLast().position(), true);
            }
            var since = since(connection, from, until, asked.client());
            return new Stretch(found, FeedPosition.before(until, since), false);
        } catch (SQLException e) {
            throw new IllegalStateException("the feed cannot be read", e);
        }
    }

    private Instant since(Connection connection, FeedPosition from, String until, String client) throws SQLException {
        try (var select = connection.prepareStatement(SINCE)) {
            int at = 0;
            select.setObject(++at, utc(clock.instant()));
            select.setString(++at, client);
            select.setString(++at, until);
            select.setObject(++at, utc(from.recordedSince()));
            select.setString(++at, until);
            select.setObject(++at, utc(from.recordedSince()));
            try (var found = select.executeQuery()) {
                found.next();
                return found.getObject(1, OffsetDateTime.class).toInstant();
            }
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
