package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service is from one date to another, as the public API answers it (C3). Texts are by language (lv, en, ru), a language without
 * a known text is absent; what is not known is absent.
 *
 * @param validFrom first local date; absent while not known
 * @param validTo last local date; absent while no end is known
 * @param translated languages in which the name is worded by this suite
 * @param personalVisit whether somebody must come in person
 * @param requestedAtOffice false for what another authority takes
 * @param submittedTo the authority that takes it, where the office does not
 * @param receiptChannels over which the result is received
 * @param collectedElsewhere whether the document can be collected at another division
 * @param executionWorkingDays execution times on offer
 * @param terms time limits in words, where they are no plain number
 * @param refusalGrounds past and coming ones included; absent where none is known, which does not mean that there are none
 * @param appeal where and until when a decision is disputed, as the office prints it
 * @param caution what is doubtful in the sources
 * @param sources where this was read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedVersion(
        UUID id,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> name,
        List<String> translated,
        @Nullable Map<String, String> description,
        boolean bookable,
        @Nullable Boolean personalVisit,
        Visit visit,
        boolean requestedAtOffice,
        @Nullable String submittedTo,
        @Nullable List<Channel> requestChannels,
        @Nullable List<String> receiptChannels,
        @Nullable Boolean collectedElsewhere,
        @Nullable Map<String, String> identityDocument,
        @Nullable Map<String, String> bring,
        List<Fee> fees,
        @Nullable List<Integer> executionWorkingDays,
        @Nullable Integer longestWorkingDays,
        @Nullable Map<String, String> terms,
        @Nullable List<LegalReference> legalReferences,
        @Nullable List<RefusalGround> refusalGrounds,
        @Nullable Dispute dispute,
        @Nullable Map<String, String> appeal,
        @Nullable Map<String, String> caution,
        List<String> sources) {

    /**
     * @param minutesPerPerson planned length for one person
     * @param assumed true while no published source tells the length
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visit(@Nullable Map<String, String> note, int minutesPerPerson, boolean assumed) {}

    /**
     * @param channel such as IN_PERSON or LATVIJA_LV; new values may come
     * @param limitation what alone can be requested over it; absent for all of the service
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Channel(String channel, @Nullable Map<String, String> limitation) {}

    /**
     * @param amount in units of the currency, such as {@code 50.00}
     * @param currency ISO 4217
     * @param workingDays execution time that it buys
     * @param term execution time in words
     * @param relief who pays this reduced fee; absent for everyone
     * @param subject which kind of the service it is for
     * @param unit what it is paid for each of
     * @param channel of request that it is for; absent for any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fee(
            String amount,
            String currency,
            @Nullable Integer workingDays,
            @Nullable Map<String, String> term,
            @Nullable Map<String, String> relief,
            @Nullable Map<String, String> subject,
            @Nullable Map<String, String> unit,
            @Nullable String channel,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String source) {}

    /** @param section absent for the enactment as a whole */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Enactment(
            Map<String, String> title,
            @Nullable String section,
            @Nullable String link) {}

    /** With the dates on which the service rests on it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LegalReference(
            Enactment enactment,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /**
     * With the dates on which it is a ground.
     *
     * @param code stays when the wording changes
     * @param text in the words that the customer reads
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusalGround(
            String code,
            Map<String, String> text,
            Enactment enactment,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /**
     * @param authority id in the competence directory
     * @param period ISO 8601, from the day on which the decision comes into force
     * @param enactment absent where no source names it
     * @param assumed true where no source says so of this very service
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dispute(
            String authority, String period, @Nullable Enactment enactment, boolean assumed, String source) {}
}
