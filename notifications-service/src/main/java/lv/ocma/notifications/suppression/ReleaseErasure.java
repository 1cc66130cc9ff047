package lv.ocma.notifications.suppression;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Erases in which words addresses were freed once their time is over (P5): they may tell of a person. That and by whom they were freed stays. */
@ApplicationScoped
class ReleaseErasure {

    static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 50;

    /** Whoever of several instances comes first has taken them. */
    private static final String ERASE = """
            update suppressed_address set release_reason = null, version = version + 1 where id in (
              select id from suppressed_address where released_at < :before and release_reason is not null
              order by released_at limit :limit for update skip locked)""";

    private final Session session;
    private final Audit audit;
    private final Clock clock;
    private final Period kept;

    ReleaseErasure(
            Session session,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "ocma.suppression-retention.release-reason") Period kept) {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalStateException("why an address was freed is kept for a day at least, not " + kept);
        }
        this.session = session;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            identity = "releases-erase",
            every = "{ocma.suppression-retention.every}",
            delayed = "6m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var run = Ids.next();
        int some = AT_ONCE;
        for (int round = 0; round < MOST_ROUNDS && some == AT_ONCE; round++) {
            some = QuarkusTransaction.requiringNew().call(() -> eraseSome(run));
        }
    }

    /** In the running transaction; fewer than {@link #AT_ONCE} are the last for now. */
    private int eraseSome(UUID run) {
        int erased = session.createNativeMutationQuery(ERASE)
                .setParameter(
                        "before",
                        Zones.today(clock).minus(kept).atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
        if (erased > 0) {
            audit.byRule("suppressed-addresses.erase", "suppressed-address", "freed", null, run);
        }
        return erased;
    }
}
