package lv.ocma.notifications.suppression;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suppressed address as staff see it: never the address itself, which is not kept. */
@Schema(name = "SuppressedAddress")
record SuppressedAddressView(
        UUID id,

        @Schema(
                description =
                        "How the mail failed: `smtp-…` as the mail server refused it, `bounce-…` as it was returned, with the enhanced code of RFC 3463.",
                examples = "bounce-5.1.1")
        String reason,

        @Schema(description = "Id of the message that failed.")
        UUID message,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime suppressedAt,

        @Schema(description = "When it was freed; null while no mail goes to it.", nullable = true) @Nullable
        OffsetDateTime releasedAt,

        @Schema(description = "Subject of the employee who freed it.", nullable = true) @Nullable
        String releasedBy,

        @Schema(description = "Why it was freed, in the employee's words; null once its time is over.", nullable = true)
        @Nullable
        String releaseReason,

        @Schema(description = "What may be done with it now: release; new values may come.")
        List<String> actions)
        implements Personal {

    static SuppressedAddressView of(SuppressedAddress address) {
        return new SuppressedAddressView(
                address.id(),
                address.reason(),
                address.message(),
                inRiga(address.suppressedAt()),
                address.releasedAt() == null ? null : inRiga(address.releasedAt()),
                address.releasedBy(),
                address.releaseReason(),
                address.holds() ? List.of("release") : List.of());
    }

    private static OffsetDateTime inRiga(Instant moment) {
        return Zones.inRiga(moment);
    }
}
