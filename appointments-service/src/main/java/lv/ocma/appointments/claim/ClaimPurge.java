package lv.ocma.appointments.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Keeps the table of claims as small as the coming weeks: every instance may run it, a row goes only once. */
@ApplicationScoped
class ClaimPurge {

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private final Claims claims;
    private final Clock clock;

    ClaimPurge(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        claims.purge(clock.instant().minus(KEPT_AFTER_END));
    }
}
