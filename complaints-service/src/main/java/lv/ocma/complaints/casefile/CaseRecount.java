package lv.ocma.complaints.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts open cases anew once years of the calendar were told, some at a time and along an index of just these. */
@ApplicationScoped
class CaseRecount {

    private static final int BATCH = 50;

    private final CaseFiles files;
    private final CaseClock clock;

    CaseRecount(CaseFiles files, CaseClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(every = "1m", identity = "case-recount", concurrentExecution = ConcurrentExecution.SKIP)
    void recount() {
        int counted;
        do {
            counted = QuarkusTransaction.requiringNew().call(this::recountSome);
        } while (counted == BATCH);
    }

    private int recountSome() {
        var outdated = files.takeCountedBefore(clock.told(), BATCH);
        if (!outdated.isEmpty()) {
            var terms = clock.of(outdated);
            outdated.forEach(file -> file.counted(terms.due(file)));
        }
        return outdated.size();
    }
}
