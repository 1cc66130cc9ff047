package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;

/** Proposes other times to visits that cannot be at theirs, as the job does each half a minute. */
@ApplicationScoped
public class ProposalsMade {

    private final ProposalJob job;

    ProposalsMade(ProposalJob job) {
        this.job = job;
    }

    public void now() {
        job.propose();
    }
}
