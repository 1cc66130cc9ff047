package lv.ocma.divisions.catalogue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** The catalogue as it stands on a date, for those who look for services in it. */
@ApplicationScoped
public class Catalogue {

    /** Kinds of words in the vocabulary, whose subject is the version that says them. */
    public static final String NAME = "service-name";

    public static final String DESCRIPTION = "service-description";

    private final ServiceVersions versions;
    private final Clock clock;

    Catalogue(ServiceVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    public LocalDate today() {
        return Zones.today(clock);
    }

    /** Today where no date is asked for. */
    public LocalDate dateOr(@Nullable LocalDate asked) {
        return asked == null ? today() : asked;
    }

    /** Over which any service is or was requested or received. */
    public Set<String> channels() {
        return versions.channels();
    }

    /** As listed; with a channel those alone that are requested over it. */
    public List<CatalogueEntry> entries(LocalDate on, @Nullable String channel) {
        return versions.entries(on, channel, null, null);
    }

    /** Of these alone, some named by their version and some by their service. */
    public List<CatalogueEntry> entries(
            LocalDate on, @Nullable String channel, Collection<UUID> among, Collection<String> services) {
        return versions.entries(on, channel, among, services);
    }

    public Map<UUID, ServiceView> views(Collection<UUID> ids) {
        return versions.among(ids).stream().collect(toMap(ServiceVersion::id, ServiceVersion::view));
    }
}
