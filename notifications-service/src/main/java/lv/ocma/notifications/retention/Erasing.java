package lv.ocma.notifications.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;

/** Erases rows that are over their time, a bounded number in each transaction and in each run; of several instances each takes others. */
@ApplicationScoped
public class Erasing {

    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 50;

    private final Session session;
    private final Audit audit;

    Erasing(Session session, Audit audit) {
        this.session = session;
        this.audit = audit;
    }

    /**
     * What is erased, and as what the audit names it.
     *
     * @param sql with {@code :before} and {@code :limit}; passes over rows that somebody else has locked
     */
    public record Rule(String sql, String action, String objectType, String objectId) {}

    /** {@link IllegalStateException} for one that is no time at all, which stops the start. */
    public static Period kept(Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalStateException("what may be needed is kept for a day at least, not for " + period);
        }
        return period;
    }

    /** @param before day or moment, as the rule's column has it */
    public void run(Rule rule, Object before) {
        var run = Ids.next();
        int some = AT_ONCE;
        for (int round = 0; round < MOST_ROUNDS && some == AT_ONCE; round++) {
            some = QuarkusTransaction.requiringNew().call(() -> eraseSome(rule, before, run));
        }
    }

    /** In the running transaction; fewer than {@link #AT_ONCE} are the last for now. */
    private int eraseSome(Rule rule, Object before, UUID run) {
        int erased = session.createNativeMutationQuery(rule.sql())
                .setParameter("before", before)
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
        if (erased > 0) {
            audit.byRule(rule.action(), rule.objectType(), rule.objectId(), null, run);
        }
        return erased;
    }
}
