package lv.ocma.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which the head of a request is begun and not ended in time: octet by octet it would never be idle. On HTTP/2 that holds for the
 * first head; later ones stand in frames, of which the server bounds number and size. Bounds as well what a caller of HTTP/1 sends ahead of the answers
 * that it has not had, which the server would queue without end (RFC 9112, 9.3.2).
 */
public final class SlowHeads extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<SlowHeads> KEY = AttributeKey.valueOf("ocma.slow-heads");

    /** Octets of requests that may wait behind the one at work. */
    private static final int AHEAD = 65_536;

    /** Method, version, blanks and the empty line. */
    private static final int AROUND_A_HEAD = 18;

    private static final int AROUND_A_HEADER = 4;

    private static final int OF_TLS = 29;
    private static final int SMALL_RECORD = 1_024;

    private final long millis;
    private int atWork;
    private boolean reading;
    private long ahead;
    private @Nullable HttpServerRequest current;
    private @Nullable ScheduledFuture<?> end;

    private SlowHeads(long millis) {
        this.millis = millis;
    }

    static void watch(Channel connection, long millis) {
        var heads = new SlowHeads(millis);
        connection.attr(KEY).set(heads);
        connection.pipeline().addLast(heads);
    }

    /** The head of this request has come; until it is answered, whatever else comes takes its time. */
    public static void arrived(RoutingContext context) {
        var heads = of(context.request());
        if (heads != null) {
            heads.begin(context.request());
            context.addEndHandler(ended -> heads.atWork--);
            if (context.request().version() == HttpVersion.HTTP_2) {
                heads.atWork++;
            }
        }
    }

    private static @Nullable SlowHeads of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? connection.channel().attr(KEY).get()
                : null;
    }

    private void begin(HttpServerRequest request) {
        atWork++;
        cancel();
        if (request.version() != HttpVersion.HTTP_2) {
            current = request;
            // One that comes out of the queue leaves others there.
            ahead = reading ? 0 : Math.max(0, ahead - octets(request));
        }
    }

    /** That a request has taken on the wire at the most, about: head and announced body, and what TLS adds to each of its records. */
    private static long octets(HttpServerRequest request) {
        var octets = AROUND_A_HEAD + request.uri().length() + announced(request);
        for (var header : request.headers()) {
            octets += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return octets + OF_TLS * (1 + octets / SMALL_RECORD);
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // What is no length has been refused by the server.
        return length == null ? 0 : Long.parseUnsignedLong(length.strip());
    }

    private boolean isTooFarAhead(Object octets) {
        if (current == null || atWork == 0 || !(octets instanceof ByteBuf buffer)) {
            return false;
        }
        if (!Connections.mayHaveBody(current) || current.isEnded()) {
            ahead += buffer.readableBytes();
        }
        return ahead > AHEAD;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        if (isTooFarAhead(octets)) {
            ReferenceCountUtil.release(octets);
            close(context);
            return;
        }
        if (atWork == 0 && end == null) {
            end = context.executor().schedule((Runnable) () -> close(context), millis, TimeUnit.MILLISECONDS);
        }
        reading = true;
        try {
            context.fireChannelRead(octets);
        } finally {
            reading = false;
        }
    }

    private static void close(ChannelHandlerContext context) {
        context.channel().close().addListener(Connections::done);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    private void cancel() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
