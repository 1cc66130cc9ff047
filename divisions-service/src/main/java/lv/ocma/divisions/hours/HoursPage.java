package lv.ocma.divisions.hours;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of a page of hours in the API document. */
@Schema(name = "HoursPage")
record HoursPage(
        List<HoursView> items,

        @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
        String next) {}
