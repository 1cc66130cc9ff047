package lv.ocma.divisions.catalogue;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service as callers see it; null is what no source tells. */
@Schema(name = "Service")
record ServiceView(
        @Schema(examples = "passport") String id,
        Texts name,

        @Schema(description = "Whether a visit for it can be booked: it needs one in person, at this office.")
        boolean bookable,

        @Schema(description = "Whether somebody must come in person; null while not known.", nullable = true) @Nullable
        Boolean personalVisit,

        Visit visit,

        @Schema(description = "False for what another authority takes.")
        boolean requestedAtOffice,

        @Schema(description = "The authority that takes it, where this office does not.", nullable = true) @Nullable
        String submittedTo,

        @Schema(description = "Null while not known.", nullable = true) @Nullable
        List<Channel> requestChannels,

        @Schema(
                description = "Whether the document can be collected at another division; null while not known.",
                nullable = true)
        @Nullable
        Boolean collectedElsewhere,

        @Schema(description = "Identity document that is needed, as the source words it.", nullable = true) @Nullable
        Texts identityDocument,

        @Schema(description = "What to bring, worded by this suite after the source.", nullable = true) @Nullable
        Texts bring,

        List<FeeView> fees,

        @Schema(description = "Execution times on offer; null while not known.", nullable = true) @Nullable
        List<Integer> executionWorkingDays,

        @Schema(description = "Longest execution time; null while not known.", nullable = true) @Nullable
        Integer longestWorkingDays,

        @Schema(description = "Time limits in words, where they are no plain number.", nullable = true) @Nullable
        Texts terms,

        @Schema(description = "Where and until when a decision is disputed.", nullable = true) @Nullable
        Texts appeal,

        @Schema(description = "What is doubtful in the sources of this service.", nullable = true) @Nullable
        Texts caution,

        @Schema(description = "Where this was read.") List<String> sources) {

    @Schema(name = "ServiceVisit")
    record Visit(
            @Schema(nullable = true) @Nullable Texts note,
            int minutesPerPerson,

            @Schema(description = "True while no published source tells the length.")
            boolean assumed) {}

    @Schema(name = "RequestChannel")
    record Channel(
            @Schema(description = "Such as IN_PERSON, LATVIJA_LV, POST; new values may come.", examples = "IN_PERSON")
            String channel,

            @Schema(description = "What alone can be requested over it; null for all of the service.", nullable = true)
            @Nullable
            Texts limitation) {

        static Channel of(RequestChannel channel) {
            return new Channel(channel.channel(), english(channel.limitation()));
        }
    }

    @Schema(name = "Money")
    record Money(
            @Schema(examples = "50.00") String amount,
            @Schema(examples = "EUR") String currency) {}

    @Schema(name = "Fee")
    record FeeView(
            Money price,

            @Schema(description = "Execution time that it buys.", nullable = true) @Nullable
            Integer workingDays,

            @Schema(description = "Execution time in words.", nullable = true) @Nullable
            Texts term,

            @Schema(description = "Who pays this reduced fee; null for everyone.", nullable = true) @Nullable
            Texts relief,

            @Schema(description = "Which kind of the service it is for.", nullable = true) @Nullable
            Texts subject,

            @Schema(description = "What it is paid for each of.", nullable = true) @Nullable
            Texts unit,

            @Schema(description = "Channel of request that it is for; null for any.", nullable = true) @Nullable
            String channel,

            @Schema(description = "First date; null while not known.", nullable = true) @Nullable
            LocalDate validFrom,

            @Schema(description = "Last date; null while no end is known.", nullable = true) @Nullable
            LocalDate validTo,

            @Schema(nullable = true) @Nullable String source) {

        /** Both dates included; one that is not known does not limit. */
        boolean holdsOn(LocalDate date) {
            return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
        }

        static FeeView of(Fee fee) {
            return new FeeView(
                    new Money(fee.amount().setScale(2).toPlainString(), fee.currency()),
                    fee.workingDays(),
                    english(fee.term()),
                    english(fee.relief()),
                    english(fee.subject()),
                    english(fee.unit()),
                    fee.channel(),
                    fee.validFrom(),
                    fee.validTo(),
                    fee.source());
        }
    }

    private static @Nullable Texts english(@Nullable String text) {
        return text == null ? null : Texts.en(text);
    }
}
