package lv.ocma.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which the head of a request is begun and not ended in time: octet by octet it would never be idle. On HTTP/2 that holds for the
 * first head; later ones stand in frames, of which the server bounds number and size.
 */
public final class SlowHeads extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<SlowHeads> KEY = AttributeKey.valueOf("ocma.slow-heads");

    private final long millis;
    private int atWork;
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
            heads.begin();
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

    private void begin() {
        atWork++;
        cancel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        if (atWork == 0 && end == null) {
            end = context.executor().schedule((Runnable) () -> close(context), millis, TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(octets);
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
