package lv.ocma.complaints.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.text.Seen;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened with a customer, by an employee who was there or was told of it. */
@Schema(
        name = "NewIncident",
        requiredProperties = {"place", "ground", "happened", "account", "present"})
record NewIncident(
        @Schema(description = "Where it happened.", examples = "riga-3") @Seen @Size(max = 100)
        String place,

        @Schema(
                description = "AGGRESSION, PROVOCATION, OFFENCE, SCORN or SUSPECTED_INTOXICATION.",
                examples = "AGGRESSION")
        @NotNull
        Ground ground,

        @Schema(description = "At most thirty days ago.", examples = "2026-11-27T09:00:00+02:00") @NotNull
        OffsetDateTime happened,

        @Schema(description = "Kept encrypted.", examples = "Apmeklētājs kliedza un sita pa leti.")
        @Seen
        @Size(max = 4000)
        String account,

        @Schema(description = "Employees who were there, by id in the staff directory; may be empty.")
        @NotNull
        @Size(max = 20)
        List<@NotNull UUID> present,

        @Schema(
                description = "Visit in which it happened: its id in the queue, or that of the appointment.",
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

    private static final Duration LATEST = Duration.ofDays(30);

    boolean hasHappened(Instant now) {
        var at = happened.toInstant();
        return !at.isAfter(now) && Duration.between(at, now).compareTo(LATEST) <= 0;
    }

    List<String> presentIds() {
        return present.stream().map(UUID::toString).distinct().toList();
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
