package lv.ocma.appointments.booking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import lv.ocma.platform.problem.Conflict;

/** Proposes in small transactions, and leaves the rest of a great many to the next time; every instance may run it. */
@ApplicationScoped
class ProposalJob {

    private static final int MOST_VISITS = 400;
    private static final int ATTEMPTS = 3;

    private final ProposalRound round;

    ProposalJob(ProposalRound round) {
        this.round = round;
    }

    @Scheduled(
            every = "${ocma.proposals.every}",
            delayed = "15s",
            identity = "proposals",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void propose() {
        int failed = 0;
        for (int visits = 0; visits < MOST_VISITS; ) {
            try {
                if (!(failed < ATTEMPTS ? round.propose() : round.putOff())) {
                    return;
                }
                visits++;
                failed = 0;
            } catch (Conflict taken) {
                // Somebody took the time between its being found and its being held; the next transaction looks for
                // another.
                failed++;
            }
        }
    }
}
