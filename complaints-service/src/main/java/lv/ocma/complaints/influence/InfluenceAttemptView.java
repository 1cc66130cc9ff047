package lv.ocma.complaints.influence;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt to influence what becomes of a case. */
@Schema(name = "InfluenceAttempt")
record InfluenceAttemptView(
        UUID id,
        @Schema(examples = "2026-12-02T10:00:00+02:00") OffsetDateTime at,
        @Schema(description = "Subject of the employee.") String recordedBy,
        @Schema(description = "As far as it is known.") String byWhom,
        @Schema(description = "What happened.") String account)
        implements Personal {

    static InfluenceAttemptView of(InfluenceAttempt attempt) {
        return new InfluenceAttemptView(
                attempt.id(),
                Zones.inRiga(attempt.recordedAt()),
                attempt.recordedBy(),
                attempt.byWhom(),
                attempt.account());
    }
}
