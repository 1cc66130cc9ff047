package lv.ocma.complaints.decision;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a decision is not approved. */
@Schema(name = "NewDecisionReturn", requiredProperties = "reason")
record NewReturn(
        @Schema(description = "For the examiner; kept encrypted.", examples = "Nav vērtēts otrs iebildums.")
        @Seen
        @Size(max = 4000)
        String reason) {

    /** Never the reason. */
    @Override
    public String toString() {
        return "NewReturn[…]";
    }
}
