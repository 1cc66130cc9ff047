package lv.ocma.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.connection.Connections;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problem;
import lv.ocma.platform.problem.ProblemCatalogue;
import lv.ocma.platform.problem.ProblemDetails;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.request.RequestIds;

/** What the gateway itself has to say when a request does not reach its service, in the caller's language (RFC 9457). */
@ApplicationScoped
public class Problems {

    /** Time for a caller to read its refusal before the rest of its body is cut off. */
    private static final long MILLIS_TO_READ_REFUSAL = 2_000;

    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_UNTIL_NEXT_TRY = "2";

    private final ObjectMapper json;
    private final String publicUrl;

    public Problems(ObjectMapper json, GatewayConfig config) {
        this.json = json;
        this.publicUrl = config.publicUrl().toString();
    }

    /** A problem ready to be sent; the request id already stands on the answer. */
    private record Answer(int status, Map<String, String> headers, Buffer body) {}

    private Answer answer(RoutingContext context, Refusal refusal) {
        var language = language(context);
        var requestId = RequestIds.of(context);
        if (!refusal.violations().isEmpty()) {
            return answer(
                    language, ProblemDetails.of(new Invalid(refusal.violations()), publicUrl, language, requestId));
        }
        var type = ProblemCatalogue.shared().require(refusal.why().slug());
        return answer(language, ProblemDetails.of(type, refusal.members(), publicUrl, language, requestId));
    }

    private static String language(RoutingContext context) {
        return Languages.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Answer answer(String language, ProblemDetails details) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/problem+json");
        headers.put("Content-Language", language);
        headers.put("Cache-Control", "no-store");
        if (details.status() == UNAVAILABLE) {
            headers.put("Retry-After", SECONDS_UNTIL_NEXT_TRY);
        }
        try {
            return new Answer(details.status(), headers, Buffer.buffer(json.writeValueAsBytes(details)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Problem " + details.type() + " can't be written", e);
        }
    }

    /** Answers now, whatever of the request may still be coming. */
    public void send(RoutingContext context, Refusal refusal) {
        send(context, answer(context, refusal), refusal.headers());
    }

    /** The same of what the suite can say of a request that the gateway carries out itself. */
    public void send(RoutingContext context, Problem problem) {
        var language = language(context);
        var details = ProblemDetails.of(problem, publicUrl, language, RequestIds.of(context));
        send(context, answer(language, details), Map.of());
    }

    private void send(RoutingContext context, Answer answer, Map<String, String> more) {
        if (context.response().ended()) {
            // One answer is enough: a body that came too slowly has been told so before anyone looked at it.
            return;
        }
        var response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        more.forEach(response::putHeader);
        response.end(answer.body());
        letGo(context);
    }

    /** A body that nobody wants any more is skipped, for a while. */
    private static void letGo(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.resume();
        if (Connections.mayHaveBody(request)) {
            context.vertx().setTimer(MILLIS_TO_READ_REFUSAL, timer -> {
                if (!request.isEnded()) {
                    Connections.letGo(request);
                }
            });
        }
    }
}
