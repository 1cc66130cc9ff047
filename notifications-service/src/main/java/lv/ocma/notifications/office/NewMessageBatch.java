package lv.ocma.notifications.office;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One message to many, each with values and a language of their own. */
@Schema(
        name = "NewMessageBatch",
        requiredProperties = {"template", "place", "recipients"})
record NewMessageBatch(
        @Schema(
                description = "Kind of a published template of staff's own.",
                minLength = 1,
                maxLength = 60,
                examples = "office.closed-today")
        @Nullable
        String template,

        @Schema(description = "Whose unit writes; one where the employee works.", examples = "riga-3") @Nullable
        String place,

        @Schema(
                description =
                        "Whether they are official replies: then all are in Latvian, go by e-mail, to the inbox or to the e-address, never by text message, and whoever asked for another language gets a translation below theirs.",
                nullable = true,
                examples = "false")
        @Nullable
        Boolean official,

        @Schema(minItems = 1, maxItems = NewMessageBatch.MOST) @Nullable
        List<Entry> recipients,

        @Schema(
                description = "Before which none leaves, at most a year ahead; null for at once.",
                nullable = true,
                examples = "2026-06-01T09:00:00+03:00")
        @Nullable
        OffsetDateTime notBefore,

        @Schema(
                description =
                        "From when they tell nothing any more and are not sent, at most a year ahead; null where they always do.",
                nullable = true,
                examples = "2026-06-02T09:00:00+03:00")
        @Nullable
        OffsetDateTime usefulUntil) {

    static final int MOST = 1_000;

    /** Somebody of many. */
    @Schema(
            name = "NewMessageBatchEntry",
            requiredProperties = {"recipient"})
    record Entry(
            @Schema(
                    description =
                            "That which the person prefers where it is left out, as far as the template is there in it; else Latvian.",
                    enumeration = {"lv", "en", "ru"},
                    examples = "lv")
            @Nullable
            String language,

            @Nullable NewRecipient recipient,

            @Schema(description = "Of all placeholders of the template.", nullable = true, maxItems = GivenValues.MOST)
            @Nullable
            List<GivenValue> values,

            @Schema(description = "Of an official reply; null where this person asked for none.", nullable = true)
            @Nullable
            NewTranslation translation) {

        static final Entry NOTHING = new Entry(null, null, null, null);
    }
}
