package lv.ocma.appointments.booking;

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
        return new WantedTime(slot, hold).requireValid();
    }
}
