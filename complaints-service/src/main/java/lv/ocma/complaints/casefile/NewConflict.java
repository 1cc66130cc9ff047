package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an employee has an interest in a case. */
@Schema(name = "NewCaseConflict", requiredProperties = "reason")
record NewConflict(
        @Schema(description = "Kept encrypted.", examples = "Iesniedzējs ir mans radinieks.") @Seen @Size(max = 2000)
        String reason) {

    /** Never the reason. */
    @Override
    public String toString() {
        return "NewConflict[…]";
    }
}
