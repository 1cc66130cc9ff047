package lv.ocma.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import lv.ocma.gateway.config.GatewayConfig;

/**
 * What an answer needs where it lands in a browser. Whoever answers may have said it already: their own word is kept, and never doubled, except of the
 * transport, which only the door knows.
 */
@Singleton
class SecurityHeaders {

    private static final String TRANSPORT = "Strict-Transport-Security";
    /** Two years, of this host alone: what else is under its name is not ours to decide. */
    private static final String ONLY_BY_TLS = "max-age=63072000";

    /** The last one holds for what is embedded; what a page reads by CORS is not asked for it. */
    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            said("X-Content-Type-Options"), said("nosniff"),
            said("Referrer-Policy"), said("no-referrer"),
            said("X-Frame-Options"), said("DENY"),
            said("Content-Security-Policy"), said("default-src 'none'; frame-ancestors 'none'"),
            said("Cross-Origin-Resource-Policy"), said("same-origin"));

    private static final String DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final boolean overTls;

    SecurityHeaders(GatewayConfig config) {
        this.overTls = "https".equals(config.publicUrl().getScheme());
    }

    void complete(RoutingContext context) {
        var headers = context.response().headers();
        headers.remove(HttpHeaders.SERVER);
        headers.remove(TRANSPORT);
        if (overTls) {
            headers.set(TRANSPORT, ONLY_BY_TLS);
        }
        ALWAYS.forEach((name, value) -> unlessSaid(headers, name, value));
        if (isPage(headers)) {
            unlessSaid(headers, "Permissions-Policy", DEVICES);
        }
        if (Credentials.areIn(context.request())) {
            unlessSaid(headers, "Cache-Control", "no-store");
        }
    }

    private static boolean isPage(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** As it goes out with every answer, ready to be compared and written. */
    private static CharSequence said(String text) {
        return HttpHeaders.createOptimized(text);
    }

    private static void unlessSaid(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
