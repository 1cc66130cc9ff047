package lv.ocma.notifications.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value for a placeholder, as callers write it. */
@Schema(
        name = "GivenValue",
        requiredProperties = {"placeholder", "value"})
public record GivenValue(
        @Schema(maxLength = GivenValues.LONGEST_NAME, examples = "reopens") @Nullable
        String placeholder,

        @Schema(
                description =
                        "By the type of the placeholder: a text, a whole number, a date, a time `09:30`, a moment with its offset, an amount `12.50 EUR`, or an address of the web.",
                maxLength = GivenValues.LONGEST,
                examples = "2026-12-01")
        @Nullable
        String value) {

    static final GivenValue NONE = new GivenValue(null, null);
}
