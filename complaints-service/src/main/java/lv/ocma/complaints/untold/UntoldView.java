package lv.ocma.complaints.untold;

import java.time.OffsetDateTime;
import java.util.Objects;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that reached nobody, as whoever works on what it was about sees it. */
@Schema(name = "UntoldMessage")
public record UntoldView(
        @Schema(description = "Of message; new values may come.", examples = "ENQUIRY_ANSWERED")
        String kind,

        @Schema(description = "Over which it was tried last; new values may come.", examples = "EMAIL")
        String channel,

        @Schema(description = "Why that failed.", examples = "bounce-5.1.1")
        String code,

        @Schema(examples = "2026-11-27T10:00:00+02:00") OffsetDateTime at) {

    static UntoldView of(LastMessage message) {
        return new UntoldView(
                message.kind(),
                Objects.requireNonNull(message.channel()),
                Objects.requireNonNull(message.code()),
                Zones.inRiga(Objects.requireNonNull(message.failedAt())));
    }
}
