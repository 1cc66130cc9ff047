package lv.ocma.complaints.decision;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is examined once again. */
@Schema(name = "NewCaseReopening", requiredProperties = "newFact")
record NewReopening(
        @Schema(
                description = "What nobody knew when it was decided; kept encrypted.",
                examples = "Atrasts iesniegtais pielikums.")
        @Seen
        @Size(max = 4000)
        String newFact) {

    /** Never the fact. */
    @Override
    public String toString() {
        return "NewReopening[…]";
    }
}
