package lv.ocma.divisions.catalogue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Which services customers come for: all that other features need to know of the catalogue. */
@ApplicationScoped
public class ServicesInPerson {

    private final Services services;

    ServicesInPerson(Services services) {
        this.services = services;
    }

    /** For each id that is in the catalogue, whether a source says that the service is asked for in person at the office. */
    public Map<String, Boolean> among(Collection<String> ids) {
        return services.list("id in ?1", ids).stream().collect(toMap(Service::id, Service::inPerson));
    }
}
