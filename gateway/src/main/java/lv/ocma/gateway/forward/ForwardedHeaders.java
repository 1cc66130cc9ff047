package lv.ocma.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.platform.request.RequestIds;

/**
 * Which headers pass the door. Those of a single connection stay on their side (RFC 9110, 7.6.1); what tells a service
 * about its caller comes from the gateway alone; everything else, a bearer's token included, passes untouched.
 */
@Singleton
class ForwardedHeaders {

    /** Each removes its names from every request and answer: so written, a name's hash is known. */
    private static final List<CharSequence> HOP_BY_HOP = names(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final List<CharSequence> ONLY_OURS = names("forwarded", "x-real-ip");
    /** Of callers to the gateway, which has looked at them; a service would only be led to believe them. */
    private static final List<CharSequence> FOR_THE_DOOR =
            names("dpop", "x-api-key", "client-cert", "client-cert-chain");
    /** Read when the request came in, written anew by the tracer for the gateway's own step. */
    private static final List<CharSequence> TRACE = names("traceparent", "tracestate", "baggage");

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

    private static List<CharSequence> names(String... names) {
        return Stream.of(names).map(HttpHeaders::createOptimized).toList();
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
        removeForwarded(headers);
        // The gateway reads the body itself and has already told the caller to go on.
        headers.remove(HttpHeaders.EXPECT);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", proto);
        headers.set("X-Forwarded-Host", host);
        headers.set("X-Forwarded-Port", port);
        headers.set(RequestIds.HEADER, RequestIds.of(context));
        headers.add("Via", "1.1 ocma");
    }

    private static void removeForwarded(MultiMap headers) {
        var named = new ArrayList<String>(0);
        for (var header : headers) {
            if (header.getKey().regionMatches(true, 0, OURS_BY_PREFIX, 0, OURS_BY_PREFIX.length())) {
                named.add(header.getKey());
            }
        }
        named.forEach(headers::remove);
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
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
