package lv.ocma.divisions.catalogue;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.divisions.publication.PublishedState;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Services as others are to know them: the version of the day, of one that has ended that nobody can book it, and all versions, past and
 * coming ones included.
 */
@ApplicationScoped
class ServiceStates implements PublishedState {

    /** An event has to have a length; of a service without a version it means nothing, as nobody can book it. */
    private static final int NO_LENGTH = 1;

    private final Services services;
    private final ServiceVersions versions;
    private final Clock clock;

    ServiceStates(Services services, ServiceVersions versions, Clock clock) {
        this.services = services;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Stream<ServicePublished> current(YearMonth first, YearMonth last) {
        var today = Zones.today(clock);
        var byService = versions.asListed().stream()
                .collect(groupingBy(version -> version.service().id()));
        return services.listAll().stream().map(service -> {
            var ofOne = byService.get(service.id());
            return ofOne == null ? withoutVersion(service) : published(ofOne, today);
        });
    }

    /** Without a version there is nothing to tell, unless it is that the only one was withdrawn. */
    @Override
    public Set<String> awaited() {
        return services.withoutVersion();
    }

    private static ServicePublished withoutVersion(Service service) {
        return new ServicePublished(
                service.id(),
                Map.of(),
                false,
                NO_LENGTH,
                true,
                Map.of(),
                service.kind().name(),
                null,
                null,
                null,
                service.listed(),
                List.of());
    }

    /** The one that holds on the date or held last; of a service that is still to come the first. */
    private static ServiceVersion onTheDay(List<ServiceVersion> ofOne, LocalDate today) {
        return ofOne.stream()
                .filter(version -> version.begunBy(today))
                .reduce((earlier, later) -> later)
                .orElseGet(ofOne::getFirst);
    }

    private static ServicePublished published(List<ServiceVersion> ofOne, LocalDate today) {
        var version = onTheDay(ofOne, today);
        var dispute = version.dispute();
        return new ServicePublished(
                version.service().id(),
                version.name().known(),
                version.bookable() && version.begunBy(today) && !version.endedBefore(today),
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
                dispute == null ? null : new ServicePublished.Dispute(dispute.authority(), dispute.period()),
                version.service().listed(),
                ofOne.stream().map(ServiceVersion::view).map(ToldVersion::of).toList());
    }

    private static <T> @Nullable List<T> known(Stream<T> told) {
        var all = told.toList();
        return all.isEmpty() ? null : all;
    }
}
