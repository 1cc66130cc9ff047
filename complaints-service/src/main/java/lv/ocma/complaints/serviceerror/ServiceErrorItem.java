package lv.ocma.complaints.serviceerror;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error in a list: without what was written of it. */
@Schema(name = "ServiceErrorItem")
record ServiceErrorItem(
        UUID id,
        @Schema(examples = "K-2026-000007") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "New values may come.", examples = "WRONG_ADVICE")
        String kind,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime reportedAt,

        @Schema(description = "REPORTED, TAKEN_UP, SETTLED or CLOSED; new values may come.", examples = "REPORTED")
        String status) {

    static ServiceErrorItem of(ServiceError error) {
        return new ServiceErrorItem(
                error.id(),
                error.number(),
                error.place(),
                error.kind().name(),
                Zones.inRiga(error.reportedAt()),
                error.status().name());
    }
}
