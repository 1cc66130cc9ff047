package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the submitter is to put right or add. */
@Schema(name = "NewCureRequest", requiredProperties = "missing")
record NewCureRequest(
        @Schema(
                description = "The submitter is told it; kept encrypted.",
                examples = "Nav norādīts, par kuru dienu ir runa.")
        @Seen
        @Size(max = 2000)
        String missing,

        @Schema(
                description = Translation.DESCRIPTION,
                nullable = true,
                examples = "It does not say which day it is about.")
        @Nullable
        @Size(max = 2000)
        String translation) {

    /** Never the words. */
    @Override
    public String toString() {
        return "NewCureRequest[…]";
    }
}
