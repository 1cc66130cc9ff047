package lv.ocma.divisions.staff;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Erases what is due, a bounded number in each transaction. Several instances take turns, and one that dies has done a part. */
@ApplicationScoped
class StaffErasureJob {

    private static final Logger LOG = Logger.getLogger(StaffErasureJob.class);

    private final StaffErasure erasure;

    StaffErasureJob(StaffErasure erasure) {
        this.erasure = erasure;
    }

    @Scheduled(
            identity = "staff-erasure",
            every = "{ocma.divisions.staff.erasure-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int all = 0;
        int some;
        do {
            some = erasure.eraseSome();
            all += some;
        } while (some == StaffErasure.AT_ONCE);
        if (all > 0) {
            LOG.infof("something of %d leavers is erased", all);
        }
    }
}
