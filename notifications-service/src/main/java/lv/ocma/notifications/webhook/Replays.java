package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
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
import org.jspecify.annotations.Nullable;

/** Tells the events of a span once more, in pieces: each is a transaction, and none begins while many calls of the webhook wait. */
@ApplicationScoped
class Replays {

    private static final String SEPARATOR = " ";

    private static final String INSERT = """
            insert into webhook_replay (id, webhook, begins_at, ends_at, replayed, created_at) values (?, ?, ?, ?, 0, ?)
            on conflict (webhook) where ended_at is null do nothing""";

    /** One whose webhook is called, and has room; the others wait. */
    private static final String NEXT = """
            select r.id, r.webhook, r.begins_at, r.ends_at, r.position, w.client, w.event_types, w.places
            from webhook_replay r join webhook w on w.id = r.webhook
            where r.ended_at is null and w.status in ('ACTIVE', 'FAILING')
              and (select count(*) from (
                select from webhook_delivery d where d.webhook = r.webhook and d.due_at is not null limit ?) waiting) < ?
            order by r.id limit 1 for update of r skip locked""";

    private static final String ADVANCE =
            "update webhook_replay set position = ?, replayed = replayed + ?, ended_at = ? where id = ?";

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

    /** The next piece of some replay; false where there is none to do now. */
    @Transactional
    boolean step() {
        try (var connection = database.getConnection()) {
            var next = next(connection);
            if (next == null) {
                return false;
            }
            var found = events.after(next.position(), next.asked(), settings.replayPiece());
            var told = found.events().stream()
                    .map(placed -> subscribers.told(placed.event(), true))
                    .toList();
            deliveries.add(List.of(next.webhook()), told, clock.instant());
            advance(connection, next.id(), found);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("a replay cannot go on", e);
        }
    }

    private record Piece(UUID id, UUID webhook, @Nullable FeedPosition position, ClientEvents.Question asked) {}

    private @Nullable Piece next(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, settings.replayAhead());
            select.setInt(2, settings.replayAhead());
            try (var row = select.executeQuery()) {
                return row.next() ? piece(row) : null;
            }
        }
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var position = row.getString("position");
        var asked = new ClientEvents.Question(
                row.getString("client"),
                texts(row, "event_types"),
                texts(row, "places"),
                instant(row, "begins_at"),
                instant(row, "ends_at"));
        return new Piece(
                row.getObject("id", UUID.class),
                row.getObject("webhook", UUID.class),
                position == null ? null : FeedPosition.of(List.of(position.split(SEPARATOR, -1))),
                asked);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private void advance(Connection connection, UUID id, ClientEvents.Stretch found) throws SQLException {
        try (var update = connection.prepareStatement(ADVANCE)) {
            update.setString(1, String.join(SEPARATOR, found.next().parts()));
            update.setInt(2, found.events().size());
            update.setObject(3, found.more() ? null : Deliveries.utc(clock.instant()));
            update.setObject(4, id);
            update.executeUpdate();
        }
    }
}
