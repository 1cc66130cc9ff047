package lv.ocma.appointments.capacity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.time.Zones;
import org.jboss.logging.Logger;

/**
 * Makes the rows that are missing when the service starts, and goes on to look at one place after another: what a release before them has
 * booked beside this one is in no row. Every instance may run it, a place at a time, each in a transaction of its own.
 */
@ApplicationScoped
class CapacityUpkeep {

    private static final Logger LOG = Logger.getLogger(CapacityUpkeep.class);
    private static final int BITE = 20;

    /** Hours are told for a year and a half at most. */
    private static final int DAYS_AHEAD = 600;

    private final Capacity capacity;
    private final Places places;
    private final Clock clock;
    private boolean complete;
    private String last = "";

    CapacityUpkeep(Capacity capacity, Places places, Clock clock) {
        this.capacity = capacity;
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!complete) {
            complete();
            complete = true;
            return;
        }
        var next = QuarkusTransaction.requiringNew().call(() -> places.after(last));
        last = next.orElse("");
        next.ifPresent(place -> {
            int mended = rebuild(place);
            if (mended > 0) {
                LOG.infof("%d days of %s were counted anew", mended, place);
            }
        });
    }

    void complete() {
        for (var lacking = lacking(); !lacking.isEmpty(); lacking = lacking()) {
            lacking.forEach(this::rebuild);
        }
    }

    private List<String> lacking() {
        var today = Zones.today(clock);
        return QuarkusTransaction.requiringNew().call(() -> capacity.lacking(today, today.plusDays(DAYS_AHEAD), BITE));
    }

    int rebuild(String place) {
        var today = Zones.today(clock);
        return QuarkusTransaction.requiringNew().call(() -> {
            // No booking of several days of the place meets this one half way.
            places.lock(place);
            return capacity.rebuild(place, today, today.plusDays(DAYS_AHEAD));
        });
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        var today = Zones.today(clock);
        QuarkusTransaction.requiringNew().run(() -> capacity.purge(today));
    }
}
