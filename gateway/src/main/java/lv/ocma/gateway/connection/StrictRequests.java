package lv.ocma.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xOrH2CHandler;

/** Puts {@link StrictDecoder} in the place of the server's own, which it makes as soon as the first octets of a connection tell of which version it is. */
final class StrictRequests extends ChannelInboundHandlerAdapter {

    /** As the server names its handlers. */
    private static final String DECODER = "httpDecoder";

    private static final String TLS = "ssl";

    private final HttpServerOptions options;

    private StrictRequests(HttpServerOptions options) {
        this.options = options;
    }

    static void watch(Channel connection, HttpServerOptions options) {
        connection.pipeline().addLast(new StrictRequests(options));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var pipeline = context.pipeline();
        if (pipeline.get(TLS) != null && isBeforeTls(context)) {
            pipeline.addAfter(TLS, null, new StrictRequests(options)).remove(this);
            context.fireChannelRead(message);
            return;
        }
        var octets = (ByteBuf) message;
        // One by one, as the server goes on to read all that it is shown with the decoder that it has just made.
        while (isUndecided(pipeline) && octets.isReadable()) {
            context.fireChannelRead(octets.readRetainedSlice(1));
        }
        if (!isUndecided(pipeline)) {
            if (pipeline.get(DECODER) != null) {
                pipeline.replace(DECODER, DECODER, new StrictDecoder(options));
            }
            pipeline.remove(this);
        }
        if (octets.isReadable()) {
            context.fireChannelRead(octets);
        } else {
            octets.release();
        }
    }

    private static boolean isBeforeTls(ChannelHandlerContext context) {
        var names = context.pipeline().names();
        return names.indexOf(context.name()) < names.indexOf(TLS);
    }

    private static boolean isUndecided(ChannelPipeline pipeline) {
        return pipeline.get(Http1xOrH2CHandler.class) != null
                && pipeline.channel().isOpen();
    }
}
