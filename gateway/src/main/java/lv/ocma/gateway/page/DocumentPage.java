package lv.ocma.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.gateway.contract.ApiDocument;
import lv.ocma.platform.concurrency.Etag;

/** The OpenAPI document of the whole API, for programs of any origin. */
@ApplicationScoped
class DocumentPage {

    static final String PATH = "/openapi";

    /** The last is where the Dutch API Design Rules look for it. */
    private static final Set<String> PATHS = Set.of(PATH, "/openapi.json", "/v1/openapi.json");

    private static final int NOT_MODIFIED = 304;

    private final ApiDocument document;

    DocumentPage(ApiDocument document) {
        this.document = document;
    }

    static boolean isAt(String path) {
        return PATHS.contains(path);
    }

    void send(RoutingContext context) {
        var known = String.join(",", context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH));
        var response = context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .putHeader(HttpHeaders.ETAG, document.etag())
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (Etag.matches(known, document.etag())) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(document.content());
        }
    }
}
