package lv.ocma.complaints.serviceerror;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.time.Zones;

/** Tells the next official above of each error that was not taken up in time, until the head office has it (P9). */
@ApplicationScoped
class Escalation {

    private static final int BATCH = 50;

    private final ServiceErrors errors;
    private final Handling handling;
    private final TakeUpTerm term;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    Escalation(ServiceErrors errors, Handling handling, TakeUpTerm term, Telling telling, Audit audit, Clock clock) {
        this.errors = errors;
        this.handling = handling;
        this.term = term;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "1m", identity = "service-error-escalation", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var run = Ids.next();
        int passed;
        do {
            passed = QuarkusTransaction.requiringNew().call(() -> passSome(run));
        } while (passed == BATCH);
    }

    private int passSome(UUID run) {
        var today = Zones.today(clock);
        var late = errors.takeLate(today, BATCH);
        var by = late.isEmpty() ? today : term.from(today);
        for (var error : late) {
            error.passOn(handling.nextAbove(error), by, clock.instant());
            telling.official(error);
            audit.byRule("service-error.escalate", "service-error", error.id(), error.place(), run);
        }
        return late.size();
    }
}
