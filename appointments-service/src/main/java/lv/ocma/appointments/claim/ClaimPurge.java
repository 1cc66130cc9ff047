package lv.ocma.appointments.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Keeps the table of claims as small as the coming weeks, as what has ended cannot be booked any more and only makes the search slower. Every
 * instance may run it, a row goes only once.
 */
@ApplicationScoped
class ClaimPurge {

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    // Whoever is just dropping one keeps it: this never waits.
    private static final String EXPIRED = """
            delete from claim where id in (
              select id from claim where expires_at < now() - interval '1 minute' for update skip locked)""";

    private static final String ENDED = "delete from claim where upper(during) < :ended";

    private final Session session;
    private final Clock clock;

    ClaimPurge(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        session.createNativeMutationQuery(EXPIRED).executeUpdate();
        session.createNativeMutationQuery(ENDED)
                .setParameter("ended", clock.instant().minus(KEPT_AFTER_END))
                .executeUpdate();
    }
}
