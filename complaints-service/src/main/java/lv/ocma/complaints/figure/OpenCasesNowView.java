package lv.ocma.complaints.figure;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is open now. */
@Schema(name = "OpenCasesNow")
record OpenCasesNowView(
        @Schema(examples = "2026-11-27T10:00:00+02:00") OffsetDateTime asOf,

        @Schema(description = "By place and kind; what has none is absent.")
        List<OpenCasesView> items,

        @Schema(description = "Always null: all come at once.", nullable = true) @Nullable
        String next) {}
