package lv.ocma.complaints.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a remedy of a case ended. */
@Schema(name = "NewCaseRemedyEnding", requiredProperties = "ending")
record NewRemedyEnding(
        @Schema(description = "DONE or GIVEN_UP.", examples = "DONE") @NotNull
        CaseRemedy.Ending ending,

        @Schema(description = "Why it is given up; of that alone. Kept encrypted.", nullable = true)
        @Nullable
        @Size(max = 1000)
        String reason) {

    /** Null where it is done; {@link Invalid} where it is given up without one. */
    @Nullable
    String why() {
        if (ending == CaseRemedy.Ending.DONE) {
            return null;
        }
        if (reason == null || SeenText.isBlank(reason)) {
            throw new Invalid(Violation.body("/reason", "required"));
        }
        return SeenText.strip(reason);
    }

    /** Never the reason. */
    @Override
    public String toString() {
        return "NewRemedyEnding[" + ending + "]";
    }
}
