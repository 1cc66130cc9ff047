package lv.ocma.gateway.headers;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Answers what a browser asks before it sends a page's request to another origin: from memory, before anybody asks who calls. */
@Singleton
class Preflights implements Gate {

    /** Key in the data of the routing context. */
    static final String ANSWERED = "lv.ocma.gateway.headers.preflight";

    private static final String METHOD_ASKED = "Access-Control-Request-Method";
    private static final String HEADERS_ASKED = "Access-Control-Request-Headers";
    private static final int NO_CONTENT = 204;
    /** Seconds for which a browser does not ask again; the answer itself is held against the registration each time. */
    private static final String REMEMBERED = "3600";

    private static final List<String> HARMLESS = List.of(
            "Accept",
            "Accept-Language",
            "API-Version",
            "Content-Disposition",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "Last-Event-ID",
            "traceparent",
            "tracestate",
            "X-Request-Id");
    private static final String TO_ANYBODY = String.join(", ", HARMLESS);
    private static final String TO_REGISTERED =
            Stream.concat(HARMLESS.stream(), Credentials.HEADERS.stream()).collect(Collectors.joining(", "));
    private static final Set<String> OF_CREDENTIALS = Credentials.HEADERS.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Operations operations;
    private final CrossOrigin crossOrigin;

    Preflights(Operations operations, CrossOrigin crossOrigin) {
        this.operations = operations;
        this.crossOrigin = crossOrigin;
    }

    @Override
    public Stage stage() {
        return Stage.ORIGIN;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        var request = passage.request();
        if (CrossOrigin.isPublicRead(passage.operation())) {
            CrossOrigin.markOpen(passage.context());
        }
        var asked = request.getHeader(METHOD_ASKED);
        if (!request.method().equals(HttpMethod.OPTIONS)
                || asked == null
                || !request.headers().contains(HttpHeaders.ORIGIN)) {
            return Verdict.on();
        }
        answer(passage, asked);
        return Verdict.answered();
    }

    private void answer(Passage passage, String asked) {
        var service = passage.route().service().name();
        var methods = operations.methods(service, passage.target().path());
        if (methods.isEmpty()) {
            throw new Refusal(Refused.NOT_FOUND);
        }
        var request = passage.request();
        var operation = methods.stream()
                .filter(method -> method.name().equals(asked))
                .findFirst()
                .map(method -> operations.find(service, method, passage.target().path()))
                .orElse(null);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var open = CrossOrigin.isPublicRead(operation) && !asksForCredentials(request);
        if (!open && !crossOrigin.isRegistered(origin)) {
            throw new Refusal(Refused.ORIGIN_NOT_REGISTERED);
        }
        passage.context().put(ANSWERED, true);
        var response = passage.context().response().setStatusCode(NO_CONTENT);
        var headers = response.headers();
        CrossOrigin.addVary(headers, List.of("Origin", METHOD_ASKED, HEADERS_ASKED));
        headers.set(CrossOrigin.ALLOWED, open ? CrossOrigin.ANY : origin)
                .set("Access-Control-Allow-Methods", named(methods))
                .set("Access-Control-Allow-Headers", open ? TO_ANYBODY : TO_REGISTERED)
                .set("Access-Control-Max-Age", REMEMBERED);
        response.end();
    }

    private static String named(Set<HttpMethod> methods) {
        return methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }

    private static boolean asksForCredentials(HttpServerRequest request) {
        return request.headers().getAll(HEADERS_ASKED).stream()
                .flatMap(Preflights::names)
                .anyMatch(OF_CREDENTIALS::contains);
    }

    private static Stream<String> names(@Nullable String list) {
        return list == null
                ? Stream.empty()
                : Arrays.stream(list.split(",", -1)).map(name -> name.strip().toLowerCase(Locale.ROOT));
    }
}
