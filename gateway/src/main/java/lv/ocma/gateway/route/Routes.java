package lv.ocma.gateway.route;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lv.ocma.gateway.config.GatewayConfig;
import org.jspecify.annotations.Nullable;

/** Which service a path belongs to. Only versioned API paths can be routed, so nothing else of a service is reachable. */
@Singleton
public class Routes {

    /** Management endpoints of the services, and whatever else they answer outside the API, stay out by construction. */
    private static final Pattern API_PREFIX =
            Pattern.compile("/v[1-9][0-9]*(/[a-z][a-z0-9-]*)+(/[*](/[a-z][a-z0-9-]*)+)*");

    /** Stands in a prefix for one segment, the id of something whose parts belong to different services. */
    private static final String ANY = "*";

    private static final int ID = 3;

    /** What the gateway answers for itself. */
    private static final List<String> OWN = List.of("/v1/clients");

    private static final Duration OWN_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration OWN_TOTAL = Duration.ofMinutes(1);
    private static final long OWN_BODY_LIMIT = 65_536;

    private final Map<String, Service> services = new TreeMap<>();
    private final Map<String, Route> routes = new HashMap<>();

    public Routes(GatewayConfig config) {
        config.services()
                .forEach((name, service) -> services.put(name, new Service(name, service.addresses(), config)));
        var own = Service.own(config);
        OWN.forEach(prefix -> routes.put(prefix, new Route(prefix, own, OWN_TIMEOUT, OWN_TOTAL, OWN_BODY_LIMIT)));
        config.routes().forEach((prefix, row) -> {
            requireApiPrefix(prefix);
            var service = services.get(row.service());
            if (service == null) {
                throw new IllegalArgumentException("Route " + prefix + " leads to an unknown service " + row.service());
            }
            routes.put(
                    prefix,
                    new Route(
                            prefix,
                            service,
                            row.timeout(),
                            row.total(),
                            row.bodyLimit().asLongValue()));
        });
    }

    public static void requireApiPrefix(String prefix) {
        if (!API_PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Route " + prefix + " is not a path of the API");
        }
    }

    public Collection<Service> services() {
        return services.values();
    }

    public Set<String> prefixes() {
        return routes.keySet();
    }

    /** A prefix as it is written goes before one of any id. */
    private @Nullable Route at(String path) {
        var written = routes.get(path);
        return written != null ? written : routes.get(withoutId(path));
    }

    /** With its second segment after the version left open, which is where ids stand. */
    private static String withoutId(String path) {
        var segments = path.split("/", -1);
        if (segments.length <= ID) {
            return path;
        }
        segments[ID] = ANY;
        return String.join("/", segments);
    }

    /** The longest prefix that fits. A trailing slash names nothing, here as in the services. */
    @Nullable
    public Route find(String path) {
        if (path.endsWith("/")) {
            return null;
        }
        for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var route = at(path.substring(0, end));
            if (route != null) {
                return route;
            }
        }
        return null;
    }
}
