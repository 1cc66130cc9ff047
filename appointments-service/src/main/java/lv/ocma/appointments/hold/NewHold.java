package lv.ocma.appointments.hold;

import java.util.Objects;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to hold a time. */
@Schema(name = "NewHold", requiredProperties = "slot")
record NewHold(
        @Schema(description = "`slot` of a free time.", examples = "MXxyaWdhLTN8Mjk2OTEzNjB8cGFzc3BvcnQ6MQ") @Nullable
        String slot) {

    String requireSlot() {
        var violations = SlotKeeper.violations(slot);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return Objects.requireNonNull(slot);
    }
}
