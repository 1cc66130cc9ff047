package lv.ocma.divisions.servicechange;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a version of a service says, as it is asked for; {@link VersionRules} say what it must be. What is left out is not known. */
@Schema(
        name = "NewServiceVersion",
        requiredProperties = {"validFrom", "name", "visit", "requestedAtOffice", "sources"})
record NewServiceVersion(
        @Schema(description = "First local date, after today.", examples = "2027-02-01") @Nullable @InCalendar
        LocalDate validFrom,

        @Schema(
                description = "Last local date, included; left out, it holds until the next version begins.",
                nullable = true)
        @Nullable
        @InCalendar
        LocalDate validTo,

        @Schema(description = "At least in Latvian.") @Nullable
        Texts name,

        @Schema(nullable = true) @Nullable Texts description,

        @Schema(description = "Whether somebody must come in person.", nullable = true) @Nullable
        Boolean personalVisit,

        @Nullable NewVisit visit,

        @Schema(description = "False for what another authority takes, which submittedTo then names.") @Nullable
        Boolean requestedAtOffice,

        @Schema(nullable = true) @Nullable String submittedTo,
        @Schema(nullable = true) @Nullable List<NewChannel> requestChannels,

        @Schema(description = "Such as IN_PERSON or POST.", nullable = true) @Nullable
        List<String> receiptChannels,

        @Schema(nullable = true) @Nullable Boolean collectedElsewhere,
        @Schema(nullable = true) @Nullable Texts identityDocument,
        @Schema(nullable = true) @Nullable Texts bring,
        @Schema(nullable = true) @Nullable List<NewFee> fees,
        @Schema(nullable = true) @Nullable List<Integer> executionWorkingDays,
        @Schema(nullable = true) @Nullable Integer longestWorkingDays,
        @Schema(nullable = true) @Nullable Texts terms,
        @Schema(nullable = true) @Nullable List<NewReference> legalReferences,

        @Schema(description = "Of one code at most one holds on a date.", nullable = true) @Nullable
        List<NewGround> refusalGrounds,

        @Schema(nullable = true) @Nullable NewDispute dispute,
        @Schema(nullable = true) @Nullable Texts appeal,
        @Schema(nullable = true) @Nullable Texts caution,

        @Schema(description = "Where it was read, such as an order; at least one.") @Nullable
        List<String> sources) {

    @Schema(name = "NewServiceVisit", requiredProperties = "minutesPerPerson")
    record NewVisit(
            @Schema(nullable = true) @Nullable Texts note,

            @Schema(minimum = "1", maximum = "480", examples = "15") @Nullable
            Integer minutesPerPerson,

            @Schema(description = "True while nothing tells the length; by default false.", nullable = true) @Nullable
            Boolean assumed) {}

    @Schema(name = "NewRequestChannel", requiredProperties = "channel")
    record NewChannel(
            @Schema(examples = "IN_PERSON") @Nullable String channel,
            @Schema(nullable = true) @Nullable Texts limitation) {}

    @Schema(
            name = "NewFee",
            requiredProperties = {"price", "source"})
    record NewFee(
            @Nullable NewPrice price,
            @Schema(nullable = true) @Nullable Integer workingDays,
            @Schema(nullable = true) @Nullable Texts term,
            @Schema(nullable = true) @Nullable Texts relief,
            @Schema(nullable = true) @Nullable Texts subject,
            @Schema(nullable = true) @Nullable Texts unit,
            @Schema(nullable = true) @Nullable String channel,
            @Schema(nullable = true) @Nullable LocalDate validFrom,
            @Schema(nullable = true) @Nullable LocalDate validTo,
            @Nullable String source) {}

    @Schema(
            name = "NewPrice",
            requiredProperties = {"amount", "currency"})
    record NewPrice(
            @Schema(pattern = VersionRules.AMOUNT, examples = "55.00") @Nullable
            String amount,

            @Schema(pattern = VersionRules.CURRENCY, examples = "EUR") @Nullable
            String currency) {}

    @Schema(
            name = "NewLegalReference",
            requiredProperties = {"title", "source"})
    record NewReference(
            @Schema(description = "Of the enactment, in at least one language.") @Nullable
            Texts title,

            @Schema(nullable = true) @Nullable String section,
            @Schema(nullable = true) @Nullable String link,
            @Schema(nullable = true) @Nullable LocalDate validFrom,
            @Schema(nullable = true) @Nullable LocalDate validTo,
            @Nullable String source) {}

    @Schema(
            name = "NewRefusalGround",
            requiredProperties = {"code", "text", "enactment", "source"})
    record NewGround(
            @Schema(pattern = VersionRules.CODE, examples = "EXAMPLE_GROUND") @Nullable
            String code,

            @Schema(description = "In the words that the customer reads, at least in Latvian.") @Nullable
            Texts text,

            @Schema(description = "There is no refusal without one (P4).") @Nullable
            NewEnactment enactment,

            @Schema(nullable = true) @Nullable LocalDate validFrom,
            @Schema(nullable = true) @Nullable LocalDate validTo,
            @Nullable String source) {}

    @Schema(name = "NewEnactment", requiredProperties = "title")
    record NewEnactment(
            @Schema(description = "In at least one language.") @Nullable
            Texts title,

            @Schema(nullable = true) @Nullable String section,
            @Schema(nullable = true) @Nullable String link) {}

    @Schema(
            name = "NewServiceDispute",
            requiredProperties = {"authority", "period", "source"})
    record NewDispute(
            @Schema(description = "Id in the competence directory.", examples = "ocma") @Nullable
            String authority,

            @Schema(
                    description = "ISO 8601, in days, weeks, months or years.",
                    pattern = VersionRules.PERIOD,
                    examples = "P1M")
            @Nullable
            String period,

            @Schema(nullable = true) @Nullable NewEnactment enactment,
            @Nullable String source) {}
}
