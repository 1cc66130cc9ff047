package lv.ocma.complaints.figure;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of cases. */
@Schema(name = "CaseFigures")
record CaseFiguresView(
        @Schema(
                description = "Whatever happened before is counted; usually a few seconds ago.",
                examples = "2026-11-27T10:00:00+02:00")
        OffsetDateTime asOf,

        List<CaseFigureView> items,

        @Schema(description = "Always null: all figures come at once.", nullable = true) @Nullable
        String next) {}
