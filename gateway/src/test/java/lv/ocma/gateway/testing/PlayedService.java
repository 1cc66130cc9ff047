package lv.ocma.gateway.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An HTTP server on a port of its own that plays a service: records what reaches it, answers as told, stops and starts. */
public final class PlayedService {

    /** What reached the service. */
    public record Received(String method, String uri, MultiMap headers, long bytes) {}

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Consumer<HttpServerRequest> behaviour = PlayedService::greet;
    private volatile int arrivals;
    private @Nullable HttpServer server;
    private int port;

    public PlayedService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
    }

    public String address() {
        return "http://" + HOST + ":" + port;
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.getLast();
    }

    /** Requests of which at least the head has arrived. */
    public int arrivals() {
        return arrivals;
    }

    public void answersNormally() {
        behaviour = PlayedService::greet;
        received.clear();
        arrivals = 0;
    }

    public void answers(Consumer<HttpServerRequest> other) {
        behaviour = other;
    }

    /** Where it has stopped, or not begun. */
    public void start() {
        if (server != null) {
            return;
        }
        var started = vertx.createHttpServer(
                        new HttpServerOptions().setHost(HOST).setPort(port))
                .requestHandler(this::receive);
        await(started.listen().map(listening -> port = listening.actualPort()));
        server = started;
    }

    public void stop() {
        if (server != null) {
            await(server.close());
            server = null;
        }
    }

    private synchronized void receive(HttpServerRequest request) {
        arrivals = arrivals + 1;
        request.response().putHeader("X-Played-By", name);
        var bytes = new long[1];
        request.handler(part -> bytes[0] += part.length());
        request.endHandler(
                end -> received.add(new Received(request.method().name(), request.uri(), request.headers(), bytes[0])));
        behaviour.accept(request);
    }

    /** For what it does some time after a request. */
    public void later(long millis, Runnable what) {
        vertx.setTimer(millis, fired -> what.run());
    }

    private static void greet(HttpServerRequest request) {
        request.end().onSuccess(end -> request.response().end("hello"));
    }

    private static void await(io.vertx.core.Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
