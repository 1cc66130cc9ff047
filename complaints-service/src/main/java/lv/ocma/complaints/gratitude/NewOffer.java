package lv.ocma.complaints.gratitude;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.text.Seen;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was offered and declined, and how the customer is told what is right. */
@Schema(
        name = "NewGratitudeOffer",
        requiredProperties = {"place", "kind", "offeredOn", "language", "told"})
record NewOffer(
        @Schema(examples = "riga-3") @Seen @Size(max = 100) String place,

        @Schema(description = "MONEY, GIFT, SERVICE or OTHER.", examples = "GIFT") @NotNull
        OfferKind kind,

        @Schema(description = "In Latvia, at most thirty days ago.", examples = "2026-11-27") @NotNull
        LocalDate offeredOn,

        @Schema(description = "Kept encrypted.", nullable = true, examples = "Konfekšu kārba.")
        @Nullable
        @Size(max = 1000)
        String note,

        @Schema(description = "Visit in which it was offered.", nullable = true) @Nullable
        UUID visit,

        @Schema(
                description = "In which the customer is told how the service is rightly received: lv, en or ru.",
                examples = "lv")
        @Seen
        @Size(max = 2)
        String language,

        @Schema(
                description = "IN_PERSON where the employee has told it already, MESSAGE where it is sent.",
                examples = "IN_PERSON")
        @NotNull
        ToldWay told,

        @Schema(description = "Where the message is sent to; null for IN_PERSON.", nullable = true) @Nullable
        NewContact contact) {

    private static final int LATEST = 30;

    List<Violation> violations(LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (!Languages.ALL.contains(language)) {
            violations.add(Violation.body("/language", "one-of", Map.of("values", "lv, en, ru")));
        }
        var first = today.minusDays(LATEST);
        if (offeredOn.isAfter(today) || offeredOn.isBefore(first)) {
            violations.add(Violation.body("/offeredOn", "date-range", Map.of("first", first, "last", today)));
        }
        if ((told == ToldWay.MESSAGE) != (contact != null)) {
            violations.add(Violation.body("/contact", "gratitude-contact"));
        }
        if (contact != null) {
            violations.addAll(contact.violations("/contact"));
        }
        return violations;
    }

    @Nullable
    String strippedNote() {
        return note == null || SeenText.isBlank(note) ? null : SeenText.strip(note);
    }

    /** Neither what was offered nor by whom. */
    @Override
    public String toString() {
        return "NewOffer[at " + place + "]";
    }
}
