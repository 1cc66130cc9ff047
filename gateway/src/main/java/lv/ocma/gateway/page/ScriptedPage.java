package lv.ocma.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import lv.ocma.platform.concurrency.Etag;
import org.jspecify.annotations.Nullable;

/**
 * Where links of letters lead, if no front end has such a page (ADR 0038). The page knows nothing: its script reads the fragment of the address, which no
 * server is sent, and asks the API as any front end does.
 */
final class ScriptedPage {

    private static final String SCRIPT = "/page.js";

    private static final int NOT_MODIFIED = 304;

    /** Its own script may run and ask this address; nothing else is loaded, and no form is sent anywhere. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final String path;
    private final String page;
    private final String script;

    /** @param file name of its two files */
    ScriptedPage(String path, String file) {
        this.path = path;
        this.page = PageFiles.text("/" + file + ".html");
        this.script = PageFiles.text("/" + file + ".js");
    }

    Pages.@Nullable Shown at(String asked) {
        if (asked.equals(path)) {
            return new Pages.Shown(path, this::send);
        }
        return asked.equals(path + SCRIPT) ? new Pages.Shown(path + SCRIPT, this::sendScript) : null;
    }

    private void send(RoutingContext context) {
        send(context, page, "text/html; charset=utf-8");
    }

    private void sendScript(RoutingContext context) {
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
