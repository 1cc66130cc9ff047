package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case in a list: neither what is written in it nor by whom. */
@Schema(name = "CaseItem")
record CaseItem(
        UUID id,
        @Schema(examples = "S-2026-000042") String number,

        @Schema(description = "What it is; new values may come.", examples = "COMPLAINT")
        String kind,

        @Schema(description = "Over which it came; new values may come.", examples = "API")
        String channel,

        @Schema(
                description = "RECEIVED, HELD, IN_EXAMINATION, DECIDED, FORWARDED or WITHDRAWN; new values may come.",
                examples = "RECEIVED")
        String status,

        @Schema(examples = "riga-1") String place,
        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime receivedAt,

        @Schema(
                description = "Last day for the answer; null while its clock stands still.",
                nullable = true,
                examples = "2026-12-11")
        @Nullable
        LocalDate due,

        @Schema(description = "Whether that day has passed without an answer.")
        boolean overdue,

        @Schema(
                description =
                        "Id of the employee who examines it; null while nobody does, and for whoever is not on the staff.",
                nullable = true)
        @Nullable
        String examiner) {

    static CaseItem of(CaseFile file, LocalDate today, Caller caller) {
        var came = file.submission();
        var due = file.due();
        var examination = file.examination();
        return new CaseItem(
                file.id(),
                file.reference(),
                came.kind().name(),
                came.channel().name(),
                file.status().name(),
                came.place(),
                Zones.inRiga(came.receivedAt()),
                due == null ? null : due.date(),
                file.isOverdue(today),
                caller.isStaff() && examination != null ? examination.examiner() : null);
    }
}
