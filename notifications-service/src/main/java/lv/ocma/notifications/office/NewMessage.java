package lv.ocma.notifications.office;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message that an employee writes by a template. */
@Schema(
        name = "NewMessage",
        requiredProperties = {"template", "place", "recipient"})
record NewMessage(
        @Schema(
                description = "Kind of a published template of staff's own.",
                minLength = 1,
                maxLength = 60,
                examples = "office.closed-today")
        @Nullable
        String template,

        @Schema(
                description =
                        "That which the person prefers where it is left out, as far as the template is there in it; else Latvian.",
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

        @Schema(description = "Whose unit writes; one where the employee works.", examples = "riga-3") @Nullable
        String place,

        @Nullable NewRecipient recipient,

        @Schema(description = "Of all placeholders of the template.", nullable = true, maxItems = GivenValues.MOST)
        @Nullable
        List<GivenValue> values,

        @Schema(
                description =
                        "Whether it is an official reply: then it is in Latvian, goes by e-mail, to the inbox or to the e-address, never by text message, and whoever asked for another language gets a translation below it.",
                nullable = true,
                examples = "false")
        @Nullable
        Boolean official,

        @Schema(description = "Of an official reply; null where nobody asked for one.", nullable = true) @Nullable
        NewTranslation translation,

        @Schema(description = "Null for a message that stands alone.", nullable = true) @Nullable
        NewAbout about,

        @Schema(
                description = "NORMAL, or BULK for what may wait; NORMAL where it is not said.",
                nullable = true,
                enumeration = {"NORMAL", "BULK"},
                examples = "NORMAL")
        @Nullable
        String priority,

        @Schema(
                description = "Before which it does not leave, at most a year ahead; null for at once.",
                nullable = true,
                examples = "2026-06-01T09:00:00+03:00")
        @Nullable
        OffsetDateTime notBefore,

        @Schema(
                description =
                        "From when it tells nothing any more and is not sent, at most a year ahead; null where it always does.",
                nullable = true,
                examples = "2026-06-02T09:00:00+03:00")
        @Nullable
        OffsetDateTime usefulUntil) {}
