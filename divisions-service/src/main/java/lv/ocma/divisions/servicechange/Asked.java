package lv.ocma.divisions.servicechange;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import lv.ocma.divisions.catalogue.Dispute;
import lv.ocma.divisions.catalogue.Fee;
import lv.ocma.divisions.catalogue.LegalReference;
import lv.ocma.divisions.catalogue.RefusalGround;
import lv.ocma.divisions.catalogue.RequestChannel;
import lv.ocma.divisions.catalogue.ServiceFacts;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewDispute;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewEnactment;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewFee;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewGround;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewReference;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a version says that keeps {@link VersionRules}, in the terms of the catalogue. */
final class Asked {

    private Asked() {}

    static ServiceFacts facts(NewServiceVersion asked) {
        var visit = Objects.requireNonNull(asked.visit());
        return new ServiceFacts(
                new ServiceFacts.Wording(
                        Texts.orUnknown(asked.name()),
                        Texts.orUnknown(asked.description()),
                        List.of(),
                        Texts.orUnknown(asked.caution())),
                new ServiceFacts.Visit(
                        asked.personalVisit(),
                        Texts.orUnknown(visit.note()),
                        Objects.requireNonNull(visit.minutesPerPerson()),
                        Boolean.TRUE.equals(visit.assumed())),
                new ServiceFacts.Request(
                        Boolean.TRUE.equals(asked.requestedAtOffice()),
                        asked.submittedTo(),
                        numbered(
                                asked.requestChannels(),
                                (listed, channel) -> new RequestChannel(
                                        listed, Objects.requireNonNull(channel.channel()), channel.limitation())),
                        asked.receiptChannels(),
                        asked.collectedElsewhere()),
                new ServiceFacts.Papers(Texts.orUnknown(asked.identityDocument()), Texts.orUnknown(asked.bring())),
                new ServiceFacts.Times(
                        asked.executionWorkingDays(), asked.longestWorkingDays(), Texts.orUnknown(asked.terms())),
                new ServiceFacts.Law(
                        numbered(asked.legalReferences(), Asked::reference),
                        numbered(asked.refusalGrounds(), Asked::ground),
                        asked.dispute() == null ? null : dispute(asked.dispute()),
                        Texts.orUnknown(asked.appeal())),
                numbered(asked.fees(), Asked::fee),
                Objects.requireNonNull(asked.sources()));
    }

    private static <A, B> Set<B> numbered(@Nullable List<A> items, BiFunction<Integer, A, B> made) {
        var numbered = new LinkedHashSet<B>();
        for (var item : items == null ? List.<A>of() : items) {
            numbered.add(made.apply(numbered.size() + 1, item));
        }
        return numbered;
    }

    private static Fee fee(int listed, NewFee fee) {
        var price = Objects.requireNonNull(fee.price());
        return new Fee(
                listed,
                new BigDecimal(Objects.requireNonNull(price.amount())),
                Objects.requireNonNull(price.currency()),
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

    private static LegalReference reference(int listed, NewReference reference) {
        return new LegalReference(
                listed,
                Objects.requireNonNull(reference.title()),
                reference.section(),
                reference.link(),
                reference.validFrom(),
                reference.validTo(),
                Objects.requireNonNull(reference.source()));
    }

    private static RefusalGround ground(int listed, NewGround ground) {
        var enactment = Objects.requireNonNull(ground.enactment());
        return new RefusalGround(
                listed,
                Objects.requireNonNull(ground.code()),
                Objects.requireNonNull(ground.text()),
                Objects.requireNonNull(enactment.title()),
                enactment.section(),
                enactment.link(),
                ground.validFrom(),
                ground.validTo(),
                Objects.requireNonNull(ground.source()));
    }

    /** Staff say it of this very service, so nothing of it is assumed. */
    private static Dispute dispute(NewDispute dispute) {
        var enactment = dispute.enactment() == null ? new NewEnactment(null, null, null) : dispute.enactment();
        return new Dispute(
                Objects.requireNonNull(dispute.authority()),
                Objects.requireNonNull(dispute.period()),
                enactment.title(),
                enactment.section(),
                enactment.link(),
                false,
                Objects.requireNonNull(dispute.source()));
    }
}
