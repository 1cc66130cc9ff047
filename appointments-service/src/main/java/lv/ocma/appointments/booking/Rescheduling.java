package lv.ocma.appointments.booking;

import lv.ocma.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to move a visit. */
@Schema(name = "Rescheduling")
record Rescheduling(
        @Schema(description = "`slot` of a free time for the same services and persons; either it or `hold`.") @Nullable
        String slot,

        @Schema(
                description =
                        "`hold` of a time that the caller holds for the same services and persons; either it or `slot`.",
                maxLength = 200)
        @Nullable
        String hold) {

    WantedTime requireTime() {
        var time = new WantedTime(slot, hold);
        var violations = time.violations();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return time;
    }
}
