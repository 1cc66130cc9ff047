package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report of an error, by whoever saw it or made it. */
@Schema(
        name = "NewServiceError",
        requiredProperties = {"employee", "place", "kind", "happenedOn", "account", "language"})
record NewServiceError(
        @Schema(description = "Who erred, by id in the staff directory.") @NotNull
        UUID employee,

        @Schema(description = "Where it happened.", examples = "riga-3") @Seen @Size(max = 100)
        String place,

        @Schema(
                description =
                        "WRONG_ADVICE, WRONG_DOCUMENT, WRONG_FEE, DELAY, LOST_DOCUMENT, DISCLOSURE, CONDUCT or OTHER.",
                examples = "WRONG_ADVICE")
        @NotNull
        ErrorKind kind,

        @Schema(description = "In Latvia.", examples = "2026-11-26") @NotNull
        LocalDate happenedOn,

        @Schema(description = "What happened; kept encrypted.", examples = "Nosaukta nepareiza valsts nodeva.")
        @Seen
        @Size(max = 4000)
        String account,

        @Schema(description = "Visit in which it happened.", nullable = true) @Nullable
        UUID visit,

        @Schema(description = "The customer's, as far as it is known.", nullable = true) @Nullable
        NewContact contact,

        @Schema(description = "Of the customer: lv, en or ru.", examples = "lv") @Seen @Size(max = 2)
        String language) {

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewServiceError[…]";
    }
}
