package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.platform.text.Seen;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report of an error, by whoever saw it or made it. */
@Schema(
        name = "NewServiceError",
        requiredProperties = {"kind", "account"})
record NewServiceError(
        @Schema(description = "Who erred, by id in the staff directory; absent, who served the visit.", nullable = true)
        @Nullable
        UUID employee,

        @Schema(description = "Where it happened; absent, where the visit was.", nullable = true, examples = "riga-3")
        @Nullable
        @Size(max = 100)
        String place,

        @Schema(
                description =
                        "WRONG_ADVICE, WRONG_DOCUMENT, WRONG_FEE, DELAY, LOST_DOCUMENT, DISCLOSURE, CONDUCT or OTHER.",
                examples = "WRONG_ADVICE")
        @NotNull
        ErrorKind kind,

        @Schema(description = "In Latvia; absent, the day of the visit.", nullable = true, examples = "2026-11-26")
        @Nullable
        LocalDate happenedOn,

        @Schema(description = "What happened; kept encrypted.", examples = "Nosaukta nepareiza valsts nodeva.")
        @Seen
        @Size(max = 4000)
        String account,

        @Schema(
                description =
                        "Visit in which it happened, from which what is absent is taken; one that goes on without a booked time, or is long ago, is not known here.",
                nullable = true)
        @Nullable
        UUID visit,

        @Schema(description = "The customer's, as far as it is known; absent, of whose visit it was.", nullable = true)
        @Nullable
        NewContact contact,

        @Schema(
                description = "Of the customer: lv, en or ru; absent, that of the visit.",
                nullable = true,
                examples = "lv")
        @Nullable
        @Size(max = 2)
        String language) {

    /** What has to be said of it, and is not. */
    List<String> lacking() {
        return Stream.of(
                        employee == null ? "/employee" : null,
                        SeenText.isBlank(place) ? "/place" : null,
                        happenedOn == null ? "/happenedOn" : null,
                        SeenText.isBlank(language) ? "/language" : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewServiceError[…]";
    }
}
