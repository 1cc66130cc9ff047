package lv.ocma.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import lv.ocma.platform.outbox.UnsentRow.Aggregate;

/** The waiting part of the outbox. Reading costs the same however many rows wait or were sent. */
class UnsentRows {

    /**
     * The oldest rows of each shard without those of blocked aggregates, up to a weight. As created_at has the order of the sequence
     * within an aggregate, this never takes a row and leaves an earlier one of its aggregate behind.
     */
    private static final String OLDEST = """
            select id, aggregatetype, aggregateid, type, payload, sequence, dataschema, traceparent, shard, created_at
            from (
              select o.*, sum(length(payload)) over (order by created_at, id) - length(payload) as before
              from unnest(?::smallint[]) as leased(shard)
              cross join lateral (
                select * from outbox u
                where u.shard = leased.shard and u.sent_at is null
                  and not exists (
                    select from outbox_blocked b
                    where b.aggregatetype = u.aggregatetype and b.aggregateid = u.aggregateid and b.next_attempt_at > now())
                order by u.created_at
                limit ?) o) weighed
            where before < ?
            order by created_at, id
            """;

    /**
     * What the broker has acknowledged is marked, but only of shards that are still this relay's: while its name stands at a shard,
     * nobody else has sent anything of it. Of other shards each event came late, or may yet; the marks are the present owner's, and the
     * aggregate is noted. The locks keep a shard from changing hands in between. One statement, so that a pause of this process cannot
     * leave them behind.
     */
    private static final String SETTLE = """
            with mine as (select shard from outbox_lease where relay = ? for share),
            flown as (
              select * from unnest(?::uuid[], ?::timestamptz[], ?::smallint[], ?::text[], ?::text[], ?::boolean[])
                as f(id, created_at, shard, aggregatetype, aggregateid, acknowledged)),
            marked as (
              update outbox set sent_at = now() from flown join mine using (shard)
              where acknowledged and outbox.created_at = flown.created_at and outbox.id = flown.id),
            unblocked as (
              delete from outbox_blocked b using flown join mine using (shard)
              where acknowledged and b.aggregatetype = flown.aggregatetype and b.aggregateid = flown.aggregateid),
            late as (
              insert into outbox_late as l (aggregatetype, aggregateid, shard, created_at, repeat_at)
              select aggregatetype, aggregateid, shard, min(created_at),
                     case when bool_and(acknowledged) then now() else now() + ? * interval '1 millisecond' end
              from flown where shard not in (select shard from mine)
              group by aggregatetype, aggregateid, shard
              order by aggregatetype, aggregateid
              on conflict on constraint outbox_late_pk do update
                set created_at = least(l.created_at, excluded.created_at), repeat_at = greatest(l.repeat_at, excluded.repeat_at)
              returning 1)
            select count(*) from late
            """;

    /**
     * The newest event of an aggregate is the one at its sequence's last_at, so nothing is searched for. If it is not sent yet it will
     * come after the late one by itself; if it is the late one itself there is nothing to mend.
     */
    private static final String REPEAT = """
            with mine as (select shard from outbox_lease where relay = ? for share),
            noted as (
              delete from outbox_late l using mine where l.shard = mine.shard and l.repeat_at <= now()
              returning l.aggregatetype, l.aggregateid, l.created_at),
            newest as (
              select aggregatetype, aggregateid, s.last_at from noted join outbox_sequence s using (aggregatetype, aggregateid)
              where s.last_at > noted.created_at)
            update outbox o set sent_at = null from newest n
            where o.created_at = n.last_at and o.aggregatetype = n.aggregatetype and o.aggregateid = n.aggregateid
              and o.sent_at is not null
            """;

    /** From one second on, twice as long each time, up to ten minutes. */
    private static final String BLOCK = """
            insert into outbox_blocked as b (aggregatetype, aggregateid, id, attempts, last_error, next_attempt_at)
            select aggregatetype, aggregateid, id, 1, error, now() + interval '1 second'
            from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) as refused(aggregatetype, aggregateid, id, error)
            order by aggregatetype, aggregateid
            on conflict on constraint outbox_blocked_pk do update set
              id = excluded.id, last_error = excluded.last_error, attempts = b.attempts + 1,
              next_attempt_at = now() + least(interval '10 minutes', interval '1 second' * 2 ^ least(b.attempts, 10))
            """;

    private final DataSource database;

    UnsentRows(DataSource database) {
        this.database = database;
    }

    List<UnsentRow> oldest(Collection<Integer> shards, int rowsPerShard, long weight) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OLDEST)) {
            select.setArray(1, connection.createArrayOf("int2", shards.toArray()));
            select.setInt(2, rowsPerShard);
            select.setLong(3, weight);
            var rows = new ArrayList<UnsentRow>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static UnsentRow row(ResultSet found) throws SQLException {
        return new UnsentRow(
                found.getObject("id", UUID.class),
                new Aggregate(found.getString("aggregatetype"), found.getString("aggregateid")),
                found.getString("type"),
                found.getString("payload"),
                found.getLong("sequence"),
                found.getString("dataschema"),
                found.getString("traceparent"),
                found.getInt("shard"),
                found.getObject("created_at", OffsetDateTime.class));
    }

    /** @param acknowledged false where the broker may have written it or may yet write it */
    record Flown(UnsentRow row, boolean acknowledged) {}

    /**
     * To be called before the relay renews its leases, and again if it fails.
     *
     * @param underWay how long an event without acknowledgement may still be on its way
     * @return how many aggregates were noted, as their shard is no longer the relay's
     */
    int settle(UUID relay, List<Flown> flown, Duration underWay) throws SQLException {
        try (var connection = database.getConnection();
                var settle = connection.prepareStatement(SETTLE)) {
            settle.setObject(1, relay);
            settle.setArray(2, array(connection, "uuid", flown, one -> one.row.id()));
            settle.setArray(3, array(connection, "timestamptz", flown, one -> one.row.createdAt()));
            settle.setArray(4, array(connection, "int2", flown, one -> one.row.shard()));
            settle.setArray(
                    5,
                    array(connection, "text", flown, one -> one.row.aggregate().type()));
            settle.setArray(
                    6,
                    array(connection, "text", flown, one -> one.row.aggregate().id()));
            settle.setArray(7, array(connection, "bool", flown, Flown::acknowledged));
            settle.setLong(8, underWay.toMillis());
            try (var late = settle.executeQuery()) {
                late.next();
                return late.getInt(1);
            }
        }
    }

    /** To be called while nothing of the relay's shards is under way; returns how many events wait anew. */
    int repeatAfterLate(UUID relay) throws SQLException {
        try (var connection = database.getConnection();
                var repeat = connection.prepareStatement(REPEAT)) {
            repeat.setObject(1, relay);
            return repeat.executeUpdate();
        }
    }

    /** @param refused one row of an aggregate, with the reason */
    void block(Map<UnsentRow, String> refused) throws SQLException {
        var rows = refused.keySet();
        try (var connection = database.getConnection();
                var block = connection.prepareStatement(BLOCK)) {
            block.setArray(
                    1, array(connection, "text", rows, row -> row.aggregate().type()));
            block.setArray(
                    2, array(connection, "text", rows, row -> row.aggregate().id()));
            block.setArray(3, array(connection, "uuid", rows, UnsentRow::id));
            block.setArray(4, array(connection, "text", rows, refused::get));
            block.executeUpdate();
        }
    }

    private static <T> Array array(Connection connection, String type, Collection<T> all, Function<T, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(value).toArray());
    }
}
