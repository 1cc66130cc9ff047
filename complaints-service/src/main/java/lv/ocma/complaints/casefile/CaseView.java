package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactView;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as whoever may see it sees it. */
@Schema(name = "Case")
record CaseView(
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

        @Schema(description = "Of what is told; new values may come.", examples = "lv")
        String language,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime receivedAt,

        String subject,
        String text,
        ContactView contact,

        @Schema(description = "In whose name; null where it is their own matter.", nullable = true) @Nullable
        Company company,

        @Schema(description = "Id of the visit that it is about.", nullable = true) @Nullable
        UUID visit,

        @Schema(description = "Id of the employee whom it concerns.", nullable = true) @Nullable
        String employee,

        @Schema(description = "Id of the clause of the standard.", nullable = true) @Nullable
        String clause,

        @Schema(description = "Id of the service.", nullable = true) @Nullable
        String service,

        @Schema(description = "Null unless it is of that kind.", nullable = true) @Nullable
        DisputeView challenge,

        @Schema(description = "What the submitter is to put right; null unless it waits for that.", nullable = true)
        @Nullable
        Held held,

        @Schema(description = "Where it went; null unless it was passed on.", nullable = true) @Nullable
        Forwarded forwarded,

        @Schema(
                description =
                        "UPHELD, PARTLY_UPHELD, REJECTED, INADMISSIBLE or ANSWERED; null until it is decided; new values may come.",
                nullable = true,
                examples = "UPHELD")
        @Nullable
        String outcome,

        @Schema(description = "Null until it is decided.", nullable = true, examples = "2026-12-09") @Nullable
        LocalDate decidedOn,

        @Schema(description = "On which it was opened again; null unless it was.", nullable = true) @Nullable
        LocalDate reopenedOn,

        @Schema(
                description =
                        "Id of the employee who examines it; null while nobody does, and for whoever is not on the staff.",
                nullable = true)
        @Nullable
        String examiner,

        @Schema(
                description =
                        "What the employee whom it concerns says to it; null where nobody was asked, and for whoever is not on the staff.",
                nullable = true)
        @Nullable
        Stated statement,

        @Schema(
                description = "Last day for the answer; null while its clock stands still.",
                nullable = true,
                examples = "2026-12-11")
        @Nullable
        LocalDate due,

        @Schema(description = "Whether the calendar on the way is not known in full, so that the day may move.")
        boolean provisional,

        @Schema(description = "Whether that day has passed without an answer.")
        boolean overdue,

        @Schema(
                description =
                        "What the caller may do with it now: cure-request, extension, forwarding, reclassification, notification, examination, examiner, decision, approval, return, reopening, challenge, supplement, withdrawal; new values may come.")
        List<String> actions)
        implements Personal {

    /** That it waits for the submitter. */
    @Schema(name = "CaseHeld")
    record Held(
            @Schema(description = "What is to be put right or added.")
            String missing,

            @Schema(description = "Until when they should.", examples = "2026-12-11")
            LocalDate until) {}

    /** That it was passed on. */
    @Schema(name = "CaseForwarded")
    record Forwarded(
            @Schema(description = "Id in the competence directory.", examples = "state-border-guard")
            String authority,

            @Schema(examples = "2026-11-30") LocalDate on,

            @Schema(description = "Whether the law's time for it had not passed.")
            boolean inTime) {}

    /** That the employee whom it concerns is heard. */
    @Schema(name = "CaseStatement")
    record Stated(
            @Schema(description = "Until when they have time to answer.", examples = "2026-12-04")
            LocalDate until,

            @Schema(description = "What they answered; null until they do.", nullable = true) @Nullable
            String text,

            @Schema(nullable = true, examples = "2026-12-02T10:00:00+02:00") @Nullable
            OffsetDateTime at) {}

    static CaseView of(CaseFile file, LocalDate today, Caller caller) {
        var came = file.submission();
        var about = About.of(came.about());
        var due = file.due();
        return new CaseView(
                file.id(),
                file.reference(),
                came.kind().name(),
                came.channel().name(),
                file.status().name(),
                came.place(),
                came.language(),
                Zones.inRiga(came.receivedAt()),
                came.subject(),
                came.text(),
                ContactView.of(came.submitter().details()),
                came.submitter().company(),
                about.visit(),
                about.employee(),
                about.clause(),
                about.service(),
                dispute(file.dispute()),
                held(file.hold()),
                forwarded(file.forwarding()),
                outcome(file.resolution()),
                file.resolution().on(),
                file.resolution().reopenedOn(),
                caller.isStaff() ? examiner(file.examination()) : null,
                caller.isStaff() ? stated(file.statement()) : null,
                due == null ? null : due.date(),
                due != null && due.provisional(),
                file.isOverdue(today),
                CaseActions.of(file, caller));
    }

    private static @Nullable DisputeView dispute(@Nullable Dispute dispute) {
        return dispute == null ? null : DisputeView.of(dispute);
    }

    private static @Nullable Held held(@Nullable Hold hold) {
        return hold == null ? null : new Held(hold.missing(), hold.until());
    }

    private static @Nullable Forwarded forwarded(@Nullable Forwarding forwarding) {
        return forwarding == null ? null : new Forwarded(forwarding.to(), forwarding.on(), forwarding.inTime());
    }

    private static @Nullable String outcome(Resolution resolution) {
        var outcome = resolution.outcome();
        return outcome == null ? null : outcome.name();
    }

    private static @Nullable String examiner(@Nullable Examination examination) {
        return examination == null ? null : examination.examiner();
    }

    private static @Nullable Stated stated(@Nullable Statement statement) {
        if (statement == null) {
            return null;
        }
        var at = statement.at();
        return new Stated(statement.until(), statement.words(), at == null ? null : Zones.inRiga(at));
    }
}
