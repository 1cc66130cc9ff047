package lv.ocma.divisions.hourschange;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.hours.HoursView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One date of one place whose hours a draft changes. */
@Schema(name = "HoursDifference")
record HoursDifference(HoursView before, HoursView after) {

    boolean differs() {
        return !before.intervals().equals(after.intervals()) || !before.reason().equals(after.reason());
    }

    /** Names the schema of a page in the API document. */
    @Schema(name = "HoursDifferencePage")
    record Listed(
            List<HoursDifference> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next,

            @Schema(
                    description =
                            "Last date that is shown of schedules that go on after it: of what they do later, nothing is told here. Null where every date that the change touches is shown.",
                    examples = "2028-03-06",
                    nullable = true)
            @Nullable
            LocalDate cutOffAfter) {}
}
