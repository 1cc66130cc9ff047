package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.BooleanSupplier;
import lv.ocma.appointments.claim.Span;

/**
 * The one way to change what a place offers, in the running transaction: watchers first take their locks, then the place is locked and changed, then they
 * see to what it means. So whoever calls this holds nothing yet that visits, places or days are locked after.
 */
@ApplicationScoped
class OfferChanges {

    private final Places places;
    private final Instance<OfferWatcher> watchers;

    OfferChanges(Places places, Instance<OfferWatcher> watchers) {
        this.places = places;
        this.watchers = watchers;
    }

    void of(String place, Span during, Runnable change) {
        attempt(place, during, () -> {
            change.run();
            return true;
        });
    }

    /**
     * As {@link #of}, of what may come to nothing: then watchers have nothing to see to.
     *
     * @return whether anything has become another
     */
    boolean attempt(String place, Span during, BooleanSupplier change) {
        watchers.forEach(watcher -> watcher.beforeChange(place, during));
        places.lock(place);
        boolean changed = change.getAsBoolean();
        if (changed) {
            watchers.forEach(watcher -> watcher.afterChange(place, during));
        }
        return changed;
    }
}
