package lv.ocma.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import lv.ocma.gateway.config.GatewayConfig;

/**
 * What an answer needs where it lands in a browser. Whoever answers may have said it already: their own word is kept, and never doubled, except of the
 * transport, which only the door knows.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final String TRANSPORT = "Strict-Transport-Security";
    /** Two years, of this host alone: what else is under its name is not ours to decide. */
    private static final String ONLY_BY_TLS = "max-age=63072000";

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
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
        unlessSaid(headers, "X-Content-Type-Options", "nosniff");
        unlessSaid(headers, "Referrer-Policy", "no-referrer");
        unlessSaid(headers, "X-Frame-Options", "DENY");
        unlessSaid(headers, CONTENT_POLICY, NOTHING);
        // Holds for what is embedded; what a page reads by CORS is not asked for this.
        unlessSaid(headers, "Cross-Origin-Resource-Policy", "same-origin");
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

    private static void unlessSaid(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
