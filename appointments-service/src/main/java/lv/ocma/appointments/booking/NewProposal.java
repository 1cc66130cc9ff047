package lv.ocma.appointments.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to propose a time to the customer of a visit that cannot be at its own. */
@Schema(name = "NewProposal")
record NewProposal(
        @Schema(
                description =
                        "`slot` of a free time at the place of the visit, for its services and persons; either it or `hold`.")
        @Nullable
        String slot,

        @Schema(description = "`hold` of such a time that the caller holds; either it or `slot`.", maxLength = 200)
        @Nullable
        String hold) {

    WantedTime requireTime() {
        return new WantedTime(slot, hold).requireValid();
    }
}
