package lv.ocma.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.outbox.UnsentRow.Aggregate;

/** The waiting part of the outbox. Reading costs the same however many rows wait or were sent. */
class UnsentRows {

    /**
     * The oldest rows of each shard without those of blocked aggregates, up to a weight. As created_at has the order of the sequence
     * within an aggregate, this never takes a row and leaves an earlier one of its aggregate behind.
     */
    private static final String OLDEST = """
            select id, aggregatetype, aggregateid, type, payload, sequence, dataschema, traceparent, created_at
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

    private static final String MARK_SENT = """
            update outbox set sent_at = now()
            from unnest(?::uuid[], ?::timestamptz[]) as sent(id, created_at)
            where outbox.created_at = sent.created_at and outbox.id = sent.id
            """;

    private static final String UNBLOCK = """
            delete from outbox_blocked b using unnest(?::text[], ?::text[]) as sent(type, id)
            where b.aggregatetype = sent.type and b.aggregateid = sent.id
            """;

    /** From one second on, twice as long each time, up to ten minutes. */
    private static final String BLOCK = """
            insert into outbox_blocked as b (aggregatetype, aggregateid, id, attempts, last_error, next_attempt_at)
            values (?, ?, ?, 1, ?, now() + interval '1 second')
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
                found.getObject("created_at", OffsetDateTime.class));
    }

    void markSent(List<UnsentRow> sent) throws SQLException {
        try (var connection = database.getConnection();
                var mark = connection.prepareStatement(MARK_SENT);
                var unblock = connection.prepareStatement(UNBLOCK)) {
            mark.setArray(1, array(connection, "uuid", sent.stream().map(UnsentRow::id)));
            mark.setArray(2, array(connection, "timestamptz", sent.stream().map(UnsentRow::createdAt)));
            mark.executeUpdate();
            unblock.setArray(
                    1,
                    array(
                            connection,
                            "text",
                            sent.stream().map(row -> row.aggregate().type())));
            unblock.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            sent.stream().map(row -> row.aggregate().id())));
            unblock.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    void block(UnsentRow row, String error) throws SQLException {
        try (var connection = database.getConnection();
                var block = connection.prepareStatement(BLOCK)) {
            block.setString(1, row.aggregate().type());
            block.setString(2, row.aggregate().id());
            block.setObject(3, row.id());
            block.setString(4, error);
            block.executeUpdate();
        }
    }
}
