package lv.ocma.gateway.headers;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts them on whatever is answered, by whomever: right before the head of the answer goes out, where nothing can be added after it. */
@Singleton
class AnswerHeaders {

    private static final String API = "/v1/";
    private static final String VERSION = "API-Version";

    private static final String PREPARED = "lv.ocma.gateway.headers";

    private final SecurityHeaders security;
    private final CrossOrigin crossOrigin;
    private final String version;

    AnswerHeaders(
            SecurityHeaders security,
            CrossOrigin crossOrigin,
            @ConfigProperty(name = "ocma.api-version") String version) {
        this.version = version;
        this.security = security;
        this.crossOrigin = crossOrigin;
    }

    /** What the router refuses before it asks any handler passes by the second. */
    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::prepare).failureHandler(this::prepare);
    }

    private void prepare(RoutingContext context) {
        if (context.get(PREPARED) == null) {
            context.put(PREPARED, true);
            context.addHeadersEndHandler(head -> {
                security.complete(context);
                crossOrigin.complete(context);
                tellVersion(context);
            });
        }
        context.next();
    }

    /** Whoever answers for the API, as the services do. */
    private void tellVersion(RoutingContext context) {
        var headers = context.response().headers();
        var path = context.request().path();
        if (path != null && path.startsWith(API) && !headers.contains(VERSION)) {
            headers.set(VERSION, version);
        }
    }
}
