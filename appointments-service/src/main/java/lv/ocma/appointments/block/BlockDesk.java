package lv.ocma.appointments.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Block;
import lv.ocma.appointments.place.BlockChanges;
import lv.ocma.appointments.place.Blocks;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Blocks times of the caller's own places. Visits in them are dealt with as new hours deal with them: they get another counter, or are marked
 * (C1); what is taken out of search is so in the same transaction.
 */
@ApplicationScoped
class BlockDesk {

    /** A block never changes. */
    static final long VERSION = 0;

    private static final String KIND = "block";

    private final Blocks blocks;
    private final Places places;
    private final BlockChanges changes;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    BlockDesk(
            Blocks blocks, Places places, BlockChanges changes, Preconditions preconditions, Audit audit, Clock clock) {
        this.blocks = blocks;
        this.places = places;
        this.changes = changes;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Block add(NewBlock wanted, Caller caller) {
        wanted.requireValid(clock.instant());
        var block = wanted.block(Ids.next());
        var place =
                places.find(block.place()).orElseThrow(() -> new Invalid(Violation.body("/place", "unknown-place")));
        if (!caller.worksAt(place.id(), place.parent())) {
            throw new Forbidden("other-division", List.of(Violation.body("/place", "place-of-another-division")));
        }
        var counters = place.counters();
        if (block.counter() != null
                && counters.stream().noneMatch(counter -> counter.id().equals(block.counter()))) {
            throw new Invalid(Violation.body("/counter", "unknown-counter"));
        }
        changes.add(block);
        audit.change(caller, "block.add", KIND, block.id(), block.place());
        return block;
    }

    @Transactional
    void remove(UUID id, Caller caller) {
        var block = blocks.find(id).orElseThrow(() -> new NotFound("not-found"));
        places.requireStaff(block.place(), caller);
        preconditions.requireMatch(VERSION);
        requireNotOfClosedCounter(block);
        if (!changes.remove(block)) {
            throw new NotFound("not-found");
        }
        audit.change(caller, "block.remove", KIND, id, block.place());
    }

    /** Search would sell a counter at which nobody calls. */
    private static void requireNotOfClosedCounter(Block block) {
        if (block.isOfClosedCounter()) {
            throw new Conflict("block-of-closed-counter", Map.of("counter", String.valueOf(block.counter())));
        }
    }

    /** By their start; those that are over already are not listed. */
    Page<Block> list(@Nullable String place, @Nullable String cursor, int limit, Caller caller) {
        if (place == null) {
            throw new Invalid(Violation.parameter("place", "required"));
        }
        var after = after(cursor);
        if (places.find(place).isEmpty()) {
            throw new Invalid(Violation.parameter("place", "unknown-place"));
        }
        places.requireStaff(place, caller);
        var now = clock.instant();
        var found = blocks.at(place, new Span(now, now.plusSeconds(Integer.MAX_VALUE)), after, limit + 1);
        return Page.of(
                found,
                limit,
                last -> Cursor.encode(
                        last.during().start().toString(), last.id().toString()));
    }

    private static Blocks.@Nullable After after(@Nullable String cursor) {
        var key = Cursor.decode(cursor, 2);
        return key == null
                ? null
                : Cursor.parsed(
                        key,
                        parts -> new Blocks.After(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
    }
}
