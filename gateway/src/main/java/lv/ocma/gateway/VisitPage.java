package lv.ocma.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.concurrency.Etag;

/**
 * Where the links of letters lead, if no front end has such a page (ADR 0038): a visit, or a wish for one, with what its customer may do. The page knows
 * nothing: its script reads the fragment of the address, which no server is sent, and asks the API as any front end does.
 */
@ApplicationScoped
class VisitPage {

    static final String PAGE = "/visits";
    static final String SCRIPT = "/visits/page.js";

    private static final int NOT_MODIFIED = 304;

    /** Its own script may run and ask this address; nothing else is loaded, and no form is sent anywhere. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final String page = PageFiles.text("/visit-page.html");
    private final String script = PageFiles.text("/visit-page.js");

    void send(RoutingContext context) {
        send(context, page, "text/html; charset=utf-8");
    }

    void sendScript(RoutingContext context) {
        send(context, script, "text/javascript; charset=utf-8");
    }

    /** Asked for anew each time, so that page and script are of one release. */
    private static void send(RoutingContext context, String content, String type) {
        var etag = Etag.of(content);
        var known = String.join(",", context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH));
        var response = context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (Etag.matches(known, etag)) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(content);
        }
    }
}
