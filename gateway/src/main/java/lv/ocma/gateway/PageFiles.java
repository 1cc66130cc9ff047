package lv.ocma.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The files that pages are made of, and how a page goes out: without anything of another address, and not in a frame. */
final class PageFiles {

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
     * Browsers name text/html first.
     *
     * @param otherwise what whoever names neither HTML nor JSON gets
     */
    static boolean isPageWanted(RoutingContext context, boolean otherwise) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return otherwise;
        }
        var page = accept.indexOf("text/html");
        var data = accept.indexOf("application/json");
        if (page < 0 && data < 0) {
            return otherwise;
        }
        return page >= 0 && (data < 0 || page < data);
    }

    static void sendPage(HttpServerResponse response, String html) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(html);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
