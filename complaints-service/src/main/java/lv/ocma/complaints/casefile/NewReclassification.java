package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a case is, and why. */
@Schema(
        name = "NewCaseReclassification",
        requiredProperties = {"kind", "reason"})
record NewReclassification(
        @Schema(description = "Another one than it is now.", examples = "COMPLAINT") @NotNull
        Kind kind,

        @Schema(description = "The submitter reads it; kept encrypted.", examples = "Vēstulē ir sūdzība par gaidīšanu.")
        @Seen
        @Size(max = 2000)
        String reason,

        @Schema(description = "What is disputed; of the kind DISPUTE, and of no other.", nullable = true) @Nullable
        NewDispute challenge) {

    /** {@link Invalid} for a dispute that does not say of what, and for what says it and is none. */
    void requireWhole(LocalDate today) {
        var violations = NewDispute.violations(challenge, kind == Kind.DISPUTE, today);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** Nothing that was written. */
    @Override
    public String toString() {
        return "NewReclassification[" + kind + "]";
    }
}
