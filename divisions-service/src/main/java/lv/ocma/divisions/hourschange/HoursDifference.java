package lv.ocma.divisions.hourschange;

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
            String next) {}
}
