package lv.ocma.divisions.catalogue;

import java.util.List;
import java.util.function.Function;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** A version of a service as others are told of it: all that the public is shown, so that whatever changes there is told (C3). */
final class ToldVersion {

    private ToldVersion() {}

    static PublishedVersion of(ServiceView shown) {
        var version = shown.version();
        var visit = shown.visit();
        var dispute = shown.dispute();
        return new PublishedVersion(
                version.id(),
                version.validFrom(),
                version.validTo(),
                shown.name().known(),
                shown.translated(),
                Texts.knownOrNone(shown.description()),
                shown.bookable(),
                shown.personalVisit(),
                new PublishedVersion.Visit(Texts.knownOrNone(visit.note()), visit.minutesPerPerson(), visit.assumed()),
                shown.requestedAtOffice(),
                shown.submittedTo(),
                each(
                        shown.requestChannels(),
                        channel -> new PublishedVersion.Channel(
                                channel.channel(), Texts.knownOrNone(channel.limitation()))),
                shown.receiptChannels(),
                shown.collectedElsewhere(),
                Texts.knownOrNone(shown.identityDocument()),
                Texts.knownOrNone(shown.bring()),
                shown.fees().stream().map(ToldVersion::fee).toList(),
                shown.executionWorkingDays(),
                shown.longestWorkingDays(),
                Texts.knownOrNone(shown.terms()),
                each(shown.legalReferences(), ToldVersion::reference),
                each(shown.refusalGrounds(), ToldVersion::ground),
                dispute == null ? null : dispute(dispute),
                Texts.knownOrNone(shown.appeal()),
                Texts.knownOrNone(shown.caution()),
                shown.sources());
    }

    private static PublishedVersion.Fee fee(ServiceView.FeeView fee) {
        return new PublishedVersion.Fee(
                fee.price().amount(),
                fee.price().currency(),
                fee.workingDays(),
                Texts.knownOrNone(fee.term()),
                Texts.knownOrNone(fee.relief()),
                Texts.knownOrNone(fee.subject()),
                Texts.knownOrNone(fee.unit()),
                fee.channel(),
                fee.validFrom(),
                fee.validTo(),
                fee.source());
    }

    private static PublishedVersion.LegalReference reference(ServiceView.Reference law) {
        return new PublishedVersion.LegalReference(
                new PublishedVersion.Enactment(law.title().known(), law.section(), law.link()),
                law.validFrom(),
                law.validTo(),
                law.source());
    }

    private static PublishedVersion.RefusalGround ground(ServiceView.Ground ground) {
        return new PublishedVersion.RefusalGround(
                ground.code(),
                ground.text().known(),
                enactment(ground.enactment()),
                ground.validFrom(),
                ground.validTo(),
                ground.source());
    }

    private static PublishedVersion.Dispute dispute(ServiceView.DisputeView dispute) {
        var law = dispute.enactment();
        return new PublishedVersion.Dispute(
                dispute.authority(),
                dispute.period(),
                law == null ? null : enactment(law),
                dispute.assumed(),
                dispute.source());
    }

    private static PublishedVersion.Enactment enactment(ServiceView.Enactment law) {
        return new PublishedVersion.Enactment(law.title().known(), law.section(), law.link());
    }

    private static <T, R> @Nullable List<R> each(@Nullable List<T> known, Function<T, R> told) {
        return known == null ? null : known.stream().map(told).toList();
    }
}
