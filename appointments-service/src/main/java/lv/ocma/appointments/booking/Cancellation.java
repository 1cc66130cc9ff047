package lv.ocma.appointments.booking;

import java.util.Arrays;
import java.util.Optional;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to cancel. */
@Schema(name = "Cancellation", requiredProperties = "reason")
record Cancellation(
        @Schema(
                enumeration = {"ILLNESS", "PLANS_CHANGED", "OTHER"},
                examples = "PLANS_CHANGED")
        @Nullable
        String reason) {

    CancellationReason requireReason() {
        if (reason == null) {
            throw new Invalid(Violation.body("/reason", "required"));
        }
        return known().orElseThrow(() -> new Invalid(Violation.body("/reason", "cancellation-reason")));
    }

    private Optional<CancellationReason> known() {
        return Arrays.stream(CancellationReason.values())
                .filter(CancellationReason::isOfCustomers)
                .filter(each -> each.name().equals(reason))
                .findFirst();
    }
}
