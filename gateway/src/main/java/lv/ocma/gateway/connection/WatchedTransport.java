package lv.ocma.gateway.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Meets each connection of the public server where it is accepted, which is before the server itself can be asked for it. */
final class WatchedTransport extends JDKTransport {

    private final Map<Integer, Acceptance> servers = new ConcurrentHashMap<>();

    /** @param options of the server, before it listens */
    void watch(HttpServerOptions options, OpenConnections connections, Duration headTime) {
        servers.put(options.getPort(), new Acceptance(options, connections, headTime.toMillis()));
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        var acceptance = servers.get(options.getPort());
        if (acceptance != null) {
            bootstrap.handler(acceptance);
        }
    }

    @Sharable
    private static final class Acceptance extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions options;
        private final OpenConnections connections;
        private final long millis;

        Acceptance(HttpServerOptions options, OpenConnections connections, long millis) {
            this.options = options;
            this.connections = connections;
            this.millis = millis;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            var connection = (Channel) accepted;
            if (!connections.admits(connection)) {
                connection.unsafe().closeForcibly();
                return;
            }
            SlowHeads.watch(connection, millis);
            StrictRequests.watch(connection, options);
            FrameFloods.watch(connection);
            context.fireChannelRead(accepted);
        }
    }
}
