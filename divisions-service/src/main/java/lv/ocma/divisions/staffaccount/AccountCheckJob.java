package lv.ocma.divisions.staffaccount;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares now and then, one instance at a time, and says in its health when it could not. Always up: without Keycloak the directory
 * answers all the same, and leavers' accounts are closed when it is back.
 */
@Readiness
@ApplicationScoped
class AccountCheckJob implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(AccountCheckJob.class);
    /** An instance that dies meanwhile holds up the others for no longer; twice at once does no harm. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    /** So that instances which were started together do not compare one after the other. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AccountCheck check;
    private final CheckTurns turns;
    private final Clock clock;
    private volatile @Nullable String trouble;

    AccountCheckJob(AccountCheck check, CheckTurns turns, Clock clock) {
        this.check = check;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(
            identity = "staff-accounts",
            every = "{ocma.divisions.accounts.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!turns.take(AT_MOST)) {
            // Whoever has taken it says how it went.
            trouble = null;
            return;
        }
        var checkedAt = Optional.<Instant>empty();
        try {
            check.run();
            checkedAt = Optional.of(clock.instant());
            trouble = null;
        } catch (KeycloakAway e) {
            if (trouble == null) {
                LOG.warnf("the accounts of the staff can't be compared: %s", e.getMessage());
            }
            trouble = "keycloak: " + e.getMessage();
        } finally {
            turns.done(PAUSE, checkedAt);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return Lack.of(HealthCheckResponse.named("staff-accounts"), Optional.ofNullable(trouble));
    }
}
