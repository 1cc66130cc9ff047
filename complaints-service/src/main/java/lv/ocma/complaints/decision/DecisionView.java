package lv.ocma.complaints.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision on a case as whoever may see it sees it. */
@Schema(name = "CaseDecision")
record DecisionView(
        UUID id,

        @Schema(
                description =
                        "PROPOSED, FALLEN (it waits no more, as something became of its case), RETURNED or ISSUED; new values may come.",
                examples = "ISSUED")
        String status,

        @Schema(
                description = "UPHELD, PARTLY_UPHELD, REJECTED, INADMISSIBLE or ANSWERED; new values may come.",
                examples = "REJECTED")
        String outcome,

        @Schema(description = "What was found; null of what is answered only.", nullable = true) @Nullable
        String facts,

        @Schema(description = "Those that were applied.") List<NormView> norms,

        @Schema(description = "Why they lead to the outcome; null of what is answered only.", nullable = true) @Nullable
        String reasoning,

        @Schema(description = "What is decided or answered, in Latvian.", examples = "Sūdzību noraidīt.")
        String reply,

        @Schema(description = "Of the letter; null where nobody has translated it.", nullable = true) @Nullable
        String translation,

        @Schema(description = "Null where the outcome leaves nothing to go on about.", nullable = true) @Nullable
        NextInstanceView nextInstance,

        @Schema(description = "Whether the reasons of a late dispute are accepted; null of all else.", nullable = true)
        @Nullable
        Boolean lateReasonsAccepted,

        @Schema(description = "What is put right; for staff alone.")
        List<CaseRemedyView> remedies,

        @Schema(examples = "2026-12-08T10:00:00+02:00") OffsetDateTime proposedAt,

        @Schema(description = "Null until then.", nullable = true, examples = "2026-12-09T15:00:00+02:00") @Nullable
        OffsetDateTime issuedAt,

        @Schema(description = "Why it was returned, for staff; null where it was not.", nullable = true) @Nullable
        String returnReason)
        implements Personal {

    /** A norm that was applied. */
    @Schema(name = "CaseNorm")
    record NormView(
            @Schema(examples = "Iesniegumu likums") String act,
            @Schema(examples = "5. panta trešā daļa") String section) {}

    /** Where and until when to go next. */
    @Schema(name = "NextInstance")
    record NextInstanceView(
            @Schema(description = "Id in the competence directory; null where that does not know it.", nullable = true)
            @Nullable
            String authority,

            @Schema(
                    description = "In the language of the case where that is known.",
                    examples = "Administratīvā rajona tiesa")
            String name,

            @Schema(description = "Last day for it.", examples = "2027-01-11")
            LocalDate until) {}

    /** What is put right. */
    @Schema(name = "CaseRemedy")
    record CaseRemedyView(
            UUID id,
            String text,

            @Schema(description = "Employee who does it, by id in the staff directory.")
            String owner,

            @Schema(examples = "2026-12-21") LocalDate due,

            @Schema(description = "DONE or GIVEN_UP; null while it is open; new values may come.", nullable = true)
            @Nullable
            String ending,

            @Schema(description = "Why it was given up.", nullable = true) @Nullable
            String endingReason,

            @Schema(nullable = true) @Nullable OffsetDateTime endedAt) {

        static CaseRemedyView of(CaseRemedy remedy) {
            var ending = remedy.ending();
            var at = remedy.endedAt();
            return new CaseRemedyView(
                    remedy.id(),
                    remedy.words(),
                    remedy.owner(),
                    remedy.due(),
                    ending == null ? null : ending.name(),
                    remedy.endingReason(),
                    at == null ? null : Zones.inRiga(at));
        }
    }

    /**
     * @param where name of where to go next; null where it goes nowhere
     * @param waits for approval
     */
    static DecisionView of(Decision decision, @Nullable String where, boolean waits, Caller caller) {
        var grounds = decision.grounds();
        var issued = decision.status() == DecisionStatus.ISSUED;
        var next = decision.next();
        return new DecisionView(
                decision.id(),
                decision.status() == DecisionStatus.PROPOSED && !waits
                        ? "FALLEN"
                        : decision.status().name(),
                decision.ruling().outcome().name(),
                grounds == null ? null : grounds.facts(),
                decision.norms().stream()
                        .map(norm -> new NormView(norm.act(), norm.section()))
                        .toList(),
                grounds == null ? null : grounds.reasoning(),
                decision.reply(),
                decision.translation(),
                next == null || where == null ? null : new NextInstanceView(next.authority(), where, next.until()),
                decision.ruling().lateAdmitted(),
                caller.isStaff()
                        ? decision.remedies().stream().map(CaseRemedyView::of).toList()
                        : List.of(),
                Zones.inRiga(decision.proposedAt()),
                issued && decision.settledAt() != null ? Zones.inRiga(decision.settledAt()) : null,
                caller.isStaff() ? decision.returnReason() : null);
    }
}
