package lv.ocma.appointments.refusal;

import java.util.ArrayList;
import java.util.List;
import lv.ocma.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to refuse services in writing to somebody who came without a booked time. */
@Schema(
        name = "NewTicketRefusal",
        requiredProperties = {"items", "reason", "grounds", "facts", "addressee"})
record NewTicketRefusal(
        @Schema(
                description = "What is refused: services of persons of the visit.",
                minItems = 1,
                maxItems = NewRefusal.MOST)
        @Nullable
        List<NewRefusal.Item> items,

        @Schema(
                description = "How the ground applies to the facts.",
                maxLength = NewRefusal.LONGEST,
                examples = "The application has no consent of the other parent, which the law asks for.")
        @Nullable
        String reason,

        @Schema(
                description =
                        "Codes of grounds for refusal that the catalogue has for the service on the day of the visit.",
                minItems = 1,
                maxItems = NewRefusal.MOST,
                examples = "[\"NO_CONSENT\"]")
        @Nullable
        List<String> grounds,

        @Schema(
                description = "What was established.",
                maxLength = NewRefusal.LONGEST,
                examples = "The application was made by one parent alone.")
        @Nullable
        String facts,

        @Schema(
                description =
                        "Name of whom the decision is about; for a company with its number. Required, as a ticket has no name: a decision names the one whom it binds.",
                minLength = 1,
                maxLength = NewRefusal.LONGEST_NAME,
                examples = "Boriss Paraugs")
        @Nullable
        String addressee,

        @Schema(description = "Where a copy goes to; without it the sheets are handed over alone.", nullable = true)
        @Nullable
        CopyTo copyTo) {

    NewRefusal refusal() {
        return new NewRefusal(items, reason, grounds, facts, addressee);
    }

    CopyTo copyOrNobody() {
        return copyTo == null ? CopyTo.NOBODY : copyTo;
    }

    /** All that can be said without knowing the visit. */
    void requireValid() {
        var violations = new ArrayList<>(refusal().violations());
        violations.addAll(copyOrNobody().violations());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewTicketRefusal[…]";
    }
}
