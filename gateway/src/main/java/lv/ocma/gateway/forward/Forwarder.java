package lv.ocma.gateway.forward;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.problem.Problems;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.Admission;
import lv.ocma.gateway.request.ChunkedRequest;
import lv.ocma.gateway.request.LimitedStream;
import lv.ocma.gateway.request.RequestBody;
import lv.ocma.gateway.request.RequestTarget;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.route.RouteMetrics;
import lv.ocma.gateway.route.Service;
import lv.ocma.platform.request.RequestIds;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries a request to its service and the answer back. The only class that knows the proxy library. */
@ApplicationScoped
public class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);
    private static final long PROBE_MILLIS = 1_000;
    private static final int SWITCHING_PROTOCOLS = 101;
    /** Answers that end with their head (RFC 9112, 6.3), as every one to a HEAD does. */
    private static final Set<Integer> BODILESS = Set.of(204, 205, 304);

    private final HttpClient client;
    private final long connectMillis;
    private final ForwardedHeaders headers;
    private final Problems problems;
    private final RouteMetrics metrics;

    public Forwarder(
            Vertx vertx, GatewayConfig config, ForwardedHeaders headers, Problems problems, RouteMetrics metrics) {
        var pool = config.pool();
        this.connectMillis = pool.connectTimeout().toMillis();
        this.headers = headers;
        this.problems = problems;
        this.metrics = metrics;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(connectMillis))
                        .setKeepAliveTimeout(Math.toIntExact(pool.keepAlive().toSeconds()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout(Math.toIntExact(pool.stall().toMillis())),
                new PoolOptions().setHttp1MaxSize(pool.size()).setMaxWaitQueueSize(pool.waiting()));
    }

    @PreDestroy
    public void close() {
        client.close();
    }

    public void forward(RoutingContext context, Route route, RequestTarget target) {
        var exchange = new Exchange(context, route, target);
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(proxied -> exchange.connect())
                .addInterceptor(exchange)
                .handle(exchange.request());
    }

    /** Whether a service gives any answer at all at an address, within a second. */
    public Future<Boolean> answers(URI address) {
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

    /** One request on its way, with at most one repetition. */
    private final class Exchange implements ProxyInterceptor {

        private final RoutingContext context;
        private final Route route;
        private final RequestTarget target;
        private @Nullable Buffer held;
        private @Nullable LimitedStream passing;
        private @Nullable HttpConnection connection;
        private @Nullable Refusal refusal;

        Exchange(RoutingContext context, Route route, RequestTarget target) {
            this.context = context;
            this.route = route;
            this.target = target;
        }

        HttpServerRequest request() {
            var request = context.request();
            var undeclared = !RequestBody.isAbsent(request)
                    && RequestBody.declaredLength(request) == RequestBody.UNKNOWN
                    && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
            return undeclared ? new ChunkedRequest((HttpServerRequestInternal) request) : request;
        }

        Future<HttpClientRequest> connect() {
            connection = null;
            var options = new RequestOptions()
                    .setServer(Service.socket(route.service().nextAddress()))
                    .setConnectTimeout(connectMillis)
                    .setIdleTimeout(route.timeout().toMillis());
            return client.request(options).onSuccess(sent -> {
                connection = sent.connection();
                // The failure itself arrives with the answer that does not come; without this it is logged with its
                // URI.
                sent.exceptionHandler(failure -> LOG.debugf("Broke off: %s", failure.getClass()));
            });
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
            var request = proxied.request();
            request.setURI(target.uri(target.path()));
            headers.toService(request.headers(), context.request(), RequestIds.of(context));
            return prepareBody(proxied)
                    .compose(ready -> send(proxied, false))
                    .compose(this::requireAnswer)
                    .recover(failure -> Future.succeededFuture(explain(proxied, failure)));
        }

        /** Nobody has asked the service to talk something else than HTTP. */
        private Future<ProxyResponse> requireAnswer(ProxyResponse answer) {
            if (answer.getStatusCode() != SWITCHING_PROTOCOLS) {
                return Future.succeededFuture(answer);
            }
            requireNonNull(connection).close();
            return Future.failedFuture(new HttpClosedException("No answer"));
        }

        private Future<Void> prepareBody(ProxyContext proxied) {
            var request = context.request();
            if (RequestBody.isAbsent(request)) {
                request.resume();
                proxied.request().setBody(null);
                return Future.succeededFuture();
            }
            var length = RequestBody.declaredLength(request);
            if (length > route.bodyLimit()) {
                return Future.failedFuture(new Refusal(Refused.PAYLOAD_TOO_LARGE));
            }
            if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
                context.response().writeContinue();
            }
            if (RequestBody.isJson(request)) {
                return RequestBody.read(request, route.bodyLimit())
                        .onSuccess(body -> hold(proxied, body))
                        .mapEmpty();
            }
            passing = new LimitedStream(request, route.bodyLimit());
            proxied.request().setBody(Body.body(passing, length));
            return Future.succeededFuture();
        }

        private void hold(ProxyContext proxied, Buffer body) {
            held = body;
            proxied.request().setBody(Body.body(body));
        }

        private Future<ProxyResponse> send(ProxyContext proxied, boolean again) {
            return proxied.sendRequest().recover(failure -> {
                if (again || !mayRepeat(failure)) {
                    return Future.failedFuture(failure);
                }
                metrics.repeated(route.service());
                if (held != null) {
                    proxied.request().setBody(Body.body(held));
                }
                return send(proxied, true);
            });
        }

        /**
         * A connection that the service has closed meanwhile fails on use, as a stream that was reset where the body was still being written.
         * Reading again harms nothing, and a service carries out a request with an idempotency key only once; for anything else nobody knows
         * whether it was done.
         */
        private boolean mayRepeat(Throwable failure) {
            var request = context.request();
            var harmless = Admission.isSafe(request.method())
                    || (passing == null && request.headers().contains("Idempotency-Key"));
            var connectionLost = failure instanceof IOException
                    || failure instanceof HttpClosedException
                    || (failure instanceof StreamResetException && !isOfTheCaller(failure));
            return harmless && connectionLost && !context.response().closed();
        }

        private ProxyResponse explain(ProxyContext proxied, Throwable failure) {
            var why = why(failure);
            if (isOfTheService(failure)) {
                metrics.failed(route.service(), why.slug());
                // The message of the failure would quote the URI, query and all.
                LOG.warnf(
                        "%s for %s at %s: %s",
                        why.slug(),
                        route.prefix(),
                        route.service().name(),
                        failure.getClass().getSimpleName());
            }
            refusal = new Refusal(why);
            return proxied.request().release().response();
        }

        /** Not what the caller brought about: too large or broken a body, or going away before the answer. */
        private boolean isOfTheService(Throwable failure) {
            return !(failure instanceof Refusal)
                    && !isOfTheCaller(failure)
                    && ofTheBody() == null
                    && !context.response().closed();
        }

        /** The library resets for two reasons: the caller's part breaks off, which it names, or the service took no more of the body. */
        private static boolean isOfTheCaller(Throwable failure) {
            return failure instanceof StreamResetException && failure.getCause() != null;
        }

        private @Nullable Refused ofTheBody() {
            return passing == null ? null : passing.why();
        }

        private Refused why(Throwable failure) {
            var ofTheBody = ofTheBody();
            if (ofTheBody != null) {
                return ofTheBody;
            }
            if (failure instanceof Refusal refused) {
                return refused.why();
            }
            if (isOfTheCaller(failure)) {
                return Refused.MALFORMED_REQUEST;
            }
            if (connection == null) {
                return Refused.SERVICE_UNAVAILABLE;
            }
            return failure instanceof TimeoutException ? Refused.GATEWAY_TIMEOUT : Refused.BAD_GATEWAY;
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxied) {
            if (refusal != null) {
                problems.send(context, refusal);
                return Future.succeededFuture();
            }
            headers.toCaller(proxied.response().headers(), context.response().headers());
            return isBodiless(proxied.response()) ? sendHead(proxied.response()) : proxied.sendResponse();
        }

        private boolean isBodiless(ProxyResponse answer) {
            return context.request().method().equals(HttpMethod.HEAD) || BODILESS.contains(answer.getStatusCode());
        }

        /** The library would announce chunks wherever no length is told, and a caller would wait for them in vain. */
        private Future<Void> sendHead(ProxyResponse answer) {
            var response = context.response().setStatusCode(answer.getStatusCode());
            response.headers().addAll(answer.headers());
            answer.release();
            return response.end();
        }
    }
}
