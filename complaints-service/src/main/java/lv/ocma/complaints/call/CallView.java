package lv.ocma.complaints.call;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as the staff of its place see it. */
@Schema(name = "Call")
record CallView(
        UUID id,
        @Schema(examples = "Z-2026-000042") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "Who answered, by id in the staff directory; null once it is erased.", nullable = true)
        @Nullable
        String employee,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime began,
        @Schema(examples = "2026-11-27T09:06:00+02:00") OffsetDateTime ended,

        @Schema(description = "New values may come.", examples = "lv")
        String language,

        @Schema(description = "New values may come.", examples = "IDENTITY_DOCUMENT")
        String topic,

        @Schema(description = "What it was about.", nullable = true) @Nullable
        String note,

        @Schema(description = "Where the caller may be called back.", nullable = true, examples = "+37120000000")
        @Nullable
        String phone,

        @Schema(
                description = "Number of the enquiry or case that came of it.",
                nullable = true,
                examples = "J-2026-000042")
        @Nullable
        String ledTo,

        @Schema(
                description =
                        "Why the employee ended it early, as the caller was told: RUDE, UNCLEAR or NOT_OFFICE_BUSINESS; new values may come.",
                nullable = true,
                examples = "RUDE")
        @Nullable
        String earlyEnd,

        @Schema(description = "When what was personal was erased; null before.", nullable = true) @Nullable
        OffsetDateTime erasedAt)
        implements Personal {

    static CallView of(Call call) {
        var early = call.earlyEnd();
        var erased = call.erasedAt();
        return new CallView(
                call.id(),
                call.number(),
                call.place(),
                call.employee(),
                Zones.inRiga(call.beganAt()),
                Zones.inRiga(call.endedAt()),
                call.language(),
                call.topic().name(),
                call.note(),
                call.phone(),
                call.ledTo(),
                early == null ? null : early.name(),
                erased == null ? null : Zones.inRiga(erased));
    }
}
