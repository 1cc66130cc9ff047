package lv.ocma.notifications.suppression;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.util.Map;
import lv.ocma.platform.retention.Erasing;
import lv.ocma.platform.retention.Erasing.Rule;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Erases in which words addresses were freed once their time is over (P5): they may tell of a person. That and by whom they were freed stays. */
@ApplicationScoped
class ReleaseErasure {

    private static final Rule FREED = new Rule("""
            update suppressed_address set release_reason = null, version = version + 1 where id in (
              select id from suppressed_address where released_at < :before and release_reason is not null
              order by released_at limit :limit for update skip locked)""", "suppressed-addresses.erase", "suppressed-address", "freed");

    private final Erasing erasing;
    private final Clock clock;
    private final Period kept;

    ReleaseErasure(
            Erasing erasing,
            Clock clock,
            @ConfigProperty(name = "ocma.suppression-retention.release-reason") Period kept) {
        this.erasing = erasing;
        this.clock = clock;
        this.kept = Erasing.kept(kept);
    }

    @Scheduled(
            identity = "releases-erase",
            every = "{ocma.suppression-retention.every}",
            delayed = "6m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        erasing.run(
                FREED,
                Map.of(
                        "before",
                        Zones.today(clock).minus(kept).atStartOfDay(Zones.RIGA).toInstant()));
    }
}
