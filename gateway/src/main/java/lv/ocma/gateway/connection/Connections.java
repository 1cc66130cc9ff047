package lv.ocma.gateway.connection;

import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** The end of a connection in the middle of an answer. */
public final class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);

    private static final AttributeKey<Boolean> ENDING = AttributeKey.valueOf("ocma.ending");

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

    static void done(Future<?> closing) {
        if (!closing.isSuccess()) {
            LOG.debugf(closing.cause(), "A connection could not be closed");
        }
    }
}
