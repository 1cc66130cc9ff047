package lv.ocma.divisions.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.vocabulary.Vocabulary;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** The versions of services, for those who write them. The words by which a version is found are written along with it. */
@ApplicationScoped
public class ServiceBook {

    private final Services services;
    private final ServiceVersions versions;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ServiceBook(Services services, ServiceVersions versions, Vocabulary vocabulary, Clock clock) {
        this.services = services;
        this.versions = versions;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** All of a service, the earliest first. */
    public List<ServiceVersion> of(String service) {
        return versions.of(services.require(service).id());
    }

    /** Nobody else changes the versions of the service until the transaction ends. */
    public List<ServiceVersion> lock(String service) {
        var locked = services.lock(service);
        return versions.of(locked.id());
    }

    /**
     * What a file says, which has no dates: the first file holds on every date, and one that says otherwise from the day on which it is
     * taken in, as what was told of earlier dates stays.
     */
    void say(Service service, ServiceFacts facts) {
        var said = versions.of(service.id());
        var today = Zones.today(clock);
        if (said.isEmpty()) {
            add(service, Ids.next(), facts, null);
        } else if (today.equals(said.getLast().validFrom())) {
            describe(said.getLast(), facts, null);
        } else if (said.getLast().says(facts)) {
            index(said.getLast().id(), facts);
        } else {
            said.getLast().hold(said.getLast().validFrom(), today.minusDays(1), null);
            add(service, Ids.next(), facts, null).hold(today, null, null);
        }
    }

    /** A version by staff, whose dates are still to be {@linkplain #hold set}. From now on the service is theirs. */
    public ServiceVersion add(String service, UUID id, ServiceFacts facts, String employee) {
        var changed = services.require(service);
        changed.takeOver(clock.instant());
        return add(changed, id, facts, employee);
    }

    /** How a version would be told that nobody has written. */
    public ServiceView drafted(String service, ServiceFacts facts) {
        return new ServiceVersion(Ids.next(), services.require(service), facts, null, clock.instant()).view();
    }

    public void describe(ServiceVersion version, ServiceFacts facts, @Nullable String employee) {
        version.describe(facts, employee, clock.instant());
        index(version.id(), facts);
    }

    /** @param stated the end that was asked for, to which the version goes on again where nothing follows it any more */
    public void hold(
            ServiceVersion version, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate stated) {
        version.hold(from, to, stated);
    }

    public void remove(ServiceVersion version) {
        vocabulary.remove(Catalogue.NAME, version.id().toString());
        vocabulary.remove(Catalogue.DESCRIPTION, version.id().toString());
        versions.delete(version);
    }

    public void flush() {
        versions.flush();
    }

    private ServiceVersion add(Service service, UUID id, ServiceFacts facts, @Nullable String employee) {
        var version = new ServiceVersion(id, service, facts, employee, clock.instant());
        versions.persist(version);
        index(id, facts);
        return version;
    }

    private void index(UUID version, ServiceFacts facts) {
        vocabulary.replace(
                Catalogue.NAME,
                version.toString(),
                facts.wording().name().known().values());
        vocabulary.replace(
                Catalogue.DESCRIPTION,
                version.toString(),
                facts.wording().description().known().values());
    }
}
