package lv.ocma.appointments.figure;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures, and until when they are complete. */
@Schema(name = "VisitFiguresList")
record FiguresView(
        @Schema(
                description =
                        "What happened before this moment is counted, and of what came later most may be; usually a minute ago.",
                examples = "2026-06-15T10:00:00+03:00")
        OffsetDateTime asOf,

        List<FigureView> items,

        @Schema(nullable = true, description = "Always null: all come at once, 10,000 at most.") @Nullable
        String next) {}
