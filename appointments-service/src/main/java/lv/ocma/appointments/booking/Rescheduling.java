package lv.ocma.appointments.booking;

import java.util.Objects;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to move a visit. */
@Schema(name = "Rescheduling", requiredProperties = "slot")
record Rescheduling(
        @Schema(description = "`slot` of a free time for the same services and persons.") @Nullable
        String slot) {

    String requireSlot() {
        var violations = SlotKeeper.violations(slot);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return Objects.requireNonNull(slot);
    }
}
