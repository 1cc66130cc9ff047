package lv.ocma.notifications.office;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of messages that were written together. */
@Schema(name = "MessageBatch")
record MessageBatchView(
        UUID id,

        @Schema(
                description = "Kind of the template by which they were written; null of corrections.",
                examples = "office.closed-today")
        @Nullable
        String template,

        @Schema(
                description =
                        "Whether they are official replies, or correct such; null of a batch from before this was kept.",
                examples = "false")
        @Nullable
        Boolean official,

        @Schema(examples = "riga-3") String place,

        @Schema(description = "The client for which they were sent.", examples = "staff-tools")
        String sender,

        @Schema(description = "The employee who wrote them.")
        String writtenBy,

        OffsetDateTime createdAt,

        @Schema(examples = "2") int recipients,

        @Schema(
                description =
                        "How many are in which state, as of a single message. Who was told over another channel in the end is counted once.")
        List<Count> counts,

        @Schema(
                description =
                        "How many have left and were not corrected. Above 0 after a correction, their attempt was under way then: correct the batch once more.",
                examples = "1")
        long uncorrected,

        @Schema(description = "The batch that was wrong, of corrections; else null.") @Nullable
        UUID corrects,

        @Schema(description = "The batches of its corrections, oldest first, at most a hundred.")
        List<UUID> correctedBy) {

    @Schema(name = "MessageBatchCount")
    record Count(
            @Schema(description = "New values may come.", examples = "ACCEPTED")
            String status,

            @Schema(examples = "2") long messages) {}

    static MessageBatchView of(MessageBatch batch, Map<String, Long> counts, long uncorrected, List<UUID> correctedBy) {
        return new MessageBatchView(
                batch.id(),
                batch.template(),
                batch.official(),
                batch.place(),
                batch.sender(),
                batch.writtenBy(),
                Zones.inRiga(batch.createdAt()),
                batch.recipients(),
                counts.entrySet().stream()
                        .map(count -> new Count(count.getKey(), count.getValue()))
                        .toList(),
                uncorrected,
                batch.corrects(),
                correctedBy);
    }
}
