package lv.ocma.appointments.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.HashSet;
import java.util.UUID;
import lv.ocma.appointments.claim.PlaceDay;
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
            every = "${ocma.day-end.every}",
            delayed = "1m",
            identity = "queue-day-end",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        closing.addDays();
        var looked = new HashSet<PlaceDay>();
        for (var due = closing.due(looked); due.isPresent() && looked.size() < MOST_PLACES; due = closing.due(looked)) {
            looked.add(due.get());
            end(due.get());
        }
    }

    /** One visit of which something is wrong keeps neither its day from ending for the others nor other days. */
    private void end(PlaceDay over) {
        try {
            var left = closing.end(over);
            if (left > 0) {
                LOG.infof("a queue has ended; %d had not been served", left);
            }
        } catch (RuntimeException wrong) {
            var open = closing.open(over);
            var kept = open.stream().filter(id -> !isEnded(over, id)).count();
            LOG.errorf("%d of %d visits keep the day %s of %s open", kept, open.size(), over.day(), over.place());
        }
    }

    /** What is wrong is told by its kind alone: its words may hold what is personal. */
    private boolean isEnded(PlaceDay over, UUID id) {
        try {
            closing.endOne(over, id);
            return true;
        } catch (RuntimeException wrong) {
            LOG.errorf("visit %s cannot be ended: %s", id, wrong.getClass().getName());
            return false;
        }
    }
}
