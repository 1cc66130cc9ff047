package lv.ocma.complaints.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an employee declared a conflict of interest; not which. */
@Schema(name = "CaseConflict")
record ConflictView(
        UUID id,
        @Schema(description = "Id in the staff directory.") String employee,
        @Schema(examples = "2026-12-02T10:00:00+02:00") OffsetDateTime at) {

    static ConflictView of(CaseConflict conflict) {
        return new ConflictView(conflict.id(), conflict.employee(), Zones.inRiga(conflict.declaredAt()));
    }
}
