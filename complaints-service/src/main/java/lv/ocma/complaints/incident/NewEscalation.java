package lv.ocma.complaints.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who was called. */
@Schema(name = "NewIncidentEscalation", requiredProperties = "called")
record NewEscalation(
        @Schema(description = "MANAGER or POLICE.", examples = "POLICE") @NotNull
        Called called,

        @Schema(description = "Kept encrypted.", nullable = true, examples = "Izsaukta plkst. 9.10.")
        @Nullable
        @Size(max = 2000)
        String note) {

    /** Whom an employee may call (P10). */
    enum Called {
        MANAGER,
        POLICE
    }

    StepKind step() {
        return switch (called) {
            case MANAGER -> StepKind.MANAGER_CALLED;
            case POLICE -> StepKind.POLICE_CALLED;
        };
    }

    @Nullable
    String stripped() {
        return NewStep.stripped(note);
    }

    @Override
    public String toString() {
        return "NewEscalation[" + called + "]";
    }
}
