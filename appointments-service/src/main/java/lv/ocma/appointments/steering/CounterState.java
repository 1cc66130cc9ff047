package lv.ocma.appointments.steering;

import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A counter as it is set for today. */
final class CounterState {

    private static final List<String> STATES = List.of("OPEN", "PAUSED", "CLOSED");

    private CounterState() {}

    @Schema(name = "CounterToday")
    record Shown(
            @Schema(examples = "3") int number,

            @Schema(description = "OPEN, PAUSED or CLOSED; new values may come.", examples = "OPEN")
            String state,

            @Schema(description = "Whether somebody sits there now by its staffing.")
            boolean staffed) {}

    @Schema(name = "NewCounterState", requiredProperties = "state")
    record Wanted(
            @Schema(
                    enumeration = {"OPEN", "PAUSED", "CLOSED"},
                    examples = "PAUSED")
            @Nullable
            String state) {

        String requireState() {
            if (state == null || !STATES.contains(state)) {
                throw new Invalid(Violation.body("/state", "one-of", Map.of("values", String.join(", ", STATES))));
            }
            return state;
        }
    }

    static boolean isClosed(String state) {
        return state.equals("CLOSED");
    }

    /** For its entity tag. */
    static long version(String state) {
        return STATES.indexOf(state);
    }
}
