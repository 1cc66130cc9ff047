package lv.ocma.notifications.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes down how attempts have ended, what comes next of the call, and what it says of its endpoint. */
@ApplicationScoped
public class SettledCalls {

    private static final Logger LOG = Logger.getLogger(SettledCalls.class);
    private static final double MOST_LONGER = 0.2;

    private static final String SETTLE = """
            update webhook_delivery set status = ?, due_at = ?, ended_at = ?, log = log || cast(? as jsonb)
            where id = ? and attempts = ? and status = 'SENDING'""";

    private static final String GIVE_BACK = """
            update webhook_delivery set status = 'PENDING', due_at = ?, given_back = given_back + 1
            where id = ? and attempts = ? and status = 'SENDING'""";

    private static final Duration BEFORE_LENT_AGAIN = Duration.ofSeconds(2);

    private final DataSource database;
    private final Endpoints endpoints;
    private final WebhookSettings settings;
    private final CallFigures figures;
    private final ObjectMapper json;
    private final Clock clock;

    SettledCalls(
            DataSource database,
            Endpoints endpoints,
            WebhookSettings settings,
            CallFigures figures,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.settings = settings;
        this.figures = figures;
        this.json = json;
        this.clock = clock;
    }

    /** What becomes of a call. */
    private record Fate(
            String status, @Nullable Instant due, @Nullable Instant ended) {}

    /** Without effect if the lease ran out and somebody else has made the call since. */
    @Transactional
    public void settle(Call call, Attempt attempt) {
        var now = clock.instant();
        if (!write(call, attempt, fate(call, attempt, now), now)) {
            LOG.warnf("call %s was settled too late: its lease had run out", call.id());
            return;
        }
        figures.ended(attempt);
        if (!call.isReadable()) {
            // It was not called: the fault is ours.
            return;
        }
        if (attempt.succeeded()) {
            if (call.failing()) {
                endpoints.succeeded(call.webhook(), call.url());
            }
        } else if (attempt.isGone()) {
            endpoints.gone(call.webhook(), call.url());
        } else if (!call.type().equals(CallDesk.PING)) {
            endpoints.failed(call.webhook(), call.url(), now);
        }
    }

    /** Nothing was tried: it is lent again soon, and no attempt of its schedule is used up. */
    @Transactional
    public void giveBack(Call call) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(GIVE_BACK)) {
            update.setObject(1, Deliveries.utc(clock.instant().plus(BEFORE_LENT_AGAIN)));
            update.setObject(2, call.id());
            update.setInt(3, call.attempt());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a call cannot be given back", e);
        }
    }

    private Fate fate(Call call, Attempt attempt, Instant now) {
        if (attempt.succeeded()) {
            return new Fate("DELIVERED", null, now);
        }
        var retries = settings.retries();
        if (attempt.isGone() || call.type().equals(CallDesk.PING) || call.made() > retries.size()) {
            return new Fate("FAILED", null, now);
        }
        return new Fate("PENDING", now.plus(jittered(retries.get(call.made() - 1))), null);
    }

    /** So that what has failed together does not come back together. */
    private static Duration jittered(Duration pause) {
        var longer = ThreadLocalRandom.current().nextDouble(MOST_LONGER);
        return pause.plusMillis(Math.round(pause.toMillis() * longer));
    }

    private boolean write(Call call, Attempt attempt, Fate fate, Instant now) {
        var ended =
                new DeliveryView.Attempt(WebhookView.local(now), attempt.status(), attempt.millis(), attempt.error());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(SETTLE)) {
            update.setString(1, fate.status());
            update.setObject(2, fate.due() == null ? null : Deliveries.utc(fate.due()));
            update.setObject(3, fate.ended() == null ? null : Deliveries.utc(fate.ended()));
            update.setString(4, json.writeValueAsString(ended));
            update.setObject(5, call.id());
            update.setInt(6, call.attempt());
            return update.executeUpdate() > 0;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the end of a call cannot be taken down", e);
        }
    }
}
