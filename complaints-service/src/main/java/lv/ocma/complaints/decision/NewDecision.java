package lv.ocma.complaints.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.casefile.Outcome;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as its examiner wrote it; {@link DecisionForm} says what is wrong with it. */
@Schema(
        name = "NewCaseDecision",
        description =
                "Grounds (facts, norms and reasoning) belong to every outcome but ANSWERED; where and until when to go next to whatever goes against the person.",
        requiredProperties = {"outcome", "reply"})
record NewDecision(
        @Schema(examples = "REJECTED") @NotNull Outcome outcome,

        @Schema(description = "What was found; kept encrypted.", nullable = true) @Nullable @Size(max = 10_000)
        String facts,

        @Schema(description = "Those that were applied.", nullable = true) @Nullable @Size(max = 30)
        List<@NotNull @Valid NewNorm> norms,

        @Schema(description = "Why they lead to the outcome; kept encrypted.", nullable = true)
        @Nullable
        @Size(max = 10_000)
        String reasoning,

        @Schema(
                description =
                        "What is decided or answered, in Latvian; the submitter is told it, and it is kept encrypted.",
                examples = "Sūdzību noraidīt.")
        @Seen
        @Size(max = 10_000)
        String reply,

        @Schema(
                description =
                        "Of the whole letter into the language of the submitter, for below the text that counts; null where nobody has translated it. Kept encrypted.",
                nullable = true)
        @Nullable
        @Size(max = 30_000)
        String translation,

        @Schema(description = "Where and until when to go next.", nullable = true) @Nullable @Valid
        NewNextInstance nextInstance,

        @Schema(description = "What is put right.", nullable = true) @Nullable @Size(max = 20)
        List<@NotNull @Valid NewCaseRemedy> remedies,

        @Schema(
                description =
                        "Whether the reasons of a late dispute are accepted; of those alone. Where they are not, it is inadmissible.",
                nullable = true)
        @Nullable
        Boolean lateReasonsAccepted) {

    /** A norm that was applied. */
    @Schema(
            name = "NewCaseNorm",
            requiredProperties = {"act", "section"})
    record NewNorm(
            @Schema(examples = "Iesniegumu likums") @Seen @Size(max = 300)
            String act,

            @Schema(examples = "5. panta trešā daļa") @Seen @Size(max = 300)
            String section) {

        /** Typed by an employee, so it may say anything. */
        @Override
        public String toString() {
            return "NewNorm[…]";
        }
    }

    /** Where to go next: by the directory, or as the employee names it. */
    @Schema(name = "NewNextInstance", requiredProperties = "until")
    record NewNextInstance(
            @Schema(description = "Id in the competence directory.", nullable = true) @Nullable @Size(max = 100)
            String authority,

            @Schema(
                    description = "Where the directory does not know it; kept encrypted.",
                    nullable = true,
                    examples = "Administratīvā rajona tiesa")
            @Nullable
            @Size(max = 300)
            String name,

            @Schema(description = "Last day for it.", examples = "2027-01-11") @NotNull
            LocalDate until) {

        /** Never what was typed. */
        @Override
        public String toString() {
            return "NewNextInstance[" + until + "]";
        }
    }

    /** What is put right, by whom and until when. */
    @Schema(
            name = "NewCaseRemedy",
            requiredProperties = {"text", "owner", "due"})
    record NewCaseRemedy(
            @Schema(description = "Kept encrypted.", examples = "Izskaidrot rindas kārtību pie ieejas.")
            @Seen
            @Size(max = 1000)
            String text,

            @Schema(description = "Employee who does it, by id in the staff directory.") @NotNull
            UUID owner,

            @Schema(examples = "2026-12-21") @NotNull LocalDate due) {

        /** Never what was typed. */
        @Override
        public String toString() {
            return "NewCaseRemedy[" + due + "]";
        }
    }

    /** Nothing that is personal. */
    @Override
    public String toString() {
        return "NewDecision[" + outcome + "]";
    }
}
