package lv.ocma.notifications.webhook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** The work in the background: replays go on, endpoints that only fail are switched off, and what is old is forgotten. */
@ApplicationScoped
class WebhookUpkeep {

    /** In small bites, so that no lock is held for long. */
    private static final String FORGET = """
            delete from webhook_delivery where ctid = any(array(
              select ctid from webhook_delivery where created_at < ? order by created_at limit 5000))""";

    private static final String FORGET_REPLAYS = """
            delete from webhook_replay where ctid = any(array(
              select ctid from webhook_replay where created_at < ? limit 1000))""";

    private static final String FORGET_DELETED = """
            delete from webhook w where w.status = 'DELETED'
              and not exists (select from webhook_delivery d where d.webhook = w.id)
              and not exists (select from webhook_replay r where r.webhook = w.id)""";

    private final Replays replays;
    private final Endpoints endpoints;
    private final DataSource database;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookUpkeep(Replays replays, Endpoints endpoints, DataSource database, WebhookSettings settings, Clock clock) {
        this.replays = replays;
        this.endpoints = endpoints;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            identity = "webhook-replays",
            concurrentExecution = ConcurrentExecution.SKIP)
    void replay() {
        while (replays.round()) {
            // Piece by piece, each in a transaction of its own.
        }
    }

    @Scheduled(
            every = "1m",
            delayed = "30s",
            identity = "webhook-failing",
            concurrentExecution = ConcurrentExecution.SKIP)
    void disable() {
        while (endpoints.disableFailing()) {
            // Some at a time.
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "7m",
            identity = "webhook-forget",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        forget(FORGET);
        forget(FORGET_REPLAYS);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET_DELETED)) {
            delete.executeUpdate();
        }
    }

    private void forget(String old) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(old)) {
            delete.setObject(1, Deliveries.utc(clock.instant().minus(settings.kept())));
            while (delete.executeUpdate() > 0) {
                // In small bites.
            }
        }
    }
}
