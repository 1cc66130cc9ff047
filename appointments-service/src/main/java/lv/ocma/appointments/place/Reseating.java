package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import lv.ocma.appointments.claim.Span;

/**
 * Looks anew at whom a place can receive, in the running transaction, where something beside it has become another; whoever calls this holds nothing
 * that visits, places or days are locked after.
 */
@ApplicationScoped
public class Reseating {

    /** No hours are told further ahead, and nothing is booked. */
    static final Duration AHEAD = Duration.ofDays(600);

    private final Places places;
    private final Instance<OfferWatcher> watchers;
    private final Clock clock;

    Reseating(Places places, Instance<OfferWatcher> watchers, Clock clock) {
        this.places = places;
        this.watchers = watchers;
        this.clock = clock;
    }

    public void of(String place) {
        var during = Span.from(clock.instant(), AHEAD);
        watchers.forEach(watcher -> watcher.beforeChange(place, during));
        places.lock(place);
        watchers.forEach(watcher -> watcher.afterChange(place, during));
    }
}
