package lv.ocma.notifications.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;

/**
 * Erases what copies say and whose they are once their time is over (P5), a bounded number in each transaction and in each run. What proves that there was the
 * document stays: number, hash and day. The sheets of a letter are those of its copy, and go with it.
 */
@ApplicationScoped
class CopyErasure {

    static final int AT_ONCE = 100;

    private static final int MOST_ROUNDS = 50;

    /** Whoever of several instances comes first has taken them. */
    private static final String ERASE = """
            with due as materialized (
              select number, pdf from document_copy where kind = :kind and made_at < :before and erased_at is null
              order by made_at limit :limit for update skip locked),
            said as (
              update stored_pdf document set content = null, erased_at = :now from due where document.id = due.pdf and document.erased_at is null)
            update document_copy copy set person = null, erased_at = :now from due where copy.number = due.number""";

    private final Session session;
    private final CopyRetention retention;
    private final Audit audit;

    CopyErasure(Session session, CopyRetention retention, Audit audit) {
        this.session = session;
        this.retention = retention;
        this.audit = audit;
    }

    @Scheduled(
            identity = "copies-erase",
            every = "{ocma.copy-retention.every}",
            delayed = "4m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var run = Ids.next();
        for (var kind : CopyKind.values()) {
            int some = AT_ONCE;
            for (int round = 0; round < MOST_ROUNDS && some == AT_ONCE; round++) {
                some = QuarkusTransaction.requiringNew().call(() -> eraseSome(kind, run));
            }
        }
    }

    /** In the running transaction; fewer than {@link #AT_ONCE} are the last for now. */
    private int eraseSome(CopyKind kind, UUID run) {
        int erased = session.createNativeMutationQuery(ERASE)
                .setParameter("kind", kind.name())
                .setParameter("before", retention.keptSince(kind))
                .setParameter("now", retention.now())
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
        if (erased > 0) {
            audit.byRule("copies.erase", "copy-kind", kind, null, run);
        }
        return erased;
    }
}
