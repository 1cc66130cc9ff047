package lv.ocma.platform.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.inbox.DeadLetters.DeadLetter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter as operators see it: what failed and why, without the event's data. */
@Schema(
        name = "DeadLetter",
        description = "An event that has used up its attempts. Its data is not shown, as it may be personal.")
record DeadLetterView(
        @Schema(examples = "17") String id,

        @Schema(description = "Which consumer failed.", examples = "appointments.place")
        String consumer,

        @Schema(examples = "ocma.divisions.place.v1") String topic,

        @Schema(description = "Of the topic; null when it was parked by an earlier version.", examples = "3") @Nullable
        Integer partition,

        @Schema(description = "In the partition, where the record is found by other tools.", examples = "1204")
        @Nullable
        Long offset,

        @Schema(
                description = "Id of the aggregate. What is not seen stands escaped, and of a long one the beginning.",
                examples = "riga-3")
        String key,

        UUID eventId,

        @Schema(examples = "lv.ocma.divisions.place.published")
        String type,

        @Schema(description = "Kinds of the failures and where they arose; never their messages.")
        String reason,

        @Schema(examples = "9") int attempts,
        Instant parkedAt,
        Instant deadSince,

        @Schema(description = "Later events of the aggregate that wait behind it, up to 1000.", examples = "2")
        long waiting,

        @Schema(
                description =
                        "False when the record was too large to be kept, or could not be kept as it came: then it can't be replayed.")
        boolean whole,

        @Schema(description = "What may be done with it now.")
        List<String> actions) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                Long.toString(letter.id()),
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.shownKey(),
                letter.eventId(),
                letter.shownType(),
                letter.reason(),
                letter.attempts(),
                letter.parkedAt(),
                letter.deadSince(),
                letter.waiting(),
                letter.whole(),
                letter.whole() ? List.of("replay", "dismissal") : List.of("dismissal"));
    }
}
