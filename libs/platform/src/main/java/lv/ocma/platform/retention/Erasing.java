package lv.ocma.platform.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.Map;
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
     * @param sql with {@code :limit} and the values that it is run with; passes over rows that somebody else has locked
     * @param atOnce rows of one transaction: the more there are each hour, the more
     */
    public record Rule(String sql, String action, String objectType, Object objectId, int atOnce) {

        public Rule(String sql, String action, String objectType, Object objectId) {
            this(sql, action, objectType, objectId, AT_ONCE);
        }
    }

    /** {@link IllegalStateException} for one that is no time at all, which stops the start. */
    public static Period kept(Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalStateException("what may be needed is kept for a day at least, not for " + period);
        }
        return period;
    }

    /** As {@link #run(Rule, Map, UUID)}, by itself. */
    public void run(Rule rule, Map<String, Object> values) {
        run(rule, values, Ids.next());
    }

    /**
     * @param values of the rule's statement, by name
     * @param run what is erased together
     */
    public void run(Rule rule, Map<String, Object> values, UUID run) {
        int some = rule.atOnce();
        for (int round = 0; round < MOST_ROUNDS && some == rule.atOnce(); round++) {
            some = QuarkusTransaction.requiringNew().call(() -> eraseSome(rule, values, run));
        }
    }

    /** In the running transaction; fewer than {@link Rule#atOnce} are the last for now. */
    private int eraseSome(Rule rule, Map<String, Object> values, UUID run) {
        var statement = session.createNativeMutationQuery(rule.sql()).setParameter("limit", rule.atOnce());
        values.forEach(statement::setParameter);
        int erased = statement.executeUpdate();
        if (erased > 0) {
            audit.byRule(rule.action(), rule.objectType(), rule.objectId(), null, run);
        }
        return erased;
    }
}
