package lv.ocma.gateway.connection;

import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** The end of a connection in the middle of an answer. */
public final class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);

    private static final AttributeKey<Boolean> ENDING = AttributeKey.valueOf("ocma.ending");

    /** Asks a caller of HTTP/2 to stop sending (RFC 9113, 8.1). */
    private static final long NO_ERROR = 0;

    private Connections() {}

    /**
     * Breaks the answer off, so that nobody takes it for whole, and at once: what is written already would wait for a caller that does not read. On
     * HTTP/1 the response itself must not be asked to close, as it would tell none of those that wait for its end.
     */
    public static void cut(RoutingContext context) {
        var request = context.request();
        switch (request.version()) {
            case HTTP_2 -> context.response().reset();
            case HTTP_1_0, HTTP_1_1 -> {
                if (request.connection() instanceof ConnectionBase connection) {
                    connection.channel().close().addListener(Connections::done);
                } else {
                    request.connection().close();
                }
            }
        }
    }

    /** The connection serves for nothing after this answer: where the next request on it begins is in doubt (RFC 9112, 6.3). */
    public static void endAfter(RoutingContext context) {
        var request = context.request();
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            connection.channel().attr(ENDING).set(true);
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> request.connection().close());
        }
    }

    /** Whether it came after a request that ended its connection, or on one that is gone by now: then it is no request to anybody. */
    public static boolean isEnding(RoutingContext context) {
        return context.request().connection() instanceof ConnectionBase connection
                && (connection.channel().hasAttr(ENDING)
                        || !connection.channel().isActive());
    }

    /** Ends a request that is nobody's: those that count what is at work hear of its end, and its sender nothing. */
    public static void drop(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection
                && connection.channel().isActive()) {
            cut(context);
        } else {
            // Of a connection that is gone already nobody would tell them. Later, as the end of one hands over the next
            // one that was sent ahead.
            context.vertx().runOnContext(later -> context.response().end());
        }
    }

    /** By its head; on HTTP/2 a body may come unannounced. */
    public static boolean mayHaveBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.version() == HttpVersion.HTTP_2 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : !length.equals("0");
    }

    /** The request is answered, and the rest of its body no longer waited for: on HTTP/2 its stream ends, on HTTP/1 nothing but the connection can. */
    public static void letGo(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
    }

    static void done(Future<?> closing) {
        if (!closing.isSuccess()) {
            LOG.debugf(closing.cause(), "A connection could not be closed");
        }
    }
}
