package lv.ocma.divisions.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.divisions.publication.PublishedState;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Services as other services are to know them today: the version of the day, and of one that has ended that nobody can book it. */
@ApplicationScoped
class ServiceStates implements PublishedState {

    private final ServiceVersions versions;
    private final Clock clock;

    ServiceStates(ServiceVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Stream<ServicePublished> current(YearMonth first, YearMonth last) {
        var today = Zones.today(clock);
        return versions.lastBegun(today).map(version -> published(version, today));
    }

    private static ServicePublished published(ServiceVersion version, LocalDate today) {
        var dispute = version.dispute();
        return new ServicePublished(
                version.service().id(),
                version.name().known(),
                version.bookable() && !version.endedBefore(today),
                version.minutesPerPerson(),
                version.minutesAssumed(),
                version.bring().known(),
                version.service().kind().name(),
                known(version.legalReferences().stream()
                        .map(law -> new ServicePublished.Enactment(
                                law.title().known(), law.section(), law.link(), law.validFrom(), law.validTo()))),
                known(version.refusalGrounds().stream()
                        .map(ground -> new ServicePublished.RefusalGround(
                                ground.code(),
                                ground.text().known(),
                                new ServicePublished.Enactment(
                                        ground.title().known(),
                                        ground.section(),
                                        ground.link(),
                                        ground.validFrom(),
                                        ground.validTo())))),
                dispute == null ? null : new ServicePublished.Dispute(dispute.authority(), dispute.period()));
    }

    private static <T> @Nullable List<T> known(Stream<T> told) {
        var all = told.toList();
        return all.isEmpty() ? null : all;
    }
}
