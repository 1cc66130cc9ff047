package lv.ocma.complaints.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** Erases whatever is over its time, a bounded number in each transaction and in each run; each such round is a row of the audit. A service whose settings name no time does not start. */
@Startup
@ApplicationScoped
public class Erasures {

    /** So that whoever looks at one of them never waits long. */
    static final int AT_ONCE = 100;

    private static final int MOST_ROUNDS = 50;

    private final List<Kept> all;
    private final Session session;
    private final Audit audit;
    private final Clock clock;

    Erasures(Instance<Kept> all, Session session, Audit audit, Clock clock) {
        this.all = all.stream().toList();
        this.session = session;
        this.audit = audit;
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
        int some = AT_ONCE;
        for (int round = 0; round < MOST_ROUNDS && some == AT_ONCE; round++) {
            some = QuarkusTransaction.requiringNew().call(() -> eraseSome(kept, run));
        }
    }

    private int eraseSome(Kept kept, UUID run) {
        var before = Zones.today(clock).minus(kept.time()).atStartOfDay(Zones.RIGA);
        int erased = session.createNativeMutationQuery(kept.statement())
                .setParameter("before", before.toInstant())
                .setParameter("now", clock.instant())
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
        if (erased > 0) {
            audit.byRule(kept.objectType() + ".erase", kept.objectType(), run, null, run);
        }
        return erased;
    }
}
