package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import lv.ocma.platform.problem.ProblemCatalogue;
import lv.ocma.platform.problem.ProblemDetails;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.request.RequestIds;
import lv.ocma.platform.request.Targets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens around the resources: request ids and version on every answer, problems for what never reaches a resource. */
@ApplicationScoped
class PlatformRoutes {

    private static final int BEFORE_ALL_OTHERS = -1_000_000;
    private static final int MAX_DIGITS = 18;
    private static final String NOT_CODED = "identity";
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed-request",
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "payload-too-large",
            415, "unsupported-media-type",
            500, "internal-error",
            503, "service-unavailable");

    private final ObjectMapper json;
    private final String publicUrl;
    private final String apiVersion;
    private final long maxBody;

    PlatformRoutes(
            ObjectMapper json,
            @ConfigProperty(name = "ocma.public-url") String publicUrl,
            @ConfigProperty(name = "ocma.api-version") String apiVersion,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.json = json;
        this.publicUrl = publicUrl;
        this.apiVersion = apiVersion;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(new RequestIds());
        router.route().order(BEFORE_ALL_OTHERS).handler(this::tellVersion);
        router.route().order(BEFORE_ALL_OTHERS).handler(this::refuseUnreadable);
        router.route().order(BEFORE_ALL_OTHERS).handler(this::refuseTooLarge);
        router.route().order(BEFORE_ALL_OTHERS).handler(this::refuseCoded);
        SLUGS.forEach((status, slug) -> router.errorHandler(status, context -> answer(context, slug)));
    }

    void guard(@Observes ManagementInterface management) {
        ManagementFailures.answerAt(management.router());
    }

    /** Also where the path cannot be decoded, for which no route would fit. */
    private void tellVersion(RoutingContext context) {
        if (context.request().path().startsWith("/v1/")) {
            context.response().putHeader("API-Version", apiVersion);
        }
        context.next();
    }

    /** The host too, as links are made from the whole address. */
    private void refuseUnreadable(RoutingContext context) {
        var request = context.request();
        if (Targets.isReadable(request.uri()) && Targets.isReadable(request.absoluteURI())) {
            context.next();
        } else {
            answer(context, "malformed-request");
        }
    }

    /** Before Quarkus does, which would answer bare. The connection ends, as the rest of the body is not read. */
    private void refuseTooLarge(RoutingContext context) {
        if (declaredLength(context) <= maxBody) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        answer(context, "payload-too-large");
    }

    /** No coding is undone here: who passes a body on after undoing one would have read another than we. */
    private void refuseCoded(RoutingContext context) {
        var codings = context.request().headers().getAll(HttpHeaders.CONTENT_ENCODING);
        if (codings.stream().allMatch(NOT_CODED::equalsIgnoreCase) || !hasBody(context)) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, NOT_CODED);
        answer(context, "unsupported-media-type");
    }

    private static boolean hasBody(RoutingContext context) {
        return declaredLength(context) > 0 || context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long declaredLength(RoutingContext context) {
        var declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused what is no number; digits too many for a long are too many bytes as well.
        return declared == null
                ? 0
                : declared.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(declared.strip());
    }

    private void answer(RoutingContext context, String slug) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        var language = Languages.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var type = ProblemCatalogue.shared().require(slug);
        var details = ProblemDetails.of(type, publicUrl, language, RequestIds.of(context));
        try {
            context.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                    .end(json.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
