package lv.ocma.notifications.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A batch as the print room sees it. */
@Schema(name = "LetterBatch")
record LetterBatchView(
        @Schema(examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01")
        UUID id,

        @Schema(
                description = "OPEN while the print room has it, CONFIRMED or DISSOLVED; new values may come.",
                examples = "OPEN")
        String status,

        @Schema(description = "How many letters were taken into it.", examples = "2")
        int letters,

        @Schema(description = "Sides of paper in all.", examples = "3")
        int sheets,

        @Schema(
                description = "SHA-256 of the file with all letters, in hexadecimal.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        OffsetDateTime takenAt,

        @Schema(description = "When it was confirmed or dissolved.") @Nullable
        OffsetDateTime closedAt,

        @Schema(description = "Since when the post has it.") @Nullable
        OffsetDateTime handedOverAt,

        @Schema(description = "What may be done with it now: confirm, dissolve; new values may come.")
        List<String> actions) {

    static LetterBatchView of(LetterBatch batch) {
        return new LetterBatchView(
                batch.id(),
                batch.status().name(),
                batch.letters(),
                batch.sheets(),
                batch.sha256(),
                Objects.requireNonNull(inRiga(batch.takenAt())),
                inRiga(batch.closedAt()),
                inRiga(batch.handedOverAt()),
                batch.status() == BatchStatus.OPEN ? List.of("confirm", "dissolve") : List.of());
    }

    static @Nullable OffsetDateTime inRiga(@Nullable Instant moment) {
        return moment == null ? null : Zones.inRiga(moment);
    }

    /** The shape of a page of batches, for the API reference. */
    @Schema(name = "LetterBatches")
    record Listed(List<LetterBatchView> items, @Nullable String next) {}
}
