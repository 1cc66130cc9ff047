package lv.ocma.divisions.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service as callers see it; null is what no source tells. */
@Schema(name = "Service")
public record ServiceView(
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

        @Schema(description = "Where this was read.") List<String> sources,

        @Schema(
                description =
                        "SERVICE, or COLLECTION for a short visit to collect what another service has brought forth; new values may come.",
                examples = "SERVICE")
        String kind,

        @Schema(description = "What it is, in sentences; null while no source describes it.", nullable = true) @Nullable
        Texts description,

        @Schema(description = "Languages in which the name is worded by this suite and not by a source.")
        List<String> translated,

        @Schema(description = "Over which channels the result is received; null while not known.", nullable = true)
        @Nullable
        List<String> receiptChannels,

        @Schema(description = "Enactments that it rests on; null where no source names one.", nullable = true) @Nullable
        List<Reference> legalReferences,

        @Schema(
                description =
                        "Grounds on which it is refused, past and coming ones included; null where none is known, which does not mean that there are none.",
                nullable = true)
        @Nullable
        List<Ground> refusalGrounds,

        @Schema(
                description = "Where and until when a decision is disputed, by the law; null while not known.",
                nullable = true)
        @Nullable
        DisputeView dispute,

        @Schema(description = "The version that says this, and the dates on which it holds.")
        Validity version) {

    @Schema(name = "ServiceVisit")
    public record Visit(
            @Schema(nullable = true) @Nullable Texts note,
            int minutesPerPerson,

            @Schema(description = "True while no published source tells the length.")
            boolean assumed) {}

    @Schema(name = "RequestChannel")
    public record Channel(
            @Schema(description = "Such as IN_PERSON, LATVIJA_LV, POST; new values may come.", examples = "IN_PERSON")
            String channel,

            @Schema(description = "What alone can be requested over it; null for all of the service.", nullable = true)
            @Nullable
            Texts limitation) {

        static Channel of(RequestChannel channel) {
            return new Channel(channel.channel(), channel.limitation());
        }
    }

    @Schema(name = "Money")
    public record Money(
            @Schema(examples = "50.00") String amount,
            @Schema(examples = "EUR") String currency) {}

    @Schema(name = "Fee")
    public record FeeView(
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
            return Span.holds(validFrom, validTo, date);
        }

        static FeeView of(Fee fee) {
            return new FeeView(
                    new Money(fee.amount().toPlainString(), fee.currency()),
                    fee.workingDays(),
                    fee.term(),
                    fee.relief(),
                    fee.subject(),
                    fee.unit(),
                    fee.channel(),
                    fee.validFrom(),
                    fee.validTo(),
                    fee.source());
        }
    }

    @Schema(name = "ServiceLegalReference")
    public record Reference(
            @Schema(description = "Of the enactment, in the languages in which a source names it.")
            Texts title,

            @Schema(description = "Null for the enactment as a whole.", examples = "79", nullable = true) @Nullable
            String section,

            @Schema(nullable = true) @Nullable String link,

            @Schema(description = "First date; null while not known.", nullable = true) @Nullable
            LocalDate validFrom,

            @Schema(description = "Last date; null while no end is known.", nullable = true) @Nullable
            LocalDate validTo,

            @Schema(description = "Where it was read.") String source) {

        static Reference of(LegalReference reference) {
            return new Reference(
                    reference.title(),
                    reference.section(),
                    reference.link(),
                    reference.validFrom(),
                    reference.validTo(),
                    reference.source());
        }
    }

    @Schema(name = "RefusalGround")
    public record Ground(
            @Schema(description = "Stays when the wording changes.", examples = "EXAMPLE_GROUND")
            String code,

            @Schema(description = "In the words that the customer reads.")
            Texts text,

            @Schema(description = "The enactment that allows it.")
            Enactment enactment,

            @Schema(description = "First date; null while not known.", nullable = true) @Nullable
            LocalDate validFrom,

            @Schema(description = "Last date; null while no end is known.", nullable = true) @Nullable
            LocalDate validTo,

            @Schema(description = "Where it was read.") String source) {

        static Ground of(RefusalGround ground) {
            return new Ground(
                    ground.code(),
                    ground.text(),
                    new Enactment(ground.title(), ground.section(), ground.link()),
                    ground.validFrom(),
                    ground.validTo(),
                    ground.source());
        }

        /** Both dates included; one that is not known does not limit. */
        boolean holdsOn(LocalDate date) {
            return Span.holds(validFrom, validTo, date);
        }
    }

    @Schema(name = "Enactment")
    public record Enactment(
            Texts title,

            @Schema(description = "Null for the enactment as a whole.", examples = "79", nullable = true) @Nullable
            String section,

            @Schema(nullable = true) @Nullable String link) {}

    @Schema(name = "ServiceDispute")
    public record DisputeView(
            @Schema(description = "Id in the competence directory.", examples = "ocma")
            String authority,

            @Schema(
                    description =
                            "ISO 8601, from the day on which the decision comes into force. The office may print it in other words, see appeal.",
                    examples = "P1M")
            String period,

            @Schema(description = "The enactment; null where no source names it.", nullable = true) @Nullable
            Enactment enactment,

            @Schema(description = "True where no source says so of this very service.")
            boolean assumed,

            @Schema(description = "Where it was read.") String source) {

        static DisputeView of(Dispute dispute) {
            return new DisputeView(
                    dispute.authority(),
                    dispute.period(),
                    dispute.title() == null ? null : new Enactment(dispute.title(), dispute.section(), dispute.link()),
                    dispute.assumed(),
                    dispute.source());
        }
    }

    @Schema(name = "ServiceValidity")
    public record Validity(
            @Schema(description = "Under which it stands in the list of versions.")
            UUID id,

            @Schema(description = "First date; null while not known.", nullable = true) @Nullable
            LocalDate validFrom,

            @Schema(description = "Last date; null while no end is known.", nullable = true) @Nullable
            LocalDate validTo) {}
}
