package lv.ocma.notifications.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.waking.AfterCommit;
import lv.ocma.platform.waking.Bell;
import org.jspecify.annotations.Nullable;

/** What is told to which webhook, and what became of it. */
@ApplicationScoped
class Deliveries {

    private static final String INSERT = """
            insert into webhook_delivery
              (id, webhook, event_id, event_type, payload, replayed, status, attempts, log, created_at, due_at)
            values (?, ?, ?, ?, ?, ?, 'PENDING', 0, '[]', ?, ?)""";

    private static final String AGAIN = """
            insert into webhook_delivery
              (id, webhook, event_id, event_type, payload, replayed, status, attempts, log, created_at, due_at)
            select ?, webhook, event_id, event_type, payload, true, 'PENDING', 0, '[]', ?, ?
            from webhook_delivery where webhook = ? and id = ?""";

    private static final String COLUMNS =
            "select id, event_id, event_type, replayed, status, created_at, due_at, log::text as log from webhook_delivery where webhook = ? ";

    private static final TypeReference<List<DeliveryView.Attempt>> LOG = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;
    private final Bell bell = new Bell();

    Deliveries(DataSource database, ObjectMapper json, AfterCommit afterCommit) {
        this.database = database;
        this.json = json;
        this.afterCommit = afterCommit;
    }

    /** What is said of an event, the same words in each attempt. */
    record Told(UUID event, String type, String payload, boolean replayed) {}

    /** In the running transaction; returns the ids. */
    List<UUID> add(Collection<UUID> webhooks, List<Told> all, Instant now) {
        var ids = new ArrayList<UUID>();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var told : all) {
                for (var webhook : webhooks) {
                    var id = Ids.next();
                    bind(insert, id, webhook, told, now);
                    insert.addBatch();
                    ids.add(id);
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("what is to be told could not be kept", e);
        }
        announce();
        return ids;
    }

    private static void bind(PreparedStatement insert, UUID id, UUID webhook, Told told, Instant now)
            throws SQLException {
        insert.setObject(1, id);
        insert.setObject(2, webhook);
        insert.setObject(3, told.event());
        insert.setString(4, told.type());
        insert.setString(5, told.payload());
        insert.setBoolean(6, told.replayed());
        insert.setObject(7, utc(now));
        insert.setObject(8, utc(now));
    }

    /** The same event once more, under the same id of the event; nothing where there is no such delivery. */
    Optional<UUID> again(UUID webhook, UUID delivery, Instant now) {
        var id = Ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(AGAIN)) {
            insert.setObject(1, id);
            insert.setObject(2, utc(now));
            insert.setObject(3, utc(now));
            insert.setObject(4, webhook);
            insert.setObject(5, delivery);
            if (insert.executeUpdate() == 0) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is to be told could not be kept", e);
        }
        announce();
        return Optional.of(id);
    }

    Optional<DeliveryView> find(UUID webhook, UUID id) {
        return read(COLUMNS + "and id = ?", webhook, id, 1).stream().findFirst();
    }

    /** The newest first, before the given one in that order. */
    List<DeliveryView> listed(UUID webhook, @Nullable UUID before, int limit) {
        return before == null
                ? read(COLUMNS + "order by id desc limit ?", webhook, null, limit)
                : read(COLUMNS + "and id < ? order by id desc limit ?", webhook, before, limit);
    }

    private List<DeliveryView> read(String select, UUID webhook, @Nullable UUID id, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            int at = 0;
            statement.setObject(++at, webhook);
            if (id != null) {
                statement.setObject(++at, id);
            }
            if (select.endsWith("limit ?")) {
                statement.setInt(++at, limit);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<DeliveryView>();
                while (rows.next()) {
                    found.add(view(rows));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the log of a webhook cannot be read", e);
        }
    }

    private DeliveryView view(ResultSet row) throws SQLException, JsonProcessingException {
        var attempts = json.readValue(row.getString("log"), LOG).stream()
                .map(attempt -> new DeliveryView.Attempt(
                        WebhookView.local(attempt.at().toInstant()),
                        attempt.status(),
                        attempt.millis(),
                        attempt.error()))
                .toList();
        var due = row.getObject("due_at", OffsetDateTime.class);
        var status = row.getString("status");
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getBoolean("replayed"),
                status,
                WebhookView.local(
                        row.getObject("created_at", OffsetDateTime.class).toInstant()),
                due == null || !status.equals("PENDING") ? null : WebhookView.inRiga(due.toInstant()),
                attempts);
    }

    /** Wakes who calls in this process when the running transaction has committed. */
    private void announce() {
        afterCommit.once("lv.ocma.notifications.webhooks", bell::ring);
    }

    Bell bell() {
        return bell;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
