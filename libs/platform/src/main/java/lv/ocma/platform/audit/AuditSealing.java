package lv.ocma.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals audit rows every second, and says now and then outside of the database how far the chain has come. Always up, since an unsealed
 * row is only less safe; that rows wait for longer than sealing takes is told, as somebody may hold it up to alter them before.
 */
@Readiness
@ApplicationScoped
class AuditSealing implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(AuditSealing.class);
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final String FIGURES = """
            select (select coalesce(max(number), 0) from audit_seal) as sealed,
              (select count(*) from (select from audit_unsealed limit 100000) waiting) as unsealed,
              (select uuid_extract_timestamp(entry) from audit_unsealed order by entry limit 1) as oldest
            """;

    private final AuditSeals seals;
    private final DataSource database;
    private final Clock clock;
    private volatile long sealed;
    private volatile long unsealed;
    private volatile @Nullable Instant oldest;

    AuditSealing(AuditSeals seals, DataSource database, Clock clock, MeterRegistry metrics) {
        this.seals = seals;
        this.clock = clock;
        this.database = database;
        Gauge.builder("ocma.audit.seals", () -> sealed)
                .description("Number of the last seal of the audit chain")
                .register(metrics);
        Gauge.builder("ocma.audit.unsealed", () -> unsealed)
                .description("Audit rows that wait for their seal, up to 100000")
                .register(metrics);
    }

    @Scheduled(every = "1s", delayed = "1s", identity = "audit-seal", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() throws SQLException {
        while (seals.seal() > 0) {
            // In bites, each in a transaction of its own.
        }
    }

    @Scheduled(every = "5s", identity = "audit-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void figures() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIGURES);
                var found = statement.executeQuery()) {
            found.next();
            sealed = found.getLong("sealed");
            unsealed = found.getLong("unsealed");
            var since = found.getObject("oldest", OffsetDateTime.class);
            oldest = since == null ? null : since.toInstant();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return Lack.of(HealthCheckResponse.named("audit").withData("unsealed", unsealed), late());
    }

    private Optional<String> late() {
        return Optional.ofNullable(oldest)
                .filter(since -> since.isBefore(clock.instant().minus(LATE)))
                .map(since -> "audit rows wait for their seal since " + since);
    }

    /** In the logs, which are kept elsewhere, it shows if the end of the chain is cut off later. */
    @Scheduled(every = "1h", delayed = "1m", identity = "audit-head", concurrentExecution = ConcurrentExecution.SKIP)
    void head() {
        seals.from(Math.max(1, sealed), 1)
                .forEach(last ->
                        LOG.infof("the audit is sealed up to number %d, digest %s", last.number(), last.digest()));
    }
}
