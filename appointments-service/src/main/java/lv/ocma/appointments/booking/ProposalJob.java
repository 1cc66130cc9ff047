package lv.ocma.appointments.booking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Proposes in small transactions, and leaves the rest of a great many to the next time; every instance may run it. */
@ApplicationScoped
class ProposalJob {

    private static final int MOST_VISITS = 400;

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
        int visits = 0;
        while (visits < MOST_VISITS && round.propose()) {
            visits++;
        }
    }
}
