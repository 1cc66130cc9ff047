package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
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
    private final OfferChanges changes;
    private final Clock clock;

    BlockChanges(Blocks blocks, OfferChanges changes, Clock clock) {
        this.blocks = blocks;
        this.changes = changes;
        this.clock = clock;
    }

    /** One that is there already stays as it is. */
    public void add(Block block) {
        changes.of(block.place(), during(block), () -> {
            if (blocks.find(block.id()).isEmpty()) {
                blocks.add(block, clock.instant());
            }
        });
    }

    /** @return false when somebody else has removed it */
    public boolean remove(Block block) {
        return changes.attempt(block.place(), during(block), () -> blocks.remove(block.id()));
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
