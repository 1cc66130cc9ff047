package lv.ocma.appointments.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import lv.ocma.appointments.place.Reseating;
import lv.ocma.appointments.service.ChangedServices.Changed;
import lv.ocma.platform.problem.Unavailable;
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
        if (due.isEmpty()) {
            return;
        }
        var failed = new HashSet<String>();
        // Each place once, whichever of its services have changed; not until the first that fails, as the others are
        // told as soon as can be.
        QuarkusTransaction.requiringNew().call(() -> changed.places(due)).forEach((place, services) -> {
            if (!isDone(place)) {
                failed.addAll(services);
            }
        });
        QuarkusTransaction.requiringNew()
                .run(() -> due.forEach(each -> {
                    if (failed.contains(each.service())) {
                        changed.putOff(each);
                    } else {
                        changed.forget(each);
                    }
                }));
    }

    private boolean isDone(String place) {
        try {
            QuarkusTransaction.requiringNew().run(() -> reseating.of(place));
            return true;
        } catch (Unavailable busy) {
            LOG.debugf("Somebody is changing a visit of %s just now: it is looked at again later", place);
            return false;
        } catch (RuntimeException wrong) {
            LOG.warnf(wrong, "The visits of %s are looked at again later for a service that has changed", place);
            return false;
        }
    }
}
