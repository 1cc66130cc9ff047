package lv.ocma.divisions.read;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.time.Zones;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Since when the data are so that a public read is about to give. It is asked before they are read: what changes in between has a later
 * time than the answer tells, so that whoever comes back gets it.
 */
@RequestScoped
class DataMoment {

    private static final int COLLECTION = 1;

    private final ChangedCollections collections;
    private final Clock clock;
    private Instant asked = Instant.EPOCH;
    private Optional<Instant> changed = Optional.empty();

    DataMoment(ChangedCollections collections, Clock clock) {
        this.collections = collections;
        this.clock = clock;
    }

    @ServerRequestFilter
    void ask(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var access = method.getAnnotation(Access.class);
        if (method.isAnnotationPresent(GET.class)
                && access != null
                && List.of(access.value()).contains(Who.ANYONE)) {
            asked = clock.instant();
            var path = request.getUriInfo().getPathSegments();
            changed = collections.changed(path.get(COLLECTION).getPath());
        }
    }

    /**
     * The later of the last change of the data and of the answer's own; nothing during the second in which it would lie in the future,
     * which HTTP does not allow.
     */
    Optional<Instant> since(Instant own) {
        return changed.map(data -> later(data, own)).filter(told -> !told.isAfter(asked));
    }

    /** When what tells its day became another: at midnight in Latvia, as places do, or in UTC, as calendars are stamped. */
    Instant today() {
        var inLatvia = asked.atZone(Zones.RIGA).truncatedTo(ChronoUnit.DAYS).toInstant();
        return later(inLatvia, asked.truncatedTo(ChronoUnit.DAYS));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
