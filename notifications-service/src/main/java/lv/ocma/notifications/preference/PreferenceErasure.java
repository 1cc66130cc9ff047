package lv.ocma.notifications.preference;

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

/** Erases the preferences of persons to whom nothing was written for a long time (P5), a bounded number in each transaction and in each run. */
@ApplicationScoped
class PreferenceErasure {

    static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 50;

    /** Whoever of several instances comes first has taken them. */
    private static final String ERASE = """
            delete from contact_preference where person in (
              select person from contact_preference where used_on < :before order by used_on limit :limit for update skip locked)""";

    private final Session session;
    private final Audit audit;
    private final Clock clock;
    private final Period unused;

    PreferenceErasure(
            Session session,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "ocma.preference-retention.unused") Period unused) {
        if (unused.isNegative() || unused.isZero()) {
            throw new IllegalStateException("preferences are kept for a day at least, not " + unused);
        }
        this.session = session;
        this.audit = audit;
        this.clock = clock;
        this.unused = unused;
    }

    @Scheduled(
            identity = "preferences-erase",
            every = "{ocma.preference-retention.every}",
            delayed = "5m",
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
                .setParameter("before", Zones.today(clock).minus(unused))
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
        if (erased > 0) {
            audit.byRule("contact-preferences.erase", "contact-preferences", "unused", null, run);
        }
        return erased;
    }
}
