package lv.ocma.divisions.rebuild;

import static lv.ocma.divisions.rebuild.Rebuilt.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.contracts.divisions.ServicePublished;
import org.jspecify.annotations.Nullable;

/** The public answers about a service, made of what its topic tells. */
final class RebuiltService {

    private RebuiltService() {}

    /** The earliest first. */
    static Stream<Answer> versions(ServicePublished told) {
        return shown(told.versions()).stream().map(version -> version(told, version));
    }

    /** The one that holds on the date, or none. */
    static Stream<Answer> on(LocalDate date, ServicePublished told) {
        return shown(told.versions()).stream()
                .filter(version -> (version.validFrom() == null || !date.isBefore(version.validFrom()))
                        && (version.validTo() == null || !date.isAfter(version.validTo())))
                .map(version -> version(told, version));
    }

    private static Answer version(ServicePublished told, PublishedVersion version) {
        return new Answer()
                .with("id", told.id())
                .with("name", version.name())
                .with("bookable", version.bookable())
                .with("personalVisit", version.personalVisit())
                .with("visit", version.visit())
                .with("requestedAtOffice", version.requestedAtOffice())
                .with("submittedTo", version.submittedTo())
                .with("requestChannels", version.requestChannels())
                .with("collectedElsewhere", version.collectedElsewhere())
                .with("identityDocument", version.identityDocument())
                .with("bring", version.bring())
                .with("fees", version.fees().stream().map(RebuiltService::fee).toList())
                .with("executionWorkingDays", version.executionWorkingDays())
                .with("longestWorkingDays", version.longestWorkingDays())
                .with("terms", version.terms())
                .with("appeal", version.appeal())
                .with("caution", version.caution())
                .with("sources", version.sources())
                .with("kind", told.kind())
                .with("description", version.description())
                .with("translated", version.translated())
                .with("receiptChannels", version.receiptChannels())
                .with("legalReferences", each(version.legalReferences(), RebuiltService::reference))
                .with("refusalGrounds", version.refusalGrounds())
                .with("dispute", version.dispute())
                .with(
                        "version",
                        new Answer()
                                .with("id", version.id())
                                .with("validFrom", version.validFrom())
                                .with("validTo", version.validTo()));
    }

    private static Answer fee(PublishedVersion.Fee fee) {
        return new Answer()
                .with("price", new Answer().with("amount", fee.amount()).with("currency", fee.currency()))
                .with("workingDays", fee.workingDays())
                .with("term", fee.term())
                .with("relief", fee.relief())
                .with("subject", fee.subject())
                .with("unit", fee.unit())
                .with("channel", fee.channel())
                .with("validFrom", fee.validFrom())
                .with("validTo", fee.validTo())
                .with("source", fee.source());
    }

    private static Answer reference(PublishedVersion.LegalReference law) {
        return new Answer()
                .with("title", law.enactment().title())
                .with("section", law.enactment().section())
                .with("link", law.enactment().link())
                .with("validFrom", law.validFrom())
                .with("validTo", law.validTo())
                .with("source", law.source());
    }

    private static <T> @Nullable List<Answer> each(@Nullable List<T> told, Function<T, Answer> answer) {
        return told == null ? null : told.stream().map(answer).toList();
    }
}
