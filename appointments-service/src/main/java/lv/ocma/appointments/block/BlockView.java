package lv.ocma.appointments.block;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.place.Block;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time at which nobody is received, as staff see it. */
@Schema(name = "Block")
record BlockView(
        UUID id,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "Null for all counters of the place.", nullable = true, examples = "riga-3/2") @Nullable
        String counter,

        @Schema(examples = "2026-06-15T13:00:00+03:00") OffsetDateTime from,
        @Schema(examples = "2026-06-15T15:00:00+03:00") OffsetDateTime to,
        @Schema(examples = "Printer is being repaired") String reason,

        @Schema(
                description =
                        "Whether closing the counter for the day has made it: it ends when the counter is opened, and is not removed here.",
                examples = "false")
        boolean ofClosedCounter) {

    /** The shape of a page of blocks, for the API reference. */
    @Schema(name = "Blocks")
    record Listed(List<BlockView> items, @Nullable String next) {}

    static BlockView of(Block block) {
        return new BlockView(
                block.id(),
                block.place(),
                block.counter(),
                local(block.during().start()),
                local(block.during().end()),
                block.reason(),
                block.isOfClosedCounter());
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }
}
