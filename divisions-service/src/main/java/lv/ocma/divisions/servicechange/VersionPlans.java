package lv.ocma.divisions.servicechange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.authority.CompetenceDirectory;
import lv.ocma.divisions.catalogue.Catalogue;
import lv.ocma.divisions.catalogue.ServiceVersion;
import lv.ocma.divisions.servicechange.Timeline.Span;
import lv.ocma.platform.problem.NotFound;

/** What a change would make of the versions of a service; nothing is written. */
@ApplicationScoped
class VersionPlans {

    private final Catalogue catalogue;
    private final CompetenceDirectory directory;

    VersionPlans(Catalogue catalogue, CompetenceDirectory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    void check(NewServiceVersion wanted) {
        VersionRules.check(wanted, directory::has, catalogue.channels()::contains);
    }

    Timeline adding(UUID id, List<ServiceVersion> versions, NewServiceVersion wanted) {
        return of(versions).begin(id, first(wanted), wanted.validTo(), catalogue.today());
    }

    Timeline changing(UUID id, List<ServiceVersion> versions, NewServiceVersion wanted) {
        return of(versions).move(id, first(wanted), wanted.validTo(), catalogue.today());
    }

    Timeline withdrawing(UUID id, List<ServiceVersion> versions) {
        return of(versions).withdraw(id, catalogue.today());
    }

    Timeline ending(List<ServiceVersion> versions, LocalDate lastDay) {
        return of(versions).end(lastDay, catalogue.today());
    }

    Timeline goingOn(List<ServiceVersion> versions) {
        return of(versions).goOn(catalogue.today());
    }

    static ServiceVersion require(List<ServiceVersion> versions, UUID id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    static Timeline of(List<ServiceVersion> versions) {
        return new Timeline(versions.stream()
                .map(version -> new Span(version.id(), version.validFrom(), version.validTo(), version.statedTo()))
                .toList());
    }

    private static LocalDate first(NewServiceVersion wanted) {
        return Objects.requireNonNull(wanted.validFrom());
    }
}
