package lv.ocma.notifications.webhook;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A span of time whose events are to be told again. */
@Schema(
        name = "NewReplay",
        requiredProperties = {"from", "to"})
record NewReplay(
        @Schema(description = "When the first happened, at most 30 days ago.", examples = "2026-06-01T09:00:00+03:00")
        @Nullable
        OffsetDateTime from,

        @Schema(description = "Before which they happened; not in the future.", examples = "2026-06-01T12:00:00+03:00")
        @Nullable
        OffsetDateTime to) {}
