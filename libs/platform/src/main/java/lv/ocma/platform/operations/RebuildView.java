package lv.ocma.platform.operations;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.inbox.Rebuilds.Rebuild;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A projection that is or was made anew. */
@Schema(name = "Rebuild")
record RebuildView(
        UUID id,
        @Schema(examples = "appointments.place") String consumer,
        Instant requestedAt,

        @Schema(description = "Records read so far.", examples = "34")
        long read,

        @Schema(
                description =
                        "Those of them that could not take effect: they wait for their next attempt or as dead letters, and of their aggregates the projection tells an older state.",
                examples = "0")
        long parked,

        @Schema(description = "Null while it waits or runs.") @Nullable
        Instant finishedAt) {

    static RebuildView of(Rebuild rebuild) {
        return new RebuildView(
                rebuild.id(),
                rebuild.consumer(),
                rebuild.requestedAt(),
                rebuild.read(),
                rebuild.parked(),
                rebuild.finishedAt());
    }
}
