package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.casefile.NewCase.NewCompany;
import lv.ocma.complaints.contact.NewContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With what a decision on a case is disputed: only what nobody but its sender knows; {@link CaseForm} says what is wrong with it. */
@Schema(
        name = "NewChallengeOfDecision",
        requiredProperties = {"text", "challenge"})
record NewChallenge(
        @Schema(
                description = "Why; kept encrypted.",
                minLength = 1,
                maxLength = NewCase.LONGEST_TEXT,
                examples = "Pievienotie dokumenti bija derīgi.")
        @Nullable
        String text,

        @Nullable Objection challenge,

        @Schema(description = "Absent, that of the case.", nullable = true) @Nullable
        NewContact contact,

        @Schema(
                description = "Of what the sender is told; absent, that of the case.",
                enumeration = {"lv", "en", "ru"},
                nullable = true,
                examples = "lv")
        @Nullable
        String language,

        @Schema(
                description = "Over which it came; of staff alone, who always say it.",
                enumeration = {"EMAIL", "LETTER", "PHONE", "IN_PERSON", "FORUM", "FACEBOOK", "TWITTER"},
                nullable = true)
        @Nullable
        String channel,

        @Schema(
                description = "When it came, from which its term runs; of staff alone, who always say it.",
                nullable = true,
                examples = "2026-12-21T09:00:00+02:00")
        @Nullable
        OffsetDateTime receivedAt) {

    private static final Map<String, String> SUBJECT = Map.of(
            "lv", "Lēmuma lietā %s apstrīdēšana",
            "en", "Dispute of the decision on case %s",
            "ru", "Оспаривание решения по делу %s");

    /** To what extent, and what is asked. */
    @Schema(
            name = "NewObjection",
            requiredProperties = {"extent", "demand"})
    record Objection(
            @Schema(
                    description = "To what extent; kept encrypted.",
                    minLength = 1,
                    maxLength = 1000,
                    examples = "pilnā apjomā")
            @Nullable
            String extent,

            @Schema(
                    description = "What is asked; kept encrypted.",
                    minLength = 1,
                    maxLength = 2000,
                    examples = "Atcelt lēmumu.")
            @Nullable
            String demand,

            @Schema(
                    description =
                            "On which day its addressee was told of the decision; it counts only where no message of the office tells it.",
                    nullable = true,
                    examples = "2026-12-10")
            @Nullable
            LocalDate notifiedOn,

            @Schema(
                    description = "Why it comes late, where it does; kept encrypted.",
                    nullable = true,
                    maxLength = 2000,
                    examples = "Biju slimnīcā.")
            @Nullable
            String lateReasons) {

        /** Nothing that was written. */
        @Override
        public String toString() {
            return "Objection[…]";
        }
    }

    /**
     * With all that the case and its decision tell.
     *
     * @param author id of who wrote the decision, whom the dispute concerns; null where nobody knows
     */
    NewCase asCase(CaseFile decided, DecidedAct decision, @Nullable UUID author) {
        var came = decided.submission();
        var company = came.submitter().company();
        var in = language == null ? decided.language() : language;
        return new NewCase(
                Kind.DISPUTE.name(),
                decided.place(),
                in,
                contact == null ? NewContact.of(came.submitter().details()) : contact,
                company == null ? null : new NewCompany(company.registrationNumber(), company.name()),
                SUBJECT.getOrDefault(in, "%s").formatted(decided.reference()),
                text,
                About.of(came.about()).visit(),
                author,
                null,
                About.of(came.about()).service(),
                challenge == null ? null : of(challenge, decided.reference(), decision.on()),
                channel,
                receivedAt);
    }

    private static NewDispute of(Objection sent, String number, LocalDate on) {
        return new NewDispute(
                number, on, null, sent.extent(), sent.demand(), sent.notifiedOn(), true, sent.lateReasons());
    }

    /** Nothing that is personal. */
    @Override
    public String toString() {
        return "NewChallenge[…]";
    }
}
