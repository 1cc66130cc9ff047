package lv.ocma.notifications.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.notifications.feed.ClientEvents;
import lv.ocma.notifications.feed.FeedPosition;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the events of a span once more, in pieces: none begins while many calls of the webhook wait. A piece is read before the transaction that takes it down, as
 * one that lasts would hold the feed up; whoever of several instances comes first has taken it.
 */
@ApplicationScoped
class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final String SEPARATOR = " ";
    private static final UUID FIRST = new UUID(0, 0);

    private static final String INSERT = """
            insert into webhook_replay (id, webhook, begins_at, ends_at, replayed, created_at) values (?, ?, ?, ?, 0, ?)
            on conflict (webhook) where ended_at is null do nothing""";

    /** The next one whose webhook is called, and has room; the others wait. */
    private static final String NEXT = """
            select r.id, r.webhook, r.begins_at, r.ends_at, r.position, r.horizon::text as horizon, w.client, w.event_types, w.places
            from webhook_replay r join webhook w on w.id = r.webhook
            where r.id > ? and r.ended_at is null and w.status in ('ACTIVE', 'FAILING')
              and (select count(*) from (
                select from webhook_delivery d where d.webhook = r.webhook and d.due_at is not null limit ?) waiting) < ?
            order by r.id limit 1""";

    private static final String ADVANCE = """
            update webhook_replay set position = ?, replayed = replayed + ?, ended_at = ?
            where id = ? and ended_at is null and position is not distinct from ?""";

    private static final String START_OVER = """
            update webhook_replay set position = null, replayed = 0, horizon = pg_current_xact_id()
            where id = ? and ended_at is null and horizon = cast(? as xid8)""";

    private final DataSource database;
    private final ClientEvents events;
    private final Subscribers subscribers;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    Replays(
            DataSource database,
            ClientEvents events,
            Subscribers subscribers,
            Deliveries deliveries,
            WebhookSettings settings,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the running transaction; nothing while another one of the webhook goes on. */
    Optional<UUID> request(UUID webhook, Instant from, Instant to) {
        var id = Ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, webhook);
            insert.setObject(3, Deliveries.utc(from));
            insert.setObject(4, Deliveries.utc(to));
            insert.setObject(5, Deliveries.utc(clock.instant()));
            return insert.executeUpdate() == 0 ? Optional.empty() : Optional.of(id);
        } catch (SQLException e) {
            throw new IllegalStateException("the replay could not be kept", e);
        }
    }

    Optional<ReplayView> find(UUID webhook, UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select * from webhook_replay where webhook = ? and id = ?")) {
            select.setObject(1, webhook);
            select.setObject(2, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the replay cannot be read", e);
        }
    }

    private static ReplayView view(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ReplayView(
                row.getObject("id", UUID.class),
                WebhookView.local(instant(row, "begins_at")),
                WebhookView.local(instant(row, "ends_at")),
                row.getInt("replayed"),
                WebhookView.local(instant(row, "created_at")),
                ended == null ? null : WebhookView.local(ended.toInstant()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A piece of each replay that may go on, so that none waits for a long or a broken one; whether any of them has more. */
    boolean round() {
        var more = false;
        for (var piece = next(FIRST); piece != null; piece = next(piece.id())) {
            try {
                more |= goOn(piece);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "replay %s cannot go on now: %s",
                        piece.id(), e.getClass().getSimpleName());
            }
        }
        return more;
    }

    /** @param position as it is stored */
    private record Piece(
            UUID id, UUID webhook, @Nullable String position, String horizon, ClientEvents.Question asked) {}

    private @Nullable Piece next(UUID after) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEXT)) {
            select.setObject(1, after);
            select.setInt(2, settings.replayAhead());
            select.setInt(3, settings.replayAhead());
            try (var row = select.executeQuery()) {
                return row.next() ? piece(row) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("replays cannot be read", e);
        }
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var asked = new ClientEvents.Question(
                row.getString("client"),
                texts(row, "event_types"),
                texts(row, "places"),
                instant(row, "begins_at"),
                instant(row, "ends_at"));
        return new Piece(
                row.getObject("id", UUID.class),
                row.getObject("webhook", UUID.class),
                row.getString("position"),
                row.getString("horizon"),
                asked);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** Whether there is more of it at once. */
    private boolean goOn(Piece piece) {
        var position = piece.position();
        var from = position == null ? null : FeedPosition.of(List.of(position.split(SEPARATOR, -1)));
        try {
            var found = events.again(from, piece.asked(), piece.horizon(), settings.replayPiece());
            return QuarkusTransaction.requiringNew().call(() -> take(piece, found)) && found.more();
        } catch (FeedPosition.Unknown ofAnotherTime) {
            startOver(piece);
            return false;
        }
    }

    /** In the running transaction; false where another instance has taken it. */
    private boolean take(Piece piece, ClientEvents.Stretch found) {
        var now = clock.instant();
        var ended = !found.more() && found.next().reaches(piece.horizon());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(ADVANCE)) {
            update.setString(1, String.join(SEPARATOR, found.next().parts()));
            update.setInt(2, found.events().size());
            update.setObject(3, ended ? Deliveries.utc(now) : null);
            update.setObject(4, piece.id());
            update.setString(5, piece.position());
            if (update.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a replay cannot go on", e);
        }
        var told = found.events().stream()
                .map(placed -> subscribers.told(placed.event(), true))
                .toList();
        deliveries.add(List.of(piece.webhook()), told, now);
        return true;
    }

    /** The database was put back to an earlier state, or its events were read into another one: what was told may come again under its id. */
    private void startOver(Piece piece) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(START_OVER)) {
            update.setObject(1, piece.id());
            update.setString(2, piece.horizon());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a replay cannot start over", e);
        }
        LOG.warnf("replay %s starts over: its place is of another database", piece.id());
    }
}
