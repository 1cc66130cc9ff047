package lv.ocma.appointments.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.catalogue.Letterhead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A written refusal with all that section 67 of the Administrative Procedure Law asks for, as it was handed over: kept whole, so that what
 * is told of places, laws and authorities later changes nothing of it.
 */
@Schema(name = "RefusalDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decision(
        UUID id,

        @Schema(description = "Of the document: place, year, and a count within both.", examples = "riga-3/2026/17")
        String number,

        @Schema(description = "On which it was handed over, and so came into force.", examples = "2026-06-15")
        LocalDate date,

        @Schema(
                description = "Language of the customer; the decision itself is in the official language.",
                examples = "lv")
        String language,

        Letterhead institution,

        @Schema(description = "The unit where it was decided.")
        Letterhead unit,

        @Schema(description = "Whom the decision is about: a person, or a company with its number.") @Nullable
        String addressee,

        @Schema(description = "Where a copy is posted to; absent where none is.") @Nullable
        String address,

        @Schema(description = "Reference of the booked visit, or the number of the ticket.", examples = "K7M4-94XF")
        String visit,

        @Schema(description = "The operative part: what is refused.")
        List<Refused> refused,

        @Schema(description = "What was established.") String facts,

        @Schema(description = "How the grounds apply to the facts.")
        String reason,

        @Schema(description = "Norms applied, in the wording of the day.")
        List<Ground> grounds,

        Dispute dispute) {

    /** @param name of the service by language */
    @Schema(name = "RefusedService")
    record Refused(
            @Schema(examples = "passport") String service,
            @Schema(examples = "1") int person,
            Map<String, String> name) {}

    @Schema(name = "GroundOfRefusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ground(
            @Schema(examples = "NO_CONSENT") String code,
            Map<String, String> text,

            @Schema(description = "The enactment by language.")
            Map<String, String> enactment,

            @Nullable String section,
            @Nullable String link) {}

    /** Where, how and until when to dispute it (V4). */
    @Schema(name = "DisputeOfRefusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dispute(
            @Schema(description = "Id in the competence directory.", examples = "ocma")
            String authority,

            Letterhead where,

            @Schema(description = "ISO 8601, from the day on which the decision was handed over.", examples = "P1M")
            String period,

            @Schema(
                    description =
                            "Last local date: by the period the same day of the month, or its last one where it has no such day; where that is no working day, the next one.",
                    examples = "2026-07-15")
            LocalDate until,

            @Schema(
                    description =
                            "Opens the dispute prefilled; what comes after the # is not sent to any server. Absent while there is no page to dispute at.",
                    examples = "https://ocma.example/disputes#refusal=0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72")
            @Nullable
            String link) {

        /** By the period alone: a decision that is handed over in person comes into force at once, and it is counted from then. */
        static LocalDate until(LocalDate handedOver, String period) {
            return handedOver.plus(Period.parse(period));
        }
    }

    List<String> codes() {
        return grounds.stream().map(Ground::code).toList();
    }

    /** Never what is personal in it: a decision may end up in a log. */
    @Override
    public String toString() {
        return "Decision[" + id + "]";
    }
}
