package lv.ocma.complaints.spoken;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.complaints.casefile.TakenDown;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.complaints.visit.KnownVisit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says, as it is written down first; of a visit what is known of it comes along. */
@Schema(
        name = "NewSpokenSubmission",
        requiredProperties = {"kind", "subject", "text"})
record NewSpokenSubmission(
        @Schema(
                description = "A dispute is written by its sender.",
                enumeration = {"COMPLAINT", "PROPOSAL", "THANKS", "INFORMATION_REQUEST", "SERVICE_REQUEST", "OTHER"},
                examples = "COMPLAINT")
        @Nullable
        String kind,

        @Schema(
                description = "Id of the place where it is said; absent, that of the visit.",
                maxLength = 100,
                nullable = true,
                examples = "riga-1")
        @Nullable
        String place,

        @Schema(
                description = "In which it is written down; absent, that of the visit.",
                nullable = true,
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

        @Schema(description = "Of whoever says it; absent, of whose visit it is.", nullable = true) @Nullable
        NewContact contact,

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

        @Schema(
                description =
                        "Id of the visit that it is about, from which what is absent is taken; one that goes on without a booked time, or is long ago, is not known here.",
                nullable = true)
        @Nullable
        UUID visit,

        @Schema(
                description =
                        "Whom it concerns, by id in the staff directory; absent, of a complaint or thanks who served the visit.",
                nullable = true)
        @Nullable
        UUID employee,

        @Schema(
                description = "Of the customer service standard, by id.",
                nullable = true,
                maxLength = 100,
                examples = "P1")
        @Nullable
        String clause,

        @Schema(
                description = "Which one it is about, by id in the catalogue; absent, the first one of the visit.",
                nullable = true,
                maxLength = 100,
                examples = "passport")
        @Nullable
        String service) {

    static final String DISPUTE = "DISPUTE";
    /** Of all else it says nothing that somebody else would have served them. */
    private static final Set<String> OF_WHO_SERVED = Set.of("COMPLAINT", "THANKS");

    static final String KINDS = "COMPLAINT, PROPOSAL, THANKS, INFORMATION_REQUEST, SERVICE_REQUEST, OTHER";

    /** What has to be said of it, and is not. */
    List<String> lacking() {
        return Stream.of(
                        place == null ? "/place" : null,
                        language == null ? "/language" : null,
                        contact == null ? "/contact" : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What is said overrides what the visit tells; a contact is that of one person as a whole. */
    NewSpokenSubmission from(KnownVisit known) {
        return new NewSpokenSubmission(
                kind,
                place == null ? known.place() : place,
                language == null ? known.language() : language,
                contact == null ? known.contact() : contact,
                subject,
                text,
                visit,
                employee == null && OF_WHO_SERVED.contains(String.valueOf(kind)) && known.employee() != null
                        ? UUID.fromString(known.employee())
                        : employee,
                clause,
                service == null ? known.service() : service);
    }

    TakenDown takenDown(OffsetDateTime at) {
        return new TakenDown(kind, place, language, contact, subject, text, visit, employee, clause, service, at);
    }

    /** Nothing that is personal. */
    @Override
    public String toString() {
        return "NewSpokenSubmission[" + kind + "]";
    }
}
