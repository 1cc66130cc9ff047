package lv.ocma.complaints.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.text.Seen;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened with a customer, by an employee who was there or was told of it. */
@Schema(
        name = "NewIncident",
        requiredProperties = {"ground", "account"})
record NewIncident(
        @Schema(description = "Where it happened; absent, where the visit is.", nullable = true, examples = "riga-3")
        @Nullable
        @Size(max = 100)
        String place,

        @Schema(
                description = "AGGRESSION, PROVOCATION, OFFENCE, SCORN or SUSPECTED_INTOXICATION.",
                examples = "AGGRESSION")
        @NotNull
        Ground ground,

        @Schema(
                description =
                        "At most thirty days ago; absent, at the end of the visit; where that is not told, now on the day of the visit, and else when they came.",
                nullable = true,
                examples = "2026-11-27T09:00:00+02:00")
        @Nullable
        OffsetDateTime happened,

        @Schema(description = "Kept encrypted.", examples = "Apmeklētājs kliedza un sita pa leti.")
        @Seen
        @Size(max = 4000)
        String account,

        @Schema(
                description =
                        "Employees who were there, by id in the staff directory; may be empty. Absent, who served the visit.",
                nullable = true)
        @Nullable
        @Size(max = 20)
        List<@NotNull UUID> present,

        @Schema(
                description =
                        "Visit in which it happened: its id in the queue, or that of the appointment, from which what is absent is taken as long as it is known here.",
                nullable = true)
        @Nullable
        UUID visit,

        @Schema(
                description = "Number of the case or enquiry that it touched.",
                nullable = true,
                maxLength = 20,
                examples = "S-2026-000042")
        @Nullable
        String caseNumber) {

    /** What has to be said of it, and is not. */
    List<String> lacking() {
        return Stream.of(
                        SeenText.isBlank(place) ? "/place" : null,
                        happened == null ? "/happened" : null,
                        present == null ? "/present" : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    String strippedAccount() {
        return SeenText.strip(account);
    }

    /** Never what is personal in it. */
    @Override
    public String toString() {
        return "NewIncident[at " + place + "]";
    }
}
