package lv.ocma.complaints.retention;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.retention.Erasing;
import lv.ocma.platform.retention.Erasing.Rule;
import lv.ocma.platform.time.Zones;

/** Erases whatever is over its time, a bounded number in each transaction and in each run; each such round is a row of the audit. A service whose settings name no time does not start. */
@Startup
@ApplicationScoped
public class Erasures {

    private final List<Kept> all;
    private final Erasing erasing;
    private final Clock clock;

    Erasures(Instance<Kept> all, Erasing erasing, Clock clock) {
        this.all = all.stream().toList();
        this.erasing = erasing;
        this.clock = clock;
    }

    @Scheduled(
            identity = "records-erase",
            every = "{ocma.retention.every}",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        runAll(all);
    }

    /** One that fails holds up no other; what failed is told once all had their turn. */
    void runAll(List<Kept> each) {
        var run = Ids.next();
        var failures = new ArrayList<RuntimeException>();
        for (var kept : each) {
            try {
                eraseDue(kept, run);
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            var first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void eraseDue(Kept kept, UUID run) {
        var before = Zones.today(clock).minus(kept.time()).atStartOfDay(Zones.RIGA);
        erasing.run(
                new Rule(kept.statement(), kept.objectType() + ".erase", kept.objectType(), run),
                Map.of("before", before.toInstant(), "now", clock.instant()),
                run);
    }
}
