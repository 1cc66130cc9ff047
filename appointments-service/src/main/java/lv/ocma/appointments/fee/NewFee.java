package lv.ocma.appointments.fee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to charge services of a visit. */
@Schema(name = "NewFee", requiredProperties = "items")
record NewFee(
        @Schema(
                description =
                        "At least one; the same service of a person more than once where several options add up. Of options that differ in urgency, relief or channel alone, a person pays one.",
                minItems = 1,
                maxItems = NewFee.MOST)
        @Nullable
        List<Item> items) {

    static final int MOST = 100;

    private static final String ITEMS = "/items";

    /** One service for one person of the visit, and what it is paid by. */
    @Schema(
            name = "NewFeeItem",
            requiredProperties = {"service", "person", "option"})
    record Item(
            @Schema(examples = "passport") @Nullable String service,

            @Schema(description = "As in the visit; persons count from 1.", examples = "1") @Nullable
            Integer person,

            @Schema(description = "Id of a fee option on the day of the visit.", examples = "Hq3n0Zx1TfQe") @Nullable
            String option,

            @Schema(description = "How many of the option's unit.", minimum = "1", maximum = "99", defaultValue = "1")
            @Nullable
            Integer quantity) {

        int quantityOrOne() {
            return quantity == null ? 1 : quantity;
        }
    }

    /** An item that is whole. */
    record Choice(VisitFile.Item item, String option, int quantity, String pointer) {}

    /** All that can be said without knowing the visit. */
    List<Choice> choices() {
        var violations = new ArrayList<Violation>();
        if (items == null || items.isEmpty()) {
            throw new Invalid(Violation.body(ITEMS, "required"));
        }
        if (items.size() > MOST) {
            throw new Invalid(Violation.body(ITEMS, "too-many-items", Map.of("max", MOST)));
        }
        var choices = new ArrayList<Choice>();
        var seen = new HashSet<List<Object>>();
        for (int at = 0; at < items.size(); at++) {
            var pointer = ITEMS + "/" + at;
            var item = items.get(at);
            if (item == null || item.service == null || item.person == null || item.option == null) {
                violations.add(Violation.body(pointer, "required"));
                continue;
            }
            if (item.quantityOrOne() < 1 || item.quantityOrOne() > Charge.MOST) {
                violations.add(Violation.body(pointer + "/quantity", "range"));
            }
            if (!seen.add(List.of(item.service, item.person, item.option))) {
                violations.add(Violation.body(pointer, "item-twice"));
            }
            choices.add(new Choice(
                    new VisitFile.Item(item.service, item.person), item.option, item.quantityOrOne(), pointer));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return choices;
    }
}
