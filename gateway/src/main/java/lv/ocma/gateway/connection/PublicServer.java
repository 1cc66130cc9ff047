package lv.ocma.gateway.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import lv.ocma.gateway.config.GatewayConfig;

/** Has the connections of the public server watched, those with TLS included. */
@Singleton
class PublicServer implements HttpServerOptionsCustomizer {

    private final Vertx vertx;
    private final OpenConnections connections;
    private final Duration headTime;

    PublicServer(Vertx vertx, OpenConnections connections, GatewayConfig config) {
        this.vertx = vertx;
        this.connections = connections;
        this.headTime = config.limits().headTime();
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        watch(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        watch(options);
    }

    private void watch(HttpServerOptions options) {
        if (!(((VertxInternal) vertx).transport() instanceof WatchedTransport transport)) {
            throw new IllegalStateException(
                    "Slow heads are watched for on the transport of the JDK alone: quarkus.vertx.prefer-native-transport must be false");
        }
        transport.watch(options, connections, headTime);
    }
}
