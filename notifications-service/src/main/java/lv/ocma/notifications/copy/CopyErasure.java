package lv.ocma.notifications.copy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.retention.Erasing;
import lv.ocma.platform.retention.Erasing.Rule;

/**
 * Erases what copies say and whose they are once their time is over (P5), a bounded number in each transaction and in each run. What proves that there was the
 * document stays: number, hash and day. The sheets of a letter are those of its copy, and go with it.
 */
@ApplicationScoped
class CopyErasure {

    /** Whoever of several instances comes first has taken them. */
    private static final String ERASE = """
            with due as materialized (
              select number, pdf from document_copy where kind = :kind and made_at < :before and erased_at is null
              order by made_at limit :limit for update skip locked),
            said as (
              update stored_pdf document set content = null, erased_at = :now from due where document.id = due.pdf and document.erased_at is null)
            update document_copy copy set person = null, erased_at = :now from due where copy.number = due.number""";

    private final Erasing erasing;
    private final CopyRetention retention;

    CopyErasure(Erasing erasing, CopyRetention retention) {
        this.erasing = erasing;
        this.retention = retention;
    }

    @Scheduled(
            identity = "copies-erase",
            every = "{ocma.copy-retention.every}",
            delayed = "4m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var run = Ids.next();
        for (var kind : CopyKind.values()) {
            erasing.run(
                    new Rule(ERASE, "copies.erase", "copy-kind", kind),
                    Map.of("kind", kind.name(), "before", retention.keptSince(kind), "now", retention.now()),
                    run);
        }
    }
}
