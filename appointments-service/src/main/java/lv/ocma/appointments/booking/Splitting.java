package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to make a visit of its own of a part of one. */
@Schema(name = "Splitting", requiredProperties = "items")
record Splitting(
        @Schema(
                description = "Ids of the items that leave; at least one stays.",
                examples = "[\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72\"]")
        @Nullable
        List<@Nullable UUID> items,

        @Schema(description = "`slot` of a free time for exactly their services and persons; either it or `hold`.")
        @Nullable
        String slot,

        @Schema(description = "`hold` of such a time that the caller holds; either it or `slot`.", maxLength = 200)
        @Nullable
        String hold) {

    WantedTime time() {
        return new WantedTime(slot, hold);
    }

    /** The items that leave. */
    List<BookingItem> requireValid(Booking booking) {
        var violations = new ArrayList<Violation>(time().violations());
        if (items == null || items.isEmpty()) {
            violations.add(Violation.body("/items", "required"));
            throw new Invalid(violations);
        }
        var known = booking.items().stream().map(BookingItem::id).toList();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < items.size(); i++) {
            var id = items.get(i);
            if (id == null || !known.contains(id) || !seen.add(id)) {
                violations.add(Violation.body("/items/" + i, "item-of-visit"));
            }
        }
        if (seen.size() == known.size()) {
            violations.add(Violation.body("/items", "item-stays"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return booking.items().stream().filter(item -> seen.contains(item.id())).toList();
    }
}
