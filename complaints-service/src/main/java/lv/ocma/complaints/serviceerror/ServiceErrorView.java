package lv.ocma.complaints.serviceerror;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.untold.UntoldView;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as those see it who answer for it. */
@Schema(name = "ServiceError")
record ServiceErrorView(
        UUID id,
        @Schema(examples = "K-2026-000007") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "Who erred, by id in the staff directory.")
        String employee,

        @Schema(description = "New values may come.", examples = "WRONG_ADVICE")
        String kind,

        @Schema(examples = "2026-11-26") LocalDate happenedOn,
        @Schema(description = "What happened.") String account,
        @Schema(nullable = true) @Nullable UUID visit,

        @Schema(description = "Whether the customer can be written or called to.")
        boolean contactKnown,

        @Schema(description = "Subject of the employee who reported it.")
        String reportedBy,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime reportedAt,
        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime changedAt,

        @Schema(
                description = "Subject of the official who is told; null where that is the head office.",
                nullable = true)
        @Nullable
        String official,

        @Schema(description = "REPORTED, TAKEN_UP, SETTLED or CLOSED; new values may come.", examples = "REPORTED")
        String status,

        @Schema(description = "How the apology was made; null while there is none.", nullable = true) @Nullable
        String apologyWay,

        @Schema(description = "What the customer was told.", nullable = true) @Nullable
        String correction,

        @Schema(description = "Why nobody can be reached.", nullable = true) @Nullable
        String noContactReason,

        @Schema(
                description = "How the customer learnt how to complain: HANDED_OVER or SENT; new values may come.",
                nullable = true)
        @Nullable
        String notice,

        List<RemedyView> remedies,

        @Schema(description = "Who was told of it, the first one first.")
        List<ToldView> told,

        @Schema(
                description =
                        "Last day for the official to take it up, then the next above is told; null where nobody waits for it.",
                nullable = true,
                examples = "2026-11-30")
        @Nullable
        LocalDate takeUpBy,

        @Schema(description = "What who erred has to say; null while they have not.", nullable = true) @Nullable
        String statement,

        @Schema(nullable = true, examples = "2026-11-27T10:00:00+02:00") @Nullable
        OffsetDateTime statedAt,

        @Schema(
                description =
                        "Which messages to the customer have reached nobody over any channel; one goes when a later one of its kind has arrived.")
        List<UntoldView> untold,

        @Schema(
                description =
                        "What may be done with it now: take-up, add-remedy, apologise, give-up-contact, close; new values may come.")
        List<String> actions)
        implements Personal {

    /** What is done to put it right. */
    @Schema(name = "ServiceErrorRemedy")
    record RemedyView(
            UUID id,
            String text,

            @Schema(description = "By id in the staff directory.")
            String owner,

            @Schema(examples = "2026-12-04") LocalDate due,

            @Schema(description = "DONE or GIVEN_UP; null while it is open; new values may come.", nullable = true)
            @Nullable
            String outcome,

            @Schema(nullable = true) @Nullable String outcomeReason) {

        static RemedyView of(Remedy remedy) {
            var outcome = remedy.outcome();
            return new RemedyView(
                    remedy.id(),
                    remedy.words(),
                    remedy.owner(),
                    remedy.due(),
                    outcome == null ? null : outcome.name(),
                    remedy.outcomeReason());
        }
    }

    /** An official who was told. */
    @Schema(name = "ServiceErrorTold")
    record ToldView(
            @Schema(description = "Subject of the official; null where that is the head office.", nullable = true)
            @Nullable
            String official,

            @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime at) {

        static ToldView of(ToldOfficial told) {
            return new ToldView(told.official(), Zones.inRiga(told.at()));
        }
    }

    static ServiceErrorView of(ServiceError error, List<UntoldView> untold) {
        var way = error.apologyWay();
        var notice = error.notice();
        var stated = error.statedAt();
        return new ServiceErrorView(
                error.id(),
                error.number(),
                error.place(),
                error.employee(),
                error.kind().name(),
                error.happenedOn(),
                error.account(),
                error.visit(),
                error.contact() != null,
                error.reportedBy(),
                Zones.inRiga(error.reportedAt()),
                Zones.inRiga(error.changedAt()),
                error.official(),
                error.status().name(),
                way == null ? null : way.name(),
                error.correction(),
                error.noContactReason(),
                notice == null ? null : notice.name(),
                error.remedies().stream().map(RemedyView::of).toList(),
                error.told().stream().map(ToldView::of).toList(),
                error.takeUpBy(),
                error.statement(),
                stated == null ? null : Zones.inRiga(stated),
                untold,
                error.actions());
    }
}
