package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.Objects;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to hand a visit to another place. */
@Schema(name = "Handover", requiredProperties = "place")
record Handover(
        @Schema(description = "Id of the other place.", examples = "riga-4") @Nullable
        String place,

        @Schema(
                description =
                        "`slot` of a free time there, such as one of the `alternatives`; without it the visit keeps its time.")
        @Nullable
        String slot,

        @Schema(description = "`hold` of a time there that the caller holds, instead of `slot`.", maxLength = 200)
        @Nullable
        String hold) {

    WantedTime time() {
        return new WantedTime(slot, hold);
    }

    /** @param known whether there is such a place */
    String requireValid(Booking booking, boolean known) {
        var violations = new ArrayList<Violation>(time().violationsIfNamed());
        if (place == null) {
            violations.add(Violation.body("/place", "required"));
        } else if (!known) {
            violations.add(Violation.body("/place", "unknown-place"));
        } else if (place.equals(booking.place())) {
            violations.add(Violation.body("/place", "place-of-visit"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return Objects.requireNonNull(place);
    }
}
