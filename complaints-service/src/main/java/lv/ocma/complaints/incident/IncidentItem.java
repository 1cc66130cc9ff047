package lv.ocma.complaints.incident;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incident in a list: neither what happened nor who was there. */
@Schema(name = "IncidentItem")
record IncidentItem(
        UUID id,
        @Schema(examples = "N-2026-000007") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "New values may come.", examples = "AGGRESSION")
        String ground,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime happened,
        @Schema(nullable = true) @Nullable UUID visit,

        @Schema(description = "RECORDED, WARNED, CONTACT_ENDED or CLOSED; new values may come.", examples = "WARNED")
        String status) {

    static IncidentItem of(Incident incident) {
        return new IncidentItem(
                incident.id(),
                incident.number(),
                incident.place(),
                incident.ground().name(),
                Zones.inRiga(incident.happenedAt()),
                incident.visit(),
                incident.status().name());
    }
}
