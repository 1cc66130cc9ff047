package lv.ocma.complaints.serviceerror;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as who made it sees it: nothing else of the error. */
@Schema(name = "ServiceErrorStatement")
record StatementView(
        @Schema(description = "Id of the error.") UUID id,
        @Schema(examples = "K-2026-000007") String number,
        String text,
        @Schema(examples = "2026-11-27T10:00:00+02:00") OffsetDateTime statedAt)
        implements Personal {}
