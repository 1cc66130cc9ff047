package lv.ocma.appointments.fee;

import java.util.ArrayList;
import lv.ocma.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the rest of a fee need not be paid, and by which law. */
@Schema(
        name = "NewWaiver",
        requiredProperties = {"reason", "legalGround"})
record NewWaiver(
        @Schema(maxLength = Words.LONGEST, examples = "Reissue after an error of the office") @Nullable
        String reason,

        @Schema(
                description = "Enactment and section that exempt from the fee.",
                maxLength = Words.LONGEST,
                examples = "Cabinet Regulation No. 133 of 21 February 2012, section 9")
        @Nullable
        String legalGround) {

    void requireValid() {
        var violations = new ArrayList<>(Words.violations("/reason", reason, Words.LONGEST));
        violations.addAll(Words.violations("/legalGround", legalGround, Words.LONGEST));
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    @Override
    public String toString() {
        return "NewWaiver[…]";
    }
}
