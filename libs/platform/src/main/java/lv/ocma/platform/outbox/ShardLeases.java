package lv.ocma.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The shards that this relay alone may drain for a while. Expiry is told by the clock of the database, so clocks of machines need not
 * agree; how much of a lease is left is told by this process's own stopwatch, started before the database was asked, so it is never
 * overestimated. One thread uses it.
 */
final class ShardLeases {

    private static final String SHOW_ALIVE = """
            insert into outbox_relay (id, alive_until) values (?, now() + ? * interval '1 millisecond')
            on conflict on constraint outbox_relay_pk do update set alive_until = excluded.alive_until
            """;

    private static final String FORGET_DEAD =
            "delete from outbox_relay where alive_until < now() - interval '1 minute'";

    private static final String SHARE =
            "select ceil(%d.0 / count(*))::int from outbox_relay where alive_until > now()".formatted(Shards.COUNT);

    private static final String RENEW =
            "update outbox_lease set leased_until = now() + ? * interval '1 millisecond' where relay = ? returning shard";

    private static final String TAKE = """
            update outbox_lease set relay = ?, leased_until = now() + ? * interval '1 millisecond'
            where shard in (
              select shard from outbox_lease where relay is null or leased_until < now() order by shard limit ? for update skip locked)
            returning shard
            """;

    private static final String GIVE_BACK =
            "update outbox_lease set relay = null where relay = ? and shard = any(?::smallint[])";

    private static final String LEAVE = "delete from outbox_relay where id = ?";

    private final UUID relay;
    private final DataSource database;
    private final Duration lease;
    private final Duration margin;

    private final TreeSet<Integer> shards = new TreeSet<>();
    private long renewedAt = System.nanoTime();

    /** @param margin how much of a lease must be left for sending to begin: the longest that one sending takes */
    ShardLeases(UUID relay, DataSource database, Duration lease, Duration margin) {
        if (lease.compareTo(margin.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("a lease of " + lease + " is too short for sendings of " + margin);
        }
        this.relay = relay;
        this.database = database;
        this.lease = lease;
        this.margin = margin;
    }

    UUID relay() {
        return relay;
    }

    Set<Integer> shards() {
        return shards;
    }

    /** Whether what begins now ends before another relay may take over. */
    boolean safe() {
        return System.nanoTime() - renewedAt < lease.minus(margin).toNanos();
    }

    /** Whether another relay may have taken over by now. */
    boolean lost() {
        return System.nanoTime() - renewedAt >= lease.toNanos();
    }

    /**
     * Renews in time, gives back what is more than the fair share, takes what is free. Call between rounds, never during one.
     *
     * @return whether the database was asked, which is now and then
     */
    boolean keep() throws SQLException {
        if (!shards.isEmpty()
                && System.nanoTime() - renewedAt < lease.dividedBy(5).toNanos()) {
            return false;
        }
        var asked = System.nanoTime();
        shards.clear();
        try (var connection = database.getConnection()) {
            update(connection, SHOW_ALIVE, relay, lease.toMillis());
            update(connection, FORGET_DEAD);
            int share = numbers(connection, SHARE).getFirst();
            var held = new TreeSet<>(numbers(connection, RENEW, lease.toMillis(), relay));
            if (held.size() > share) {
                var surplus = held.stream().skip(share).toList();
                update(connection, GIVE_BACK, relay, connection.createArrayOf("int2", surplus.toArray()));
                surplus.forEach(held::remove);
            } else if (held.size() < share) {
                held.addAll(numbers(connection, TAKE, relay, lease.toMillis(), share - held.size()));
            }
            shards.addAll(held);
            renewedAt = asked;
        }
        return true;
    }

    /** Something speaks against it that they still are this relay's: the next {@link #keep} asks. */
    void doubt() {
        shards.clear();
    }

    /** At the end: another relay goes on at once. */
    void release() throws SQLException {
        shards.clear();
        try (var connection = database.getConnection()) {
            update(connection, LEAVE, relay);
            var all = java.util.stream.IntStream.range(0, Shards.COUNT).boxed().toArray();
            update(connection, GIVE_BACK, relay, connection.createArrayOf("int2", all));
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<Integer> numbers(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var numbers = new java.util.ArrayList<Integer>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getInt(1));
                }
            }
            return numbers;
        }
    }
}
