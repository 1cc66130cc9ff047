package lv.ocma.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;

/** Has the frames of a connection counted once it turns out to be one of HTTP/2; the server has no setting for it, nor a moment at which it tells. */
final class FrameFloods extends ChannelInboundHandlerAdapter {

    /** As the server names what reads requests, of either version. */
    private static final String READER = "handler";

    static void watch(Channel connection) {
        connection.pipeline().addLast(new FrameFloods());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        context.fireChannelRead(octets);
        var reader = context.pipeline().get(READER);
        if (reader instanceof Http2ConnectionHandler http2) {
            var listener = http2.decoder().frameListener();
            // Until the caller's first settings have come, the server listens for them alone and then puts another in
            // its own place.
            if (!listener.equals(http2)) {
                http2.decoder().frameListener(new CountedFrames(listener));
                leave(context);
            }
        } else if (reader != null) {
            leave(context);
        }
    }

    /** Where the server has come from HTTP/1 to HTTP/2 it has cleared the pipeline itself. */
    private void leave(ChannelHandlerContext context) {
        if (!context.isRemoved()) {
            context.pipeline().remove(this);
        }
    }
}
