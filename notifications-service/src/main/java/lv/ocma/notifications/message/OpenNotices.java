package lv.ocma.notifications.message;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Counts anew the dates that were counted by a year of which more has been told since, a bounded number in each transaction. */
@ApplicationScoped
class OpenNotices {

    /** So that a receipt, which waits for the same row, never waits long. */
    static final int AT_ONCE = 100;

    private static final int MOST_ROUNDS = 100;

    /** Along the index of those that are open, so that neither certain dates nor those of years without news cost anything. */
    private static final String STALE = """
            select m.* from calendar_year y cross join lateral (
              select * from message where deemed_open_year = y.year and deemed_open_revision < y.revision
              order by deemed_open_revision limit :limit for update skip locked) m
            limit :limit""";

    private final Session session;
    private final Notices notices;

    OpenNotices(Session session, Notices notices) {
        this.session = session;
        this.notices = notices;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "notices-open", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (QuarkusTransaction.requiringNew().call(this::countSome) < AT_ONCE) {
                return;
            }
        }
    }

    private int countSome() {
        List<Message> stale = session.createNativeQuery(STALE, Message.class)
                .setParameter("limit", AT_ONCE)
                .getResultList();
        stale.forEach(notices::countAgain);
        return stale.size();
    }
}
