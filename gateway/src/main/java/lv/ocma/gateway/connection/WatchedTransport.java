package lv.ocma.gateway.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Meets each connection of the public server where it is accepted, which is before the server itself can be asked for it. */
final class WatchedTransport extends JDKTransport {

    private final Map<Integer, Duration> headTimes = new ConcurrentHashMap<>();

    /** @param port as in the options of the server, before it listens */
    void watch(int port, Duration headTime) {
        headTimes.put(port, headTime);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        var headTime = headTimes.get(options.getPort());
        if (headTime != null) {
            bootstrap.handler(new Acceptance(headTime.toMillis()));
        }
    }

    @Sharable
    private static final class Acceptance extends ChannelInboundHandlerAdapter {

        private final long millis;

        Acceptance(long millis) {
            this.millis = millis;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            SlowHeads.watch((Channel) accepted, millis);
            context.fireChannelRead(accepted);
        }
    }
}
