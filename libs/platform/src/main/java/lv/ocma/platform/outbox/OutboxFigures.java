package lv.ocma.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How much waits in the outbox and since when, read every few seconds for metrics and health; the same in every instance. */
@ApplicationScoped
class OutboxFigures {

    /** Only the index of unsent rows is read, and no further than to the first 100,000. */
    private static final String READ = """
            select
              (select count(*) from (select from outbox where sent_at is null limit 100000) waiting) as unsent,
              (select coalesce(extract(epoch from clock_timestamp() - min(oldest.created_at)), 0)
               from generate_series(0, 15) as shards(shard)
               cross join lateral (
                 select created_at from outbox o where o.shard = shards.shard and sent_at is null order by created_at limit 1) oldest)
                as oldest_seconds,
              (select count(*) from outbox_blocked) as blocked
            """;

    private final DataSource database;
    private volatile Figures latest = new Figures(0, 0, 0);

    /**
     * @param unsent up to 100,000
     * @param oldestSeconds age of the oldest unsent event
     * @param blocked aggregates with an event that the broker refuses
     */
    record Figures(long unsent, double oldestSeconds, long blocked) {}

    OutboxFigures(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("ocma.outbox.unsent", () -> latest.unsent)
                .description("Events that wait for the broker, up to 100000")
                .register(metrics);
        Gauge.builder("ocma.outbox.oldest.unsent", () -> latest.oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that waits for the broker")
                .register(metrics);
        Gauge.builder("ocma.outbox.blocked", () -> latest.blocked)
                .description("Aggregates held back by an event that the broker refuses")
                .register(metrics);
    }

    @Scheduled(every = "5s", identity = "outbox-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var found = statement.executeQuery()) {
            found.next();
            latest = new Figures(found.getLong("unsent"), found.getDouble("oldest_seconds"), found.getLong("blocked"));
        }
    }

    Figures latest() {
        return latest;
    }
}
