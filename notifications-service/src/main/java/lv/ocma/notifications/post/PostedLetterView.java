package lv.ocma.notifications.post;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A letter by its number; it names no person. */
@Schema(name = "PostedLetter")
record PostedLetterView(
        @Schema(examples = "V-2026-000123") String number,

        @Schema(description = "Id of the message.", examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f")
        UUID message,

        @Schema(description = "ORDINARY or REGISTERED; new values may come.", examples = "REGISTERED")
        String mailing,

        @Schema(description = "Null while it waits for another batch.") @Nullable
        UUID batch,

        @Schema(description = "The post's own, of a registered letter.", examples = "RR123456785LV") @Nullable
        String mailNumber,

        @Schema(description = "When it was brought back by the post.") @Nullable
        OffsetDateTime returnedAt,

        @Nullable ReturnReason returnReason) {

    static PostedLetterView of(PostedLetter letter) {
        return new PostedLetterView(
                letter.number(),
                letter.message(),
                letter.mailing().name(),
                letter.batch(),
                letter.mailNumber(),
                LetterBatchView.inRiga(letter.returnedAt()),
                letter.returnReason());
    }
}
