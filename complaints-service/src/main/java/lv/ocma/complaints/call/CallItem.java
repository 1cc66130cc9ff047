package lv.ocma.complaints.call;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call in a list: neither what was said nor who may be called back. */
@Schema(name = "CallItem")
record CallItem(
        UUID id,
        @Schema(examples = "Z-2026-000042") String number,
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime began,
        @Schema(examples = "2026-11-27T09:06:00+02:00") OffsetDateTime ended,

        @Schema(description = "New values may come.", examples = "lv")
        String language,

        @Schema(description = "New values may come.", examples = "IDENTITY_DOCUMENT")
        String topic,

        @Schema(nullable = true, examples = "J-2026-000042") @Nullable
        String ledTo,

        @Schema(
                description = "RUDE, UNCLEAR or NOT_OFFICE_BUSINESS; new values may come.",
                nullable = true,
                examples = "RUDE")
        @Nullable
        String earlyEnd) {

    static CallItem of(Call call) {
        var early = call.earlyEnd();
        return new CallItem(
                call.id(),
                call.number(),
                call.place(),
                Zones.inRiga(call.beganAt()),
                Zones.inRiga(call.endedAt()),
                call.language(),
                call.topic().name(),
                call.ledTo(),
                early == null ? null : early.name());
    }
}
