package lv.ocma.notifications.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** How calls have ended, how long they took, and how many wait. */
@ApplicationScoped
class CallFigures {

    private static final String WAITING = """
            select count(*) from (select from webhook_delivery d join webhook w on w.id = d.webhook
              where d.due_at <= clock_timestamp() and w.status in ('ACTIVE', 'FAILING') limit 100000) waiting""";

    private final DataSource database;
    private final MeterRegistry metrics;
    private volatile long waiting;

    CallFigures(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
        Gauge.builder("ocma.webhooks.waiting", () -> waiting)
                .description("Calls whose time has come, up to 100000")
                .register(metrics);
    }

    @Scheduled(every = "5s", identity = "webhook-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING);
                var found = statement.executeQuery()) {
            found.next();
            waiting = found.getLong(1);
        }
    }

    void ended(Attempt attempt) {
        metrics.timer("ocma.webhooks.calls", "outcome", outcome(attempt))
                .record(attempt.millis(), TimeUnit.MILLISECONDS);
    }

    /** Of few values: a status is one by its class. */
    private static String outcome(Attempt attempt) {
        if (attempt.succeeded()) {
            return "delivered";
        }
        var status = attempt.status();
        return status == null ? String.valueOf(attempt.error()) : "http-" + status / 100 + "xx";
    }

    /** Made again because its process died on the way: the client may have it twice, under one id. */
    void lost() {
        metrics.counter("ocma.webhooks.resent").increment();
    }
}
