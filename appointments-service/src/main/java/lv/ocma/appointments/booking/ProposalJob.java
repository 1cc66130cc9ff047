package lv.ocma.appointments.booking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Proposes in small transactions, and leaves the rest of a great many to the next time; every instance may run it. */
@ApplicationScoped
class ProposalJob {

    private static final int MOST_ROUNDS = 20;

    private final ProposalRound round;

    ProposalJob(ProposalRound round) {
        this.round = round;
    }

    @Scheduled(
            every = "${ocma.proposals.every}",
            delayed = "15s",
            identity = "proposals",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void propose() {
        int rounds = 0;
        while (round.propose() == ProposalRound.BITE && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
