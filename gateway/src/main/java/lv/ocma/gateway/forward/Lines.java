package lv.ocma.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.route.Service;

/** The connections to the services: kept, bounded for each address, and made anew when they are gone. */
@ApplicationScoped
class Lines {

    private static final long PROBE_MILLIS = 1_000;

    private final HttpClient client;
    private final long connectMillis;

    Lines(Vertx vertx, GatewayConfig config) {
        var pool = config.pool();
        this.connectMillis = pool.connectTimeout().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(connectMillis))
                        .setKeepAliveTimeout(Math.toIntExact(pool.keepAlive().toSeconds()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout(Math.toIntExact(pool.stall().toMillis())),
                new PoolOptions().setHttp1MaxSize(pool.size()).setMaxWaitQueueSize(pool.waiting()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    HttpClient client() {
        return client;
    }

    /** @param timeout until the first octet of the answer */
    Future<HttpClientRequest> request(URI address, Duration timeout) {
        return client.request(new RequestOptions()
                .setServer(Service.socket(address))
                .setConnectTimeout(connectMillis)
                .setIdleTimeout(timeout.toMillis()));
    }

    /** Whether a service gives any answer at all at an address, within a second. */
    Future<Boolean> answers(URI address) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.HEAD)
                .setServer(Service.socket(address))
                .setURI(Route.DOCUMENT_PATH)
                .setTimeout(PROBE_MILLIS);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .map(response -> true)
                .otherwise(false);
    }
}
