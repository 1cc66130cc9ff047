package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.complaints.timeline.TimelineEntry;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case: in plain words for the person, in full for staff. */
@Schema(name = "CaseTimelineEntry")
record TimelineView(
        UUID id,

        @Schema(
                description =
                        "RECEIVED, ASSIGNED, EXAMINED, CURE_ASKED, SUPPLEMENTED, WRITTEN, ATTACHED, ATTACHMENT_REJECTED, ATTACHMENT_REFUSED, EXTENDED, NOTIFIED, FORWARDED, WITHDRAWN, RECLASSIFIED, DECIDED, REOPENED or, for staff alone, UNASSIGNED, STATEMENT_ASKED, STATED, CONFLICT_DECLARED, DECISION_PROPOSED, DECISION_RETURNED, REMEDY_ENDED, LINKED, NOT_TOLD, NOTE; new values may come.",
                examples = "EXTENDED")
        String what,

        @Schema(examples = "2026-12-02T10:00:00+02:00") OffsetDateTime at,

        @Schema(
                description = "What happened, in the language of the case.",
                examples = "The term for the answer was extended. Last day for the answer: 22 December 2026.")
        String text,

        @Schema(
                description = "What somebody wrote to it.",
                nullable = true,
                examples = "Jāsaņem ziņas no citas iestādes.")
        @Nullable
        String words,

        @Schema(
                description = "Date until which something is to be done by it.",
                nullable = true,
                examples = "2026-12-22")
        @Nullable
        LocalDate until,

        @Schema(description = "Id in the competence directory of where the case went.", nullable = true) @Nullable
        String authority,

        @Schema(
                description = "The kind that it is by that; null unless it is another one. New values may come.",
                nullable = true,
                examples = "COMPLAINT")
        @Nullable
        String kind,

        @Schema(
                description = "The kind that it was until then; null unless it is another one. New values may come.",
                nullable = true,
                examples = "OTHER")
        @Nullable
        String kindBefore,

        @Schema(
                description =
                        "Subject of the employee who did it; null where the submitter did, and for whoever is not on the staff.",
                nullable = true)
        @Nullable
        String employee)
        implements Personal {

    /** @param text what happened, as a sentence */
    static TimelineView of(TimelineEntry entry, String text, Caller caller) {
        var happening = entry.happening();
        var kinds = happening.kinds();
        return new TimelineView(
                entry.id(),
                happening.what().name(),
                Zones.inRiga(entry.happenedAt()),
                text,
                happening.words(),
                happening.day(),
                happening.authority(),
                kinds == null ? null : kinds.now(),
                kinds == null ? null : kinds.before(),
                caller.isStaff() ? happening.employee() : null);
    }
}
