package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a remedy ended. */
@Schema(name = "ServiceErrorRemedyEnding", requiredProperties = "outcome")
record RemedyEnding(
        @Schema(description = "DONE or GIVEN_UP.", examples = "DONE") @NotNull
        RemedyOutcome outcome,

        @Schema(description = "Why it is given up; kept encrypted.", nullable = true) @Nullable @Size(max = 1000)
        String reason) {

    void require() {
        if (outcome == RemedyOutcome.GIVEN_UP && SeenText.isBlank(reason)) {
            throw new Invalid(Violation.body("/reason", "required"));
        }
    }

    @Override
    public String toString() {
        return "RemedyEnding[" + outcome + "]";
    }
}
