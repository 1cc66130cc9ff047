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
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.upstream.Address;

/** The connections to the services: kept, bounded for each address, and made anew when they are gone. */
@Singleton
class Lines {

    private static final long PROBE_MILLIS = 1_000;

    private final HttpClient client;
    /** For answers that go on without an end, and may stand still for as long as they like. */
    private final HttpClient streams;

    private final long connectMillis;

    Lines(Vertx vertx, GatewayConfig config) {
        var pool = config.pool();
        this.connectMillis = pool.connectTimeout().toMillis();
        var options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(connectMillis))
                .setKeepAliveTimeout(Math.toIntExact(pool.keepAlive().toSeconds()));
        this.client = vertx.createHttpClient(
                new HttpClientOptions(options)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout(Math.toIntExact(pool.stall().toMillis())),
                new PoolOptions().setHttp1MaxSize(pool.size()).setMaxWaitQueueSize(pool.waiting()));
        this.streams = vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(pool.streams()).setMaxWaitQueueSize(0));
    }

    @PreDestroy
    void close() {
        client.close();
        streams.close();
    }

    HttpClient client() {
        return client;
    }

    /** @param timeout until the first octet of the answer */
    Future<HttpClientRequest> request(Address address, Duration timeout) {
        // Its place among the connections included, so that it is longer than what the connection alone may take.
        return client.request(new RequestOptions()
                .setServer(address.socket())
                .setConnectTimeout(2 * connectMillis)
                .setIdleTimeout(timeout.toMillis()));
    }

    /** For an answer that begins whenever it likes. */
    Future<HttpClientRequest> stream(Address address) {
        return streams.request(new RequestOptions().setServer(address.socket()).setConnectTimeout(2 * connectMillis));
    }

    /** Whether a service gives any answer at all at an address, within a second. */
    Future<Boolean> answers(Address address) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.HEAD)
                .setServer(address.socket())
                .setURI(Route.DOCUMENT_PATH)
                .setTimeout(PROBE_MILLIS);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .map(response -> true)
                .otherwise(false);
    }
}
