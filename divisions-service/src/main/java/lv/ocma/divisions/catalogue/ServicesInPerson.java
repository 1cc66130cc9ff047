package lv.ocma.divisions.catalogue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import lv.ocma.platform.time.Zones;

/** Which services customers come for today: all that other features need to know of the catalogue. */
@ApplicationScoped
public class ServicesInPerson {

    private final ServiceVersions versions;
    private final Clock clock;

    ServicesInPerson(ServiceVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** For each id that is in the catalogue, whether a source says that the service is asked for in person at the office. */
    public Map<String, Boolean> among(Collection<String> ids) {
        var today = Zones.today(clock);
        return versions.entries(today, null, null, ids).stream()
                .collect(toMap(CatalogueEntry::service, CatalogueEntry::inPerson));
    }
}
