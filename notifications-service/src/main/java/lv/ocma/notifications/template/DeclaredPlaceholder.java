package lv.ocma.notifications.template;

import lv.ocma.notifications.wording.PlaceholderType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A placeholder of a kind of staff's own. */
@Schema(
        name = "DeclaredPlaceholder",
        requiredProperties = {"placeholder", "type"})
record DeclaredPlaceholder(
        @Schema(pattern = TemplateRules.NAME, maxLength = TemplateRules.LONGEST_NAME, examples = "reopens") @Nullable
        String placeholder,

        @Schema(
                description =
                        "TEXT, COUNT, DATE, TIME, DATE_TIME, MONEY or LINK; all but counts are written in the one form of the language.",
                examples = "DATE")
        @Nullable
        PlaceholderType type) {

    static final DeclaredPlaceholder NONE = new DeclaredPlaceholder(null, null);
}
