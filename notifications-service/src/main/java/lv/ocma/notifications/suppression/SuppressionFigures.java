package lv.ocma.notifications.suppression;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How many addresses get no mail, and how many came to it and were freed. */
@ApplicationScoped
class SuppressionFigures {

    private static final String READ =
            "select count(*) from (select from suppressed_address where released_at is null limit 100000) held";

    private final DataSource database;
    private final MeterRegistry metrics;
    private volatile long held;

    SuppressionFigures(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
        Gauge.builder("ocma.addresses.held", () -> held)
                .description("Addresses that get no mail, up to 100000")
                .register(metrics);
    }

    @Scheduled(every = "1m", identity = "suppression-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var found = statement.executeQuery()) {
            found.next();
            held = found.getLong(1);
        }
    }

    /** @param reason of the mail's failure: by a report, or by the server that it was handed to */
    void suppressed(String reason) {
        metrics.counter("ocma.addresses.suppressed", "by", reason.startsWith("bounce") ? "report" : "server")
                .increment();
    }

    void released() {
        metrics.counter("ocma.addresses.released").increment();
    }
}
