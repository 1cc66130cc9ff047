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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lends due calls to whoever makes them. However many wait for one webhook, host or client, no more than its share is lent, and each webhook has its turn, so that none
 * waits for a slow one.
 */
@ApplicationScoped
public class DueCalls {

    /** An attempt whose process has not come back is in the log of the call too. */
    private static final String CLAIM = """
            with busy_webhook as (select * from unnest(?::uuid[], ?::int[]) busy (webhook, taken)),
            busy_host as (select * from unnest(?::text[], ?::int[]) busy (host, taken)),
            busy_client as (select * from unnest(?::text[], ?::int[]) busy (client, taken)),
            due as (
              select d.id, d.due_at, d.of_webhook, w.host, coalesce(busy_host.taken, 0) as at_host, coalesce(busy_client.taken, 0) as by_client,
                row_number() over (partition by w.client order by d.of_webhook, d.due_at) as of_client
              from webhook w left join busy_webhook on busy_webhook.webhook = w.id
              left join busy_host on busy_host.host = w.host left join busy_client on busy_client.client = w.client
              cross join lateral (
                select id, due_at, row_number() over (order by due_at) as of_webhook from webhook_delivery
                where webhook = w.id and due_at <= ? order by due_at
                limit greatest(0, case when w.failing_since is null then ? else 1 end - coalesce(busy_webhook.taken, 0))) d
              where w.status in ('ACTIVE', 'FAILING') and coalesce(busy_host.taken, 0) < ?),
            fitting as (
              select *, row_number() over (partition by host order by of_webhook, due_at) as of_host from due where of_client <= ? - by_client),
            picked as (select id from fitting where of_host <= ? - at_host order by of_webhook, due_at limit ?),
            locked as (
              select d.id, d.status = 'SENDING' and d.lost + 1 >= ? as hopeless from webhook_delivery d join picked using (id) where d.due_at <= ? for update of d skip locked)
            update webhook_delivery d set attempts = d.attempts + 1, lost = d.lost + case when d.status = 'SENDING' then 1 else 0 end,
              status = case when hopeless then 'FAILED' else 'SENDING' end,
              due_at = case when hopeless then null else cast(? as timestamptz) end,
              ended_at = case when hopeless then cast(? as timestamptz) end,
              log = case when d.status = 'SENDING' then d.log || jsonb_build_object('at', cast(? as text), 'error', 'sender-lost') else d.log end
            from locked, webhook w where d.id = locked.id and w.id = d.webhook
            returning d.id, d.status, d.attempts, d.attempts - d.lost - d.given_back as made, d.event_id, d.event_type, d.payload,
              d.log -> -1 ->> 'error' as last_error, w.id as webhook, w.client, w.url, w.host, w.secret, w.earlier_secret, w.earlier_until, w.failing_since""";

    private static final Logger LOG = Logger.getLogger(DueCalls.class);

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

    /** Calls under way in this process, by webhook, by host and by client. */
    public record UnderWay(Map<UUID, Integer> webhooks, Map<String, Integer> hosts, Map<String, Integer> clients) {}

    @Transactional
    public List<Call> claim(int limit, UnderWay underWay) {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            int at = 0;
            at = bind(connection, claim, at, "uuid", underWay.webhooks());
            at = bind(connection, claim, at, "text", underWay.hosts());
            at = bind(connection, claim, at, "text", underWay.clients());
            claim.setObject(++at, Deliveries.utc(now));
            claim.setInt(++at, settings.atOncePerWebhook());
            claim.setInt(++at, settings.atOncePerHost());
            claim.setInt(++at, settings.atOncePerClient());
            claim.setInt(++at, settings.atOncePerHost());
            claim.setInt(++at, limit);
            claim.setInt(++at, settings.mostLost());
            claim.setObject(++at, Deliveries.utc(now));
            claim.setObject(++at, Deliveries.utc(now.plus(settings.lease())));
            claim.setObject(++at, Deliveries.utc(now));
            claim.setString(++at, now.toString());
            try (var rows = claim.executeQuery()) {
                var calls = new ArrayList<Call>();
                while (rows.next()) {
                    if (rows.getString("status").equals("SENDING")) {
                        calls.add(call(rows, now));
                    } else {
                        LOG.warnf("call %s is given up: it has lost its process again and again", rows.getString("id"));
                    }
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
        var endpoint = endpoint(row, now);
        return new Call(
                row.getObject("id", UUID.class),
                row.getInt("attempts"),
                row.getInt("made"),
                row.getObject("webhook", UUID.class),
                row.getString("client"),
                endpoint.url(),
                row.getString("host"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("payload"),
                endpoint.keys(),
                row.getObject("failing_since") != null);
    }

    private record Endpoint(String url, List<SigningKey> keys) {}

    /** Neither address nor keys where they cannot be deciphered: the others of the loan are called nevertheless. */
    private Endpoint endpoint(ResultSet row, Instant now) throws SQLException {
        try {
            var keys = new ArrayList<>(List.of(key(row.getString("secret"))));
            var earlierUntil = row.getObject("earlier_until", OffsetDateTime.class);
            if (earlierUntil != null && now.isBefore(earlierUntil.toInstant())) {
                keys.add(key(row.getString("earlier_secret")));
            }
            return new Endpoint(cipher.decrypt(row.getString("url")), keys);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "webhook %s cannot be deciphered: %s",
                    row.getString("webhook"), e.getClass().getSimpleName());
            return new Endpoint("", List.of());
        }
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
