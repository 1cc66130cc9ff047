package lv.ocma.complaints.decision;

import jakarta.validation.constraints.Size;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a case is examined once again. */
@Schema(name = "NewCaseReopening", requiredProperties = "newFact")
record NewReopening(
        @Schema(
                description = "What nobody knew when it was decided, which the submitter is told; kept encrypted.",
                examples = "Atrasts iesniegtais pielikums.")
        @Seen
        @Size(max = 4000)
        String newFact,

        @Schema(
                description = Translation.DESCRIPTION,
                nullable = true,
                examples = "An attachment was found that you had sent.")
        @Nullable
        @Size(max = 4000)
        String translation) {

    /** Never the fact. */
    @Override
    public String toString() {
        return "NewReopening[…]";
    }
}
