package lv.ocma.divisions.counter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A counter as staff see it: also when somebody sits there. */
@Schema(name = "StaffedCounter")
public record StaffedCounterView(
        @JsonUnwrapped CounterView counter,

        @Schema(
                description =
                        "By dates that do not overlap; on all others, and while empty, it is staffed whenever the place is open.")
        List<Staffing> staffing) {

    static StaffedCounterView of(CounterView counter, List<Staffing> staffing) {
        return new StaffedCounterView(counter, staffing);
    }

    /** Names the schema of the list in the API document. */
    @Schema(name = "StaffedCounters")
    public record Listed(
            List<StaffedCounterView> items,
            @Schema(nullable = true) @Nullable String next) {}
}
