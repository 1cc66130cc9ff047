package lv.ocma.complaints.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody turns to the office with, as it was sent; {@link CaseForm} says what is wrong with it. */
@Schema(
        name = "NewCase",
        requiredProperties = {"kind", "place", "language", "contact", "subject", "text"})
record NewCase(
        @Schema(
                enumeration = {
                    "COMPLAINT",
                    "DISPUTE",
                    "PROPOSAL",
                    "THANKS",
                    "INFORMATION_REQUEST",
                    "SERVICE_REQUEST",
                    "OTHER"
                },
                examples = "COMPLAINT")
        @Nullable
        String kind,

        @Schema(description = "Id of the place that it concerns.", maxLength = 100, examples = "riga-1") @Nullable
        String place,

        @Schema(
                description = "Of what the submitter is told.",
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

        @Nullable NewContact contact,

        @Schema(nullable = true) @Nullable NewCompany company,

        @Schema(
                description = "In a few words; kept encrypted.",
                minLength = 1,
                maxLength = NewCase.LONGEST_SUBJECT,
                examples = "Gaidīšana rindā")
        @Nullable
        String subject,

        @Schema(
                description = "Kept encrypted.",
                minLength = 1,
                maxLength = NewCase.LONGEST_TEXT,
                examples = "Gaidīju divas stundas.")
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
        String service,

        @Schema(description = "What is disputed; of the kind DISPUTE, and of no other.", nullable = true) @Nullable
        NewDispute challenge,

        @Schema(
                description = "Over which it came; of staff alone, who always say it.",
                enumeration = {"EMAIL", "LETTER", "PHONE", "IN_PERSON", "FORUM", "FACEBOOK", "TWITTER"},
                nullable = true)
        @Nullable
        String channel,

        @Schema(
                description = "When it came, from which its term runs; of staff alone, who always say it.",
                nullable = true,
                examples = "2026-11-27T09:00:00+02:00")
        @Nullable
        OffsetDateTime receivedAt) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 10_000;

    /** In whose name it is sent; its representative is whom the contact names. */
    @Schema(
            name = "NewCompanyOfCase",
            description = "Its representative is whom the contact names, whose `name` is required then.",
            requiredProperties = {"registrationNumber", "name"})
    record NewCompany(
            @Schema(description = "Eleven digits.", pattern = "^[0-9]{11}$", examples = "40000000034") @Nullable
            String registrationNumber,

            @Schema(minLength = 1, maxLength = 200, examples = "SIA Paraugs") @Nullable
            String name) {

        /** Never which one. */
        @Override
        public String toString() {
            return "NewCompany[…]";
        }
    }

    /** Nothing that is personal. */
    @Override
    public String toString() {
        return "NewCase[" + kind + "]";
    }
}
