package lv.ocma.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.platform.request.Accept;

/** The files that pages are made of, and whether a page is wanted. */
final class PageFiles {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private PageFiles() {}

    static String text(String name) {
        try (var file = url(name).openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URL url(String name) {
        var file = PageFiles.class.getResource(name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing in the gateway");
        }
        return file;
    }

    /**
     * Whoever takes neither HTML nor JSON is shown something all the same: it explains more than a refusal would.
     *
     * @param otherwise what they get, and who likes both equally
     */
    static boolean isPageWanted(RoutingContext context, boolean otherwise) {
        var forms = otherwise ? List.of(HTML, JSON) : List.of(JSON, HTML);
        try {
            var accept = Accept.of(context.request().headers().getAll(HttpHeaders.ACCEPT));
            return accept.best(forms).map(HTML::equals).orElse(otherwise);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Refused.MALFORMED_REQUEST);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
