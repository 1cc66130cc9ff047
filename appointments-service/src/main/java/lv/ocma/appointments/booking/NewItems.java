package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to do more in a visit. */
@Schema(name = "NewItems", requiredProperties = "service")
record NewItems(
        @Schema(description = "Id of the service, one that the visit has already or another.", examples = "eid-card")
        @Nullable
        String service,

        @Schema(
                description = "How many more persons it is for.",
                minimum = "1",
                maximum = "10",
                defaultValue = "1",
                examples = "1")
        @Nullable
        Integer persons,

        @Schema(
                description =
                        "`slot` of a free time for all of the visit, such as one of the `alternatives`; without it the visit begins when it does.")
        @Nullable
        String slot,

        @Schema(
                description = "`hold` of a time for all of the visit that the caller holds, instead of `slot`.",
                maxLength = 200)
        @Nullable
        String hold) {

    WantedTime time() {
        return new WantedTime(slot, hold);
    }

    int personsOrOne() {
        return persons == null ? 1 : persons;
    }

    /** @param known whether there is such a service */
    String requireValid(Map<String, Integer> before, boolean known) {
        var violations = new ArrayList<Violation>();
        if (service == null) {
            violations.add(Violation.body("/service", "required"));
        } else if (!known) {
            violations.add(Violation.body("/service", "unknown-service-named"));
        } else if (!before.containsKey(service) && before.size() == Slot.MAX_SERVICES) {
            violations.add(Violation.body("/service", "too-many-services", Map.of("max", Slot.MAX_SERVICES)));
        }
        int already = service == null ? 0 : before.getOrDefault(service, 0);
        if (personsOrOne() < 1 || personsOrOne() > Wanted.MAX_PERSONS - already) {
            violations.add(Violation.body("/persons", "too-many-persons", Map.of("max", Wanted.MAX_PERSONS)));
        }
        violations.addAll(time().violationsIfNamed());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return Objects.requireNonNull(service);
    }
}
