package lv.ocma.notifications.office;

import java.util.List;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The same by the template's words of another language, with values in that language. */
@Schema(
        name = "NewTranslation",
        requiredProperties = {"language"})
record NewTranslation(
        @Schema(
                description = "Which the person asked for.",
                enumeration = {"en", "ru"},
                examples = "en")
        @Nullable
        String language,

        @Schema(
                description = "Of all placeholders of the template in this language.",
                nullable = true,
                maxItems = GivenValues.MOST)
        @Nullable
        List<GivenValue> values) {}
