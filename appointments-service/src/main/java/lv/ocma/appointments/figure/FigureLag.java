package lv.ocma.appointments.figure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How far the figures are behind, and how many visits they are without, for operators; the same in every instance. */
@ApplicationScoped
class FigureLag {

    private static final String READ = """
            select
              (select coalesce(extract(epoch from clock_timestamp() - at), 0) from (
                 select at from figure_due order by id limit 1) oldest) as due_seconds,
              (select count(*) from (select from figure_failed limit 100000) aside) as failed""";

    private final DataSource database;
    private volatile double dueSeconds;
    private volatile long failed;

    FigureLag(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("ocma.figures.oldest.due", () -> dueSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest change of a visit that is in no figure yet")
                .register(metrics);
        Gauge.builder("ocma.figures.failed", () -> failed)
                .description("Visits that cannot be counted, up to 100000; the log says why")
                .register(metrics);
    }

    @Scheduled(every = "15s", identity = "figures-lag", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var found = statement.executeQuery()) {
            found.next();
            dueSeconds = found.getDouble("due_seconds");
            failed = found.getLong("failed");
        }
    }
}
