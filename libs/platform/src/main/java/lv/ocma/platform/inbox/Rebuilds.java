package lv.ocma.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Projections made anew from the start of their topics while the service goes on answering from what it has. Of each aggregate only the
 * newest state takes effect again, so that no answer is ever given from an older one.
 */
@ApplicationScoped
public class Rebuilds {

    private static final String COLUMNS =
            "select id, consumer, requested_at, read, parked, finished_at from projection_rebuild";

    private static final String REQUEST = """
            insert into projection_rebuild (id, consumer) values (?, ?)
            on conflict (consumer) where finished_at is null do nothing
            """;

    private static final String LEASE = """
            update projection_rebuild set worker = ?, leased_until = now() + interval '30 seconds'
            where id = (
              select id from projection_rebuild where finished_at is null and leased_until <= now()
              order by requested_at, id limit 1 for update skip locked)
            returning id, consumer, requested_at, read, parked, finished_at
            """;

    private static final String KEEP = """
            update projection_rebuild set read = ?, parked = ?, leased_until = now() + interval '30 seconds',
              finished_at = case when ? then now() end
            where id = ? and worker = ?
            """;

    private static final String RENEW = """
            update projection_rebuild set leased_until = now() + interval '30 seconds'
            where id = ? and worker = ? and finished_at is null
            """;

    private static final String GIVE_BACK =
            "update projection_rebuild set leased_until = now() + interval '2 seconds' where id = ? and worker = ?";

    private final DataSource database;
    private final Inbox inbox;
    private final UUID worker = Ids.next();

    Rebuilds(DataSource database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /**
     * @param read records read so far
     * @param parked those of them that could not take effect
     * @param finishedAt null while it waits or runs
     */
    public record Rebuild(
            UUID id,
            String consumer,
            Instant requestedAt,
            long read,
            long parked,
            @Nullable Instant finishedAt) {}

    /**
     * What a consumer makes of its topics.
     *
     * @param rebuildable whether the topics keep whole states, so that all can be read again
     */
    public record Projection(String consumer, List<String> topics, boolean rebuildable) {}

    public List<Projection> projections() {
        return inbox.subscriptions().stream()
                .map(subscription -> new Projection(
                        subscription.consumer(),
                        List.copyOf(subscription.handlers().topics()),
                        subscription.handlers().areOfWholeStates()))
                .sorted(Comparator.comparing(Projection::consumer))
                .toList();
    }

    /** In the running transaction. Empty when one of this consumer is not finished yet. */
    public Optional<Rebuild> request(String consumer) {
        var id = Ids.next();
        if (execute(REQUEST, id, consumer) == 0) {
            return Optional.empty();
        }
        return find(id);
    }

    public Optional<Rebuild> find(UUID id) {
        return read(COLUMNS + " where id = ?", id).stream().findFirst();
    }

    /** One that nobody works on, for this instance. */
    Optional<Rebuild> lease() {
        return read(LEASE, worker).stream().findFirst();
    }

    /** False when another instance has taken over. */
    boolean keep(Rebuild rebuild, long read, long parked, boolean finished) {
        return execute(KEEP, read, parked, finished, rebuild.id, worker) == 1;
    }

    /** For one that is at work, however long a record takes it. False when it is finished or another instance has taken over. */
    boolean renew(Rebuild rebuild) {
        return execute(RENEW, rebuild.id, worker) == 1;
    }

    void giveBack(Rebuild rebuild) {
        execute(GIVE_BACK, rebuild.id, worker);
    }

    private int execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Rebuild> read(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rebuilds = new ArrayList<Rebuild>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rebuilds.add(rebuild(found));
                }
            }
            return rebuilds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rebuild rebuild(ResultSet found) throws SQLException {
        var finished = found.getObject("finished_at", OffsetDateTime.class);
        return new Rebuild(
                found.getObject("id", UUID.class),
                found.getString("consumer"),
                found.getObject("requested_at", OffsetDateTime.class).toInstant(),
                found.getLong("read"),
                found.getLong("parked"),
                finished == null ? null : finished.toInstant());
    }
}
