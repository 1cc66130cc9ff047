package lv.ocma.appointments.visit;

import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How late somebody will be. */
@Schema(name = "NewDelay", requiredProperties = "minutes")
record NewDelay(
        @Schema(description = "Counted from the booked start, 1 to 240.", examples = "20") @Nullable
        Integer minutes) {

    private static final int MOST = 240;

    int requireMinutes() {
        if (minutes == null) {
            throw new Invalid(Violation.body("/minutes", "required"));
        }
        if (minutes < 1 || minutes > MOST) {
            throw new Invalid(Violation.body("/minutes", "range", Map.of("min", 1, "max", MOST)));
        }
        return minutes;
    }
}
