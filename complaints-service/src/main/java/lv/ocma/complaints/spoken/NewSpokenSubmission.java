package lv.ocma.complaints.spoken;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.complaints.casefile.TakenDown;
import lv.ocma.complaints.contact.NewContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says, as it is written down first; of a visit what is known of it comes along. */
@Schema(
        name = "NewSpokenSubmission",
        requiredProperties = {"kind", "place", "language", "contact", "subject", "text"})
record NewSpokenSubmission(
        @Schema(
                description = "A dispute is written by its sender.",
                enumeration = {"COMPLAINT", "PROPOSAL", "THANKS", "INFORMATION_REQUEST", "SERVICE_REQUEST", "OTHER"},
                examples = "COMPLAINT")
        @Nullable
        String kind,

        @Schema(description = "Id of the place where it is said.", maxLength = 100, examples = "riga-1") @Nullable
        String place,

        @Schema(
                description = "In which it is written down.",
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

        @Nullable NewContact contact,

        @Schema(
                description = "In a few words; kept encrypted.",
                minLength = 1,
                maxLength = 200,
                examples = "Gaidīšana rindā")
        @Nullable
        String subject,

        @Schema(description = "Kept encrypted.", minLength = 1, maxLength = 10_000, examples = "Gaidīju divas stundas.")
        @Nullable
        String text,

        @Schema(description = "Id of the visit that it is about.", nullable = true) @Nullable
        UUID visit,

        @Schema(description = "Whom it concerns, by id in the staff directory.", nullable = true) @Nullable
        UUID employee,

        @Schema(
                description = "Of the customer service standard, by id.",
                nullable = true,
                maxLength = 100,
                examples = "P1")
        @Nullable
        String clause,

        @Schema(
                description = "Which one it is about, by id in the catalogue.",
                nullable = true,
                maxLength = 100,
                examples = "passport")
        @Nullable
        String service) {

    static final String DISPUTE = "DISPUTE";
    static final String KINDS = "COMPLAINT, PROPOSAL, THANKS, INFORMATION_REQUEST, SERVICE_REQUEST, OTHER";

    TakenDown takenDown(OffsetDateTime at) {
        return new TakenDown(kind, place, language, contact, subject, text, visit, employee, clause, service, at);
    }

    /** Nothing that is personal. */
    @Override
    public String toString() {
        return "NewSpokenSubmission[" + kind + "]";
    }
}
