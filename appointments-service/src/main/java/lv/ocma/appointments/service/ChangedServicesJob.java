package lv.ocma.appointments.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.appointments.place.Reseating;
import lv.ocma.appointments.service.ChangedServices.Changed;
import org.jboss.logging.Logger;

/**
 * Looks at the visits of services that have changed, a place at a time and each in a transaction of its own: one for all places would lock visits and
 * days of several in no order. Every instance may run it; what is done twice changes nothing.
 */
@ApplicationScoped
class ChangedServicesJob {

    private static final Logger LOG = Logger.getLogger(ChangedServicesJob.class);

    private final ChangedServices changed;
    private final Reseating reseating;

    ChangedServicesJob(ChangedServices changed, Reseating reseating) {
        this.changed = changed;
        this.reseating = reseating;
    }

    @Scheduled(
            every = "${ocma.changed-services.every}",
            delayed = "15s",
            identity = "changed-services",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<Changed> due = QuarkusTransaction.requiringNew().call(changed::due);
        due.forEach(this::look);
    }

    private void look(Changed each) {
        List<String> places = QuarkusTransaction.requiringNew().call(() -> changed.places(each));
        // Not until the first that fails: the others are told as soon as can be.
        if (places.stream().filter(place -> !isDone(place, each)).toList().isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> changed.forget(each));
        }
    }

    /** Somebody may be changing a visit of the place just now: it is tried again the next time. */
    private boolean isDone(String place, Changed each) {
        try {
            QuarkusTransaction.requiringNew().run(() -> reseating.of(place));
            return true;
        } catch (RuntimeException wrong) {
            LOG.warnf(
                    wrong,
                    "The visits of %s are looked at again later for %s, which has changed",
                    place,
                    each.service());
            return false;
        }
    }
}
