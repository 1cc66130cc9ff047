package lv.ocma.gateway.page;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import lv.ocma.gateway.coding.Coding;

/** A larger representation, which is zipped once, beside the event loops, for all who take it so. */
final class Zippable {

    private final Representation plain;
    private final Future<Representation> zipped;

    Zippable(Vertx vertx, Representation plain) {
        this.plain = plain;
        this.zipped = vertx.executeBlocking(() -> zipped(plain));
    }

    /** Changes with the content. */
    String version() {
        return plain.etag().replace("\"", "");
    }

    private static Representation zipped(Representation plain) {
        var etag = plain.etag().substring(0, plain.etag().length() - 1) + "-gzip\"";
        return new Representation(plain.type(), Coding.GZIP.encode(plain.content()), etag, plain.policy());
    }

    /** @param caching as in {@code Cache-Control} */
    void send(RoutingContext context, String caching) {
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!isGzipTaken(context)) {
            plain.send(context, caching);
            return;
        }
        zipped.onSuccess(form -> {
                    context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                    form.send(context, caching);
                })
                .onFailure(context::fail);
    }

    private static boolean isGzipTaken(RoutingContext context) {
        var header = String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        for (var coding : header.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1)) {
            if (coding.equals("gzip") || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }
}
