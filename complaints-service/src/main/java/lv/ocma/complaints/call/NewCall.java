package lv.ocma.complaints.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.text.Seen;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as the employee who answered it records it. */
@Schema(
        name = "NewCall",
        requiredProperties = {"place", "began", "ended", "language", "topic"})
record NewCall(
        @Schema(description = "Unit that answered.", examples = "riga-3") @Seen @Size(max = 100)
        String place,

        @Schema(description = "At most seven days ago.", examples = "2026-11-27T09:00:00+02:00") @NotNull
        OffsetDateTime began,

        @Schema(examples = "2026-11-27T09:06:00+02:00") @NotNull
        OffsetDateTime ended,

        @Schema(description = "In which it was held: lv, en or ru.", examples = "lv") @Seen @Size(max = 2)
        String language,

        @Schema(
                description =
                        "APPOINTMENT, IDENTITY_DOCUMENT, RESIDENCE_PERMIT, VISA_OR_INVITATION, CITIZENSHIP, DECLARED_RESIDENCE, REGISTER_DATA, PROGRESS_OF_APPLICATION, FEES, COMPLAINT or OTHER.",
                examples = "IDENTITY_DOCUMENT")
        @NotNull
        CallTopic topic,

        @Schema(
                description = "What it was about; kept encrypted.",
                nullable = true,
                examples = "Kā saņemt pasi citā nodaļā.")
        @Nullable
        @Size(max = 2000)
        String note,

        @Schema(
                description = "Only where the caller leaves it to be called back; kept encrypted.",
                nullable = true,
                maxLength = PhoneNumbers.LONGEST,
                examples = "+371 20000000")
        @Nullable
        String phone,

        @Schema(
                description = "Number of the enquiry or case that came of it.",
                nullable = true,
                maxLength = 20,
                examples = "J-2026-000042")
        @Nullable
        String ledTo,

        @Schema(description = "Where the employee ended it before its time.", nullable = true) @Nullable @Valid
        NewEarlyEnd earlyEnd) {

    private static final Duration LATEST = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Why it ended early, and that the caller was told so. */
    @Schema(
            name = "CallEarlyEnd",
            requiredProperties = {"reason", "told"})
    record NewEarlyEnd(
            @Schema(description = "RUDE, UNCLEAR or NOT_OFFICE_BUSINESS.", examples = "RUDE") @NotNull
            EarlyEnd reason,

            @Schema(description = "Whether the caller was told the reason; a call is not ended early without.") @NotNull
            Boolean told) {}

    List<Violation> violations(Instant now) {
        var violations = new ArrayList<Violation>();
        if (!Languages.ALL.contains(language)) {
            violations.add(Violation.body("/language", "one-of", Map.of("values", "lv, en, ru")));
        }
        if (!tookPlace(now)) {
            violations.add(Violation.body("/ended", "call-times"));
        }
        if (phone != null && PhoneNumbers.e164(phone).isEmpty()) {
            violations.add(Violation.body("/phone", "phone-format"));
        }
        if (earlyEnd != null && !earlyEnd.told()) {
            violations.add(Violation.body("/earlyEnd/told", "call-reason-untold"));
        }
        return violations;
    }

    private boolean tookPlace(Instant now) {
        return !ended.isBefore(began)
                && !ended.toInstant().isAfter(now)
                && Duration.between(began, ended).compareTo(LONGEST) <= 0
                && Duration.between(began.toInstant(), now).compareTo(LATEST) <= 0;
    }

    @Nullable
    String strippedNote() {
        return note == null || SeenText.isBlank(note) ? null : SeenText.strip(note);
    }

    /** Once there are no violations. */
    @Nullable
    String e164() {
        return phone == null ? null : PhoneNumbers.e164(phone).orElseThrow();
    }

    /** Neither what was said nor by whom. */
    @Override
    public String toString() {
        return "NewCall[at " + place + "]";
    }
}
