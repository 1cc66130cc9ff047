package lv.ocma.appointments.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of a visit. */
@Schema(name = "AppointmentChange")
public record VisitChange(
        UUID id,

        @Schema(description = "In the local time of the place.", examples = "2026-06-10T11:20:00+03:00")
        OffsetDateTime at,

        @Schema(
                description =
                        "BOOK, RESCHEDULE, CANCEL, ADD_ITEMS, DROP_ITEM, SPLIT, SPLIT_OFF, HAND_OVER, MARK (the place has changed its hours, counters or"
                                + " services), PROPOSE (another time), WITHDRAW_PROPOSAL, END_PROPOSALS, VERIFY_CONTACT and what happens on the day; new values may come.",
                examples = "RESCHEDULE")
        String change,

        By by,

        @Schema(
                description = "Members of `after` that differ from those of `before`; all of them in the first change.",
                examples = "[\"start\",\"end\"]")
        List<String> changed,

        @Schema(description = "What the visit was like before; null in the first change.") @Nullable
        VisitState before,

        VisitState after) {

    /** Who did it, without a name. */
    @Schema(name = "AppointmentChangedBy")
    public record By(
            @Schema(
                    description =
                            "CUSTOMER, FRONT_END, PORTAL, STAFF, MANAGE_TOKEN (whoever held it) or RULE (the service by itself); new values may come.",
                    examples = "STAFF")
            String kind,

            @Schema(description = "Role of the employee; null for others.", examples = "clerk") @Nullable
            String role) {}

    static VisitChange of(
            UUID id, OffsetDateTime at, String change, By by, @Nullable VisitState before, VisitState after) {
        return new VisitChange(id, at, change, by, differing(before, after), before, after);
    }

    private static List<String> differing(@Nullable VisitState before, VisitState after) {
        var names = new ArrayList<String>();
        note(names, "status", before, after, VisitState::status);
        note(names, "place", before, after, VisitState::place);
        note(names, "start", before, after, VisitState::start);
        note(names, "end", before, after, VisitState::end);
        note(names, "items", before, after, VisitState::items);
        note(names, "outsideHours", before, after, VisitState::outsideHours);
        note(names, "unserved", before, after, VisitState::unserved);
        return List.copyOf(names);
    }

    private static void note(
            List<String> names,
            String name,
            @Nullable VisitState before,
            VisitState after,
            Function<VisitState, Object> member) {
        if (before == null || !member.apply(before).equals(member.apply(after))) {
            names.add(name);
        }
    }
}
