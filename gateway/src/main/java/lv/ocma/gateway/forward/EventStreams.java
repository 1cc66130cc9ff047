package lv.ocma.gateway.forward;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.gateway.connection.Connections;
import org.jspecify.annotations.Nullable;

/** Server-sent events, which go on without an end and may be silent for long: until the caller, the service or the gateway leaves. */
@Singleton
class EventStreams {

    private static final String TYPE = "text/event-stream";
    /** As the server names its handler that closes connections on which nothing happens. */
    private static final String IDLE = "idle";

    private static final long PING_MILLIS = 20_000;
    private static final Buffer PING = Buffer.buffer("ocmaping");

    /** No more than there may be connections for them. */
    private final Set<RoutingContext> open = ConcurrentHashMap.newKeySet();

    private volatile boolean over;

    /** The gateway stops: nobody waits for the end of what has none. Callers connect anew, to another instance. */
    void end(@Observes ShutdownDelayInitiatedEvent stopping) {
        over = true;
        open.forEach(context -> cutOnItsLoop(context));
    }

    /** Whether no more are begun. */
    boolean areOver() {
        return over;
    }

    static boolean isType(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** A caller's connection may be silent as long as its stream is; what becomes of one that has gone, its answer tells. */
    void keepOpen(RoutingContext context) {
        open.add(context);
        context.addEndHandler(ended -> open.remove(context));
        var connection = context.request().connection();
        if (context.request().version() == HttpVersion.HTTP_2) {
            var pinging = context.vertx().setPeriodic(PING_MILLIS, fired -> connection.ping(PING));
            context.addEndHandler(ended -> context.vertx().cancelTimer(pinging));
            return;
        }
        if (connection instanceof ConnectionBase base
                && base.channel().pipeline().get(IDLE) != null) {
            base.channel().pipeline().remove(IDLE);
        }
        // Nobody watches the connection any more, so it serves for nothing else.
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> connection.close());
    }

    private static void cutOnItsLoop(RoutingContext context) {
        ((HttpServerRequestInternal) context.request()).context().runOnContext(there -> Connections.cut(context));
    }
}
