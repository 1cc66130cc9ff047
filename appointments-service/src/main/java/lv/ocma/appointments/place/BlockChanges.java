package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;

/**
 * Changes what is blocked, in the running transaction, with all that depends on it: search, and the visits in it, which get another counter or are
 * marked. Visits are locked before anything else, so whoever calls this holds nothing of a queue yet.
 */
@ApplicationScoped
public class BlockChanges {

    private final Blocks blocks;
    private final Places places;
    private final Instance<OfferWatcher> watchers;
    private final Clock clock;

    BlockChanges(Blocks blocks, Places places, Instance<OfferWatcher> watchers, Clock clock) {
        this.blocks = blocks;
        this.places = places;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** One that is there already stays as it is. */
    public void add(Block block) {
        var during = before(block);
        if (blocks.find(block.id()).isEmpty()) {
            blocks.add(block, clock.instant());
        }
        watchers.forEach(watcher -> watcher.afterChange(block.place(), during));
    }

    /** @return false when somebody else has removed it */
    public boolean remove(Block block) {
        var during = before(block);
        boolean removed = blocks.remove(block.id());
        watchers.forEach(watcher -> watcher.afterChange(block.place(), during));
        return removed;
    }

    private Span before(Block block) {
        var during = during(block);
        watchers.forEach(watcher -> watcher.beforeChange(block.place(), during));
        places.lock(block.place());
        return during;
    }

    /** Whole days, as a visit in the block may have begun before it; what has begun already goes on. */
    private Span during(Block block) {
        var now = clock.instant();
        var first = PlaceDay.of(block.place(), block.during().start()).span().start();
        var last = PlaceDay.of(block.place(), block.during().end()).span().end();
        var start = first.isBefore(now) ? now : first;
        return new Span(start, last.isBefore(start) ? start : last);
    }
}
