package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.privacy.ColumnCipher;
import org.jspecify.annotations.Nullable;

/**
 * Lends due calls to whoever makes them. However many wait for one webhook or host, no more than its share is lent, and each webhook has its turn, so that none
 * waits for a slow one.
 */
@ApplicationScoped
public class DueCalls {

    /** An attempt whose process has not come back is in the log of the call too. */
    private static final String CLAIM = """
            with busy_webhook as (select * from unnest(?::uuid[], ?::int[]) busy (webhook, taken)),
            busy_host as (select * from unnest(?::text[], ?::int[]) busy (host, taken)),
            due as (
              select d.id, d.due_at, d.of_webhook, w.host, row_number() over (partition by w.host order by d.of_webhook, d.due_at) as of_host
              from webhook w left join busy_webhook on busy_webhook.webhook = w.id
              cross join lateral (
                select id, due_at, row_number() over (order by due_at) as of_webhook from webhook_delivery
                where webhook = w.id and due_at <= ? order by due_at
                limit greatest(0, case when w.failing_since is null then ? else 1 end - coalesce(busy_webhook.taken, 0))) d
              where w.status in ('ACTIVE', 'FAILING')),
            picked as (
              select id from due left join busy_host using (host)
              where of_host <= ? - coalesce(busy_host.taken, 0) order by of_webhook, due_at limit ?),
            locked as (
              select d.id from webhook_delivery d join picked using (id) where d.due_at <= ? for update of d skip locked)
            update webhook_delivery d set status = 'SENDING', attempts = d.attempts + 1, due_at = ?,
              log = case when d.status = 'SENDING' then d.log || jsonb_build_object('at', cast(? as text), 'error', 'sender-lost') else d.log end
            from locked, webhook w where d.id = locked.id and w.id = d.webhook
            returning d.id, d.attempts, d.event_id, d.event_type, d.payload, d.log -> -1 ->> 'error' as last_error,
              w.id as webhook, w.url, w.host, w.secret, w.earlier_secret, w.earlier_until, w.failing_since""";

    private final DataSource database;
    private final WebhookSettings settings;
    private final CallFigures figures;
    private final ColumnCipher cipher;
    private final Deliveries deliveries;
    private final Clock clock;

    DueCalls(
            DataSource database,
            WebhookSettings settings,
            CallFigures figures,
            ColumnCipher cipher,
            Deliveries deliveries,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.figures = figures;
        this.cipher = cipher;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Calls under way in this process, by webhook and by host. */
    public record UnderWay(Map<UUID, Integer> webhooks, Map<String, Integer> hosts) {}

    @Transactional
    public List<Call> claim(int limit, UnderWay underWay) {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            int at = 0;
            at = bind(connection, claim, at, "uuid", underWay.webhooks());
            at = bind(connection, claim, at, "text", underWay.hosts());
            claim.setObject(++at, Deliveries.utc(now));
            claim.setInt(++at, settings.atOncePerWebhook());
            claim.setInt(++at, settings.atOncePerHost());
            claim.setInt(++at, limit);
            claim.setObject(++at, Deliveries.utc(now));
            claim.setObject(++at, Deliveries.utc(now.plus(settings.lease())));
            claim.setString(++at, now.toString());
            try (var rows = claim.executeQuery()) {
                var calls = new ArrayList<Call>();
                while (rows.next()) {
                    calls.add(call(rows, now));
                    if ("sender-lost".equals(rows.getString("last_error"))) {
                        figures.lost();
                    }
                }
                return calls;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("due calls cannot be read", e);
        }
    }

    private static int bind(
            Connection connection, PreparedStatement claim, int before, String type, Map<?, Integer> taken)
            throws SQLException {
        var keys = taken.keySet().toArray();
        var counts = new Object[keys.length];
        for (int index = 0; index < keys.length; index++) {
            counts[index] = taken.getOrDefault(keys[index], 0);
        }
        claim.setArray(before + 1, connection.createArrayOf(type, keys));
        claim.setArray(before + 2, connection.createArrayOf("int4", counts));
        return before + 2;
    }

    private Call call(ResultSet row, Instant now) throws SQLException {
        var keys = new ArrayList<>(List.of(key(row.getString("secret"))));
        var earlierUntil = row.getObject("earlier_until", OffsetDateTime.class);
        if (earlierUntil != null && now.isBefore(earlierUntil.toInstant())) {
            keys.add(key(row.getString("earlier_secret")));
        }
        return new Call(
                row.getObject("id", UUID.class),
                row.getInt("attempts"),
                row.getObject("webhook", UUID.class),
                cipher.decrypt(row.getString("url")),
                row.getString("host"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("payload"),
                keys,
                row.getObject("failing_since") != null);
    }

    private SigningKey key(@Nullable String stored) {
        return new SigningKey(cipher.decrypt(Objects.requireNonNull(stored)));
    }

    /** Returns when something may be due, or after the pause. */
    public void await(Duration pause) throws InterruptedException {
        deliveries.bell().await(pause);
    }

    public void ring() {
        deliveries.bell().ring();
    }
}
