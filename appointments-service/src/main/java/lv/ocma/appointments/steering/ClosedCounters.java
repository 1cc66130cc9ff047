package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Block;
import lv.ocma.appointments.place.BlockChanges;
import lv.ocma.appointments.place.Blocks;
import lv.ocma.platform.problem.Unavailable;

/**
 * A counter that is closed for the day receives nobody who has booked: the rest of its day is blocked, so that search does not sell it, and who is
 * booked there gets another counter or is told in time (C1). A pause is short, and takes nothing out of search.
 */
@ApplicationScoped
class ClosedCounters {

    private static final String REASON = "Slēgts līdz dienas beigām / Closed for today";

    private final Blocks blocks;
    private final BlockChanges changes;

    ClosedCounters(Blocks blocks, BlockChanges changes) {
        this.blocks = blocks;
        this.changes = changes;
    }

    /** Visits are locked before the day of the queue is; whoever calls this then asks {@link #requireFollowed}. */
    void follow(PlaceDay day, String counter, String state, Instant now) {
        var id = Block.idOfClosed(counter, day.day());
        var block = blocks.find(id);
        if (!CounterState.isClosed(state)) {
            block.ifPresent(changes::remove);
        } else if (block.isEmpty()) {
            var from = now.truncatedTo(ChronoUnit.MINUTES);
            changes.add(new Block(
                    id, day.place(), counter, new Span(from, day.span().end()), REASON));
        }
    }

    /** Under the lock of the day: somebody may have opened the counter, or closed it, after it was looked at what there is to block. */
    void requireFollowed(PlaceDay day, String counter, String state) {
        boolean isBlocked = blocks.find(Block.idOfClosed(counter, day.day())).isPresent();
        if (isBlocked != CounterState.isClosed(state)) {
            throw new Unavailable("service-unavailable", Map.of("retryAfter", 1));
        }
    }
}
