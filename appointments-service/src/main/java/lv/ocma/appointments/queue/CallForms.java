package lv.ocma.appointments.queue;

import java.util.List;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff say when they do something with somebody in the queue. */
final class CallForms {

    private static final String COUNTER = "/counter";

    private CallForms() {}

    @Schema(name = "QueueCall", requiredProperties = "counter")
    record Call(
            @Schema(description = "Number of the counter that calls.", examples = "3") @Nullable
            Integer counter) {

        int number() {
            if (counter == null) {
                throw new Invalid(Violation.body(COUNTER, "required"));
            }
            return counter;
        }
    }

    @Schema(name = "QueueParking")
    record Parking(
            @Schema(
                    description = "What they wait for.",
                    maxLength = Texts.MOST,
                    examples = "Brings the photo from the shop next door.")
            @Nullable
            String note) {}

    @Schema(
            name = "QueueHandOver",
            description = "Exactly one of `counter`, `employee` and `place`.",
            requiredProperties = "note")
    record HandOver(
            @Schema(description = "Number of a counter of this place.", nullable = true, examples = "2") @Nullable
            Integer counter,

            @Schema(description = "Id of a colleague in the staff directory.", nullable = true) @Nullable
            String employee,

            @Schema(description = "Id of another place, in whose queue they wait then.", nullable = true) @Nullable
            String place,

            @Schema(
                    description = "What the colleague has to know.",
                    maxLength = Texts.MOST,
                    examples = "Needs a certificate in English.")
            @Nullable
            String note) {

        String words() {
            var named = (counter == null ? 0 : 1) + (employee == null ? 0 : 1) + (place == null ? 0 : 1);
            if (named != 1) {
                throw new Invalid(Violation.body("", "one-receiver"));
            }
            return Texts.required("/note", note);
        }
    }

    @Schema(name = "QueueNeed", requiredProperties = "priority")
    record Need(
            @Schema(description = "From the list that the rule of the queue publishes.", examples = "DISABILITY")
            @Nullable
            String priority) {

        String requireNeed() {
            if (priority == null) {
                throw new Invalid(Violation.body("/priority", "required"));
            }
            return priority;
        }
    }

    @Schema(name = "QueueServing")
    record Serving(
            @Schema(
                    description = "Whether an identity document was seen (C6); nothing else of it is kept.",
                    nullable = true,
                    examples = "true")
            @Nullable
            Boolean identityDocumentSeen) {}

    @Schema(
            name = "QueueReferral",
            requiredProperties = {"authority", "reason"})
    record Referral(
            @Schema(
                    description = "Id of the unit or authority in the competence directory that is competent (P3).",
                    maxLength = Referral.LONGEST,
                    examples = "state-border-guard")
            @Nullable
            String authority,

            @Schema(
                    description = "Why, as the customer was told.",
                    maxLength = Texts.MOST,
                    examples = "Asylum is applied for there.")
            @Nullable
            String reason) {

        static final int LONGEST = 64;

        String requireAuthority() {
            if (authority == null || !authority.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                throw new Invalid(Violation.body("/authority", authority == null ? "required" : "format"));
            }
            return authority;
        }

        String requireReason() {
            return Texts.required("/reason", reason);
        }
    }

    @Schema(name = "QueueWarning", requiredProperties = "ground")
    record Warning(
            @Schema(
                    description = "What is impermissible (P10).",
                    enumeration = {"AGGRESSION", "PROVOCATION", "OFFENCE", "SCORN", "INTOXICATION"},
                    examples = "AGGRESSION")
            @Nullable
            String ground) {

        private static final List<String> GROUNDS =
                List.of("AGGRESSION", "PROVOCATION", "OFFENCE", "SCORN", "INTOXICATION");

        String requireGround() {
            return Texts.oneOf(GROUNDS, "/ground", ground);
        }
    }
}
