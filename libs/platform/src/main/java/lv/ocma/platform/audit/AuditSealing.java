package lv.ocma.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals audit rows every second, and says now and then outside of the database how far the chain has come. Always up, since an unsealed
 * row is only less safe; that rows wait for longer than sealing takes is told, as somebody may hold it up to alter them before, and so is
 * what was altered.
 */
@Readiness
@ApplicationScoped
class AuditSealing implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(AuditSealing.class);

    private final AuditSeals seals;
    private final Clock clock;
    private final AuditRound round;
    private volatile @Nullable ChainEnd end;

    AuditSealing(AuditSeals seals, Clock clock, MeterRegistry metrics) {
        this.seals = seals;
        this.clock = clock;
        round = new AuditRound(seals);
        Gauge.builder("ocma.audit.seals", this::sealed)
                .description("Number of the last seal of the audit chain")
                .register(metrics);
        Gauge.builder("ocma.audit.unsealed", this::unsealed)
                .description("Audit rows that wait for their seal, up to 100000")
                .register(metrics);
        Gauge.builder("ocma.audit.broken", round::broken)
                .description("Seals of the audit chain that are not intact")
                .register(metrics);
    }

    @Scheduled(every = "1s", delayed = "1s", identity = "audit-seal", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() throws SQLException {
        while (seals.seal() == AuditSeals.MOST_ROWS) {
            // In bites, each in a transaction of its own; what comes meanwhile has its turn in a second.
        }
    }

    /** What was written in the last second would lie unsealed until the next start, and be told as late. */
    void sealTheLast(@Observes ShutdownEvent stop) {
        try {
            seal();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "The last rows of the audit could not be sealed at the end: %s",
                    e.getClass().getSimpleName());
        }
    }

    @Scheduled(every = "5s", identity = "audit-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void figures() {
        end = seals.end();
        round.goOn();
    }

    @Override
    public HealthCheckResponse call() {
        return Lack.of(HealthCheckResponse.named("audit").withData("unsealed", unsealed()), trouble());
    }

    private Optional<String> trouble() {
        return Optional.ofNullable(end)
                .flatMap(latest -> latest.trouble(clock.instant()))
                .or(round::trouble);
    }

    private long sealed() {
        var latest = end;
        return latest == null ? 0 : latest.last();
    }

    private long unsealed() {
        var latest = end;
        return latest == null ? 0 : latest.waiting();
    }

    /** In the logs, which are kept elsewhere, it shows if the end of the chain is cut off later. */
    @Scheduled(every = "1h", delayed = "1m", identity = "audit-head", concurrentExecution = ConcurrentExecution.SKIP)
    void head() {
        seals.from(Math.max(1, sealed()), 1)
                .forEach(last ->
                        LOG.infof("the audit is sealed up to number %d, digest %s", last.number(), last.digest()));
    }
}
