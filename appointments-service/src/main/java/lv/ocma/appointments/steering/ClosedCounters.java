package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Block;
import lv.ocma.appointments.place.BlockChanges;
import lv.ocma.appointments.place.Blocks;

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

    /** Visits are locked before the day of the queue is. */
    void follow(PlaceDay day, String counter, String state, Instant now) {
        var id = id(counter, day.day());
        var block = blocks.find(id);
        if (!CounterState.isClosed(state)) {
            block.ifPresent(changes::remove);
        } else if (block.isEmpty()) {
            var from = now.truncatedTo(ChronoUnit.MINUTES);
            changes.add(new Block(
                    id, day.place(), counter, new Span(from, day.span().end()), REASON));
        }
    }

    /** One for each counter and day, however often it is closed. */
    private static UUID id(String counter, LocalDate day) {
        return UUID.nameUUIDFromBytes(("closed " + counter + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
