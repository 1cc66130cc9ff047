package lv.ocma.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.platform.request.RequestIds;

/**
 * Which headers pass the door. Those of a single connection stay on their side (RFC 9110, 7.6.1); what tells a service
 * about its caller comes from the gateway alone; everything else, a bearer's token included, passes untouched.
 */
@ApplicationScoped
class ForwardedHeaders {

    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final List<String> ONLY_OURS = List.of("forwarded", "x-real-ip");
    /** Of callers to the gateway, which has looked at them; a service would only be led to believe them. */
    private static final List<String> FOR_THE_DOOR = List.of("dpop", "x-api-key", "client-cert", "client-cert-chain");
    /** Read when the request came in, written anew by the tracer for the gateway's own step. */
    private static final List<String> TRACE = List.of("traceparent", "tracestate", "baggage");

    private static final String BOUND = "dpop ";
    private static final String OURS_BY_PREFIX = "x-forwarded-";

    private final String proto;
    private final String host;
    private final String port;

    ForwardedHeaders(GatewayConfig config) {
        var url = config.publicUrl();
        proto = url.getScheme();
        host = url.getAuthority();
        port = Integer.toString(port(url));
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }

    void toService(MultiMap headers, RoutingContext context) {
        var request = context.request();
        removeHopByHop(headers);
        showToken(headers, context);
        FOR_THE_DOOR.forEach(headers::remove);
        ONLY_OURS.forEach(headers::remove);
        TRACE.forEach(headers::remove);
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(OURS_BY_PREFIX))
                .toList()
                .forEach(headers::remove);
        // The gateway reads the body itself and has already told the caller to go on.
        headers.remove(HttpHeaders.EXPECT);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", proto);
        headers.set("X-Forwarded-Host", host);
        headers.set("X-Forwarded-Port", port);
        headers.set(RequestIds.HEADER, RequestIds.of(context));
        headers.add("Via", "1.1 ocma");
    }

    /** Services know bearers alone. A bound token becomes one for them once its proof has been seen, and else does not pass. */
    private static void showToken(MultiMap headers, RoutingContext context) {
        var sent = headers.get(HttpHeaders.AUTHORIZATION);
        if (sent == null) {
            return;
        }
        if (Caller.of(context).token() == null) {
            // What the door does not believe, no service shall: it has its reasons, which a service cannot know.
            headers.remove(HttpHeaders.AUTHORIZATION);
            return;
        }
        if (!sent.regionMatches(true, 0, BOUND, 0, BOUND.length())) {
            return;
        }
        if (Caller.of(context).hasProvenKey()) {
            headers.set(
                    HttpHeaders.AUTHORIZATION,
                    "Bearer " + sent.substring(BOUND.length()).strip());
        } else {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
    }

    /**
     * @param prepared what the gateway has already put on its answer: the service's own word replaces it, except for the
     *     request id, which is the gateway's
     */
    void toCaller(MultiMap headers, MultiMap prepared) {
        removeHopByHop(headers);
        headers.remove(RequestIds.HEADER);
        headers.remove(HttpHeaders.SERVER);
        headers.names().forEach(prepared::remove);
    }

    /** The fixed ones, and those that the header Connection names. */
    private static void removeHopByHop(MultiMap headers) {
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()
                .forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
    }
}
