package lv.ocma.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import lv.ocma.platform.concurrency.Etag;

/**
 * One form of what is shown, as it goes out; whoever has it already is told so by 304.
 *
 * @param type media type
 * @param policy what a browser may do with it
 */
record Representation(String type, Buffer content, String etag, Policy policy) {

    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json";

    private static final int NOT_MODIFIED = 304;

    static Representation of(String type, String content, Policy policy) {
        return new Representation(type, Buffer.buffer(content), Etag.of(content), policy);
    }

    static Representation html(String content) {
        return of(HTML, content, Policy.PAGE);
    }

    static Representation json(String content) {
        return of(JSON, content, Policy.PAGE);
    }

    /** @param caching as in {@code Cache-Control} */
    void send(RoutingContext context, String caching) {
        var known = String.join(",", context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH));
        var response = context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader("Content-Security-Policy", policy.directives())
                .putHeader("Referrer-Policy", policy.referrer());
        if (Etag.matches(known, etag)) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(content);
        }
    }
}
