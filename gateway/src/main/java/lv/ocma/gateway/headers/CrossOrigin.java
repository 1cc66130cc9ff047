package lv.ocma.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.gateway.client.Clients;
import lv.ocma.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may read an answer (CORS): those that a client has registered, and of what everybody may know all. Cookies are never meant:
 * who calls stands in headers that the page sets itself.
 */
@Singleton
class CrossOrigin {

    static final String ALLOWED = "Access-Control-Allow-Origin";
    static final String ANY = "*";

    /** Key in the data of the routing context: whether the request asks what everybody may know. */
    private static final String OPEN = "lv.ocma.gateway.headers.open";

    /** All that there are: they are removed by name, as this is done for every answer. */
    private static final List<CharSequence> OF_SERVICES = Stream.of(
                    ALLOWED,
                    "Access-Control-Allow-Credentials",
                    "Access-Control-Allow-Headers",
                    "Access-Control-Allow-Methods",
                    "Access-Control-Allow-Private-Network",
                    "Access-Control-Expose-Headers",
                    "Access-Control-Max-Age")
            .map(HttpHeaders::createOptimized)
            .toList();

    private static final String API = "/v1/";
    /** Of the whole API, a page of the gateway though it stands under the version. */
    private static final String DOCUMENT = "/v1/openapi.json";

    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String EXPOSED = String.join(
            ", ",
            "ETag",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Idempotent-Replayed",
            "X-Request-Id",
            "API-Version",
            "Deprecation",
            "Sunset",
            "Cache-Status",
            "Age",
            "Content-Language",
            "WWW-Authenticate");

    private final Clients clients;

    CrossOrigin(Clients clients) {
        this.clients = clients;
    }

    /** Everybody may know it: the documents ask for nothing to read it. */
    static boolean isPublicRead(@Nullable Operation operation) {
        return operation != null && READING.contains(operation.method()) && operation.isOpen();
    }

    static void markOpen(RoutingContext context) {
        context.put(OPEN, true);
    }

    boolean isRegistered(@Nullable String origin) {
        return origin != null && clients.hasOrigin(origin);
    }

    /** Whatever a service has said of it counts for nothing: it does not know who is registered. */
    void complete(RoutingContext context) {
        var headers = context.response().headers();
        if (context.get(Preflights.ANSWERED) != null) {
            return;
        }
        OF_SERVICES.forEach(headers::remove);
        if (isOpen(context)) {
            headers.set(ALLOWED, ANY).set("Access-Control-Expose-Headers", EXPOSED);
            return;
        }
        addVary(headers, List.of("Origin"));
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && isRegistered(origin)) {
            headers.set(ALLOWED, origin).set("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** The same to everybody, as what a store between keeps of it is. */
    private static boolean isOpen(RoutingContext context) {
        if (Credentials.areIn(context.request())) {
            return false;
        }
        var path = context.request().path();
        return context.get(OPEN) != null || (path != null && (!path.startsWith(API) || path.equals(DOCUMENT)));
    }

    static void addVary(MultiMap headers, List<String> names) {
        if (!headers.contains(HttpHeaders.VARY)) {
            headers.set(HttpHeaders.VARY, String.join(", ", names));
            return;
        }
        var said = new ArrayList<>(headers.getAll(HttpHeaders.VARY));
        var known = BETWEEN.split(String.join(",", said).toLowerCase(Locale.ROOT), -1);
        names.stream()
                .filter(name -> !List.of(known).contains(name.toLowerCase(Locale.ROOT)))
                .forEach(said::add);
        headers.set(HttpHeaders.VARY, String.join(", ", said));
    }
}
