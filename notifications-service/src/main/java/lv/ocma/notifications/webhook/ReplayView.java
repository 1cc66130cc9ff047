package lv.ocma.notifications.webhook;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a replay is. */
@Schema(name = "Replay")
record ReplayView(
        UUID id,

        @Schema(description = "From which on events are told again.", examples = "2026-06-01T09:00:00+03:00")
        OffsetDateTime from,

        @Schema(description = "Before which.", examples = "2026-06-01T12:00:00+03:00")
        OffsetDateTime to,

        @Schema(description = "Events so far that will be told again.", examples = "120")
        int events,

        @Schema(examples = "2026-06-02T09:00:00+03:00") OffsetDateTime createdAt,

        @Schema(description = "When all were found; null before.", examples = "2026-06-02T09:00:03+03:00") @Nullable
        OffsetDateTime endedAt) {}
