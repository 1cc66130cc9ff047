package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the submitter is to put right or add. */
@Schema(name = "NewCureRequest", requiredProperties = "missing")
record NewCureRequest(
        @Schema(
                description = "The submitter is told it; kept encrypted.",
                examples = "Nav norādīts, par kuru dienu ir runa.")
        @Seen
        @Size(max = 2000)
        String missing) {

    /** Never the words. */
    @Override
    public String toString() {
        return "NewCureRequest[…]";
    }
}
