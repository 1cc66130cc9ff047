package lv.ocma.appointments.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;

/** Ends the queues of places whose day is over; any instance may, each day of a place is ended once. */
@ApplicationScoped
class DayEnd {

    private static final Logger LOG = Logger.getLogger(DayEnd.class);

    /** In one round; the next comes in a minute. */
    private static final int MOST_PLACES = 100;

    private final Closing closing;

    DayEnd(Closing closing) {
        this.closing = closing;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "queue-day-end",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        closing.addDays();
        for (int done = 0; done < MOST_PLACES; done++) {
            var left = closing.endOne();
            if (left < 0) {
                return;
            }
            if (left > 0) {
                LOG.infof("a queue has ended; %d had not been served", left);
            }
        }
    }
}
