package lv.ocma.appointments.fee;

import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a payment is reversed, or a fee withdrawn. */
@Schema(name = "FeeCorrection", requiredProperties = "reason")
record WhyUndone(
        @Schema(maxLength = Words.LONGEST, examples = "Typed 75.00 for 25.00") @Nullable
        String reason) {

    String require() {
        var violations = Words.violations("/reason", reason, Words.LONGEST);
        if (reason == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return SeenText.strip(reason);
    }

    @Override
    public String toString() {
        return "WhyUndone[…]";
    }
}
