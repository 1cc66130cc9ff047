package lv.ocma.notifications.post;

import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How large a batch is to be. */
@Schema(name = "NewLetterBatch")
record BatchRequest(
        @Schema(
                description = "How many letters at most; all that wait, up to 500, where it is left out.",
                minimum = "1",
                maximum = "500",
                examples = "100",
                nullable = true)
        @Nullable
        Integer most) {

    private static final int MOST = 500;

    int bounded() {
        if (most == null) {
            return MOST;
        }
        if (most < 1 || most > MOST) {
            throw new Invalid(List.of(Violation.body("/most", "range", Map.of("min", 1, "max", MOST))));
        }
        return most;
    }
}
