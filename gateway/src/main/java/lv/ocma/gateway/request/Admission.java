package lv.ocma.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.ocma.gateway.config.GatewayConfig.Limits;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** What a request must be like before anyone asks where it leads. */
public final class Admission {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    /** Who reads the first and who reads the last would take the request for another's. */
    private static final List<String> SINGLE =
            List.of("Host", "Authorization", "DPoP", "Content-Type", "Idempotency-Key", "X-Manage-Token", "X-Api-Key");

    /** Colon, blank and the end of the line. */
    private static final int AROUND_A_HEADER = 4;

    private final Limits limits;

    public Admission(Limits limits) {
        this.limits = limits;
    }

    public static boolean isKnown(HttpMethod method) {
        return KNOWN.contains(method);
    }

    public static boolean isSafe(HttpMethod method) {
        return SAFE.contains(method);
    }

    public static boolean asksForEvents(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.ACCEPT).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("text/event-stream"));
    }

    public RequestTarget admit(HttpServerRequest request) {
        // Its target has to be an authority: it asks for a tunnel, which there is none.
        if (request.method().equals(HttpMethod.CONNECT)) {
            throw new Refusal(Refused.MALFORMED_REQUEST);
        }
        if (request.uri().length() > limits.target()) {
            throw new Refusal(Refused.URI_TOO_LONG);
        }
        if (size(request.headers()) > limits.headers()) {
            throw new Refusal(Refused.HEADERS_TOO_LARGE);
        }
        if (asksForWebSocket(request.headers())) {
            throw new Refusal(Refused.UPGRADE_REFUSED);
        }
        if (request.version() == HttpVersion.HTTP_2 && !isPlain(request)) {
            throw new Refusal(Refused.MALFORMED_REQUEST);
        }
        if (isSaidTwice(request.headers()) || isFramedInDoubt(request)) {
            throw new Refusal(Refused.MALFORMED_REQUEST);
        }
        var target = RequestTarget.parse(request.uri());
        if (target == null) {
            throw new Refusal(Refused.AMBIGUOUS_PATH);
        }
        if (!target.hasReadableQuery()) {
            throw new Refusal(Refused.MALFORMED_REQUEST);
        }
        return target;
    }

    /** What the server does not look at on HTTP/2 and no service may be sent in HTTP/1 (RFC 9113, 8.2.1 and 8.3.1). */
    private static boolean isPlain(HttpServerRequest request) {
        if (!request.uri().startsWith("/")) {
            return false;
        }
        for (var header : request.headers()) {
            if (!isToken(header.getKey()) || !isText(header.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(character -> character > ' ' && character < 0x7f && character != ':');
    }

    private static boolean isText(String value) {
        return value.chars().allMatch(character -> (character >= ' ' && character != 0x7f) || character == '\t');
    }

    private static int size(MultiMap headers) {
        var size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return size;
    }

    private static boolean isSaidTwice(MultiMap headers) {
        for (var name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForWebSocket(MultiMap headers) {
        return headers.contains(HttpHeaders.UPGRADE)
                && headers.getAll(HttpHeaders.UPGRADE).stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("websocket"));
    }

    /** A body whose end another server might see elsewhere, or one on a request that has no use for it. */
    private static boolean isFramedInDoubt(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!encodings.isEmpty()
                && !(encodings.size() == 1 && encodings.getFirst().equals("chunked"))) {
            return true;
        }
        return isSafe(request.method()) && (!encodings.isEmpty() || RequestBody.declaredLength(request) > 0);
    }
}
