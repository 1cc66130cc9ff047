package lv.ocma.gateway.forward;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import lv.ocma.gateway.coding.Coding;
import lv.ocma.gateway.coding.Compression;
import lv.ocma.gateway.coding.EntityTags;
import lv.ocma.gateway.connection.Connections;
import lv.ocma.gateway.forward.Forwarder.Means;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.Admission;
import lv.ocma.gateway.request.ChunkedRequest;
import lv.ocma.gateway.request.LimitedStream;
import lv.ocma.gateway.request.RequestBody;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.upstream.Address;
import lv.ocma.gateway.upstream.Attempt;
import lv.ocma.gateway.upstream.Outcome;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way, with at most one repetition. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final int SWITCHING_PROTOCOLS = 101;
    /** Answers that end with their head (RFC 9112, 6.3), as every one to a HEAD does. */
    private static final Set<Integer> BODILESS = Set.of(204, 205, 304);

    private final Passage passage;
    private final RoutingContext context;
    private final Route route;
    private final Means means;
    /** Of events, without an end: no time-out and no breaker concerns it. */
    private final boolean stream;

    private @Nullable Buffer held;
    private @Nullable LimitedStream passing;
    private @Nullable Attempt attempt;
    private @Nullable Address failed;
    private @Nullable HttpClientRequest sent;
    private @Nullable Refusal refusal;
    private boolean late;
    private boolean wasSent;

    Exchange(Passage passage, Means means) {
        this.passage = passage;
        this.context = passage.context();
        this.route = passage.route();
        this.stream = passage.isStream();
        this.means = means;
    }

    HttpServerRequest request() {
        var request = (HttpServerRequestInternal) context.request();
        var undeclared = !RequestBody.isAbsent(request)
                && RequestBody.declaredLength(request) == RequestBody.UNKNOWN
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        var cut = new CutAnswer(request, context);
        return undeclared ? new ChunkedRequest(cut) : cut;
    }

    Future<HttpClientRequest> connect() {
        sent = null;
        var now = System.nanoTime();
        var addresses = route.service().addresses();
        if (stream) {
            if (means.streams().areOver()) {
                return Future.failedFuture(new Refusal(Refused.SERVICE_UNAVAILABLE));
            }
            return means.lines().stream(addresses.nextForStream(now)).compose(this::begin);
        }
        attempt = addresses.next(failed, now);
        if (attempt == null) {
            means.report().heldBack(route.service());
            return Future.failedFuture(new Refusal(Refused.SERVICE_UNAVAILABLE));
        }
        return means.lines().request(attempt.address(), route.timeout()).compose(this::begin);
    }

    private Future<HttpClientRequest> begin(HttpClientRequest request) {
        // The failure itself arrives with the answer that does not come; without this it is logged with its URI.
        request.exceptionHandler(failure -> LOG.debugf("Broke off: %s", failure.getClass()));
        if (context.response().closed() || context.response().ended()) {
            // Nobody would be told what comes of it.
            request.reset();
            return Future.failedFuture(new HttpClosedException("Nobody waits"));
        }
        sent = request;
        wasSent = true;
        return Future.succeededFuture(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        request.setURI(passage.target().uri(passage.target().path()));
        means.headers().toService(request.headers(), context);
        EntityTags.toService(request.headers());
        if (!stream) {
            passage.boundInTime(this::giveUp);
        }
        return prepareBody(proxied)
                .compose(ready -> {
                    route.service().repeats().asked(System.nanoTime());
                    return send(proxied, false);
                })
                .recover(failure -> Future.succeededFuture(explain(proxied, failure)));
    }

    private void giveUp() {
        late = true;
        if (context.response().headWritten()) {
            Connections.cut(context);
        } else if (sent == null) {
            // No connection has been had, or the body has not come.
            refuse(new Refusal(ofTheTime()));
        }
        if (sent != null) {
            sent.reset();
        }
    }

    private Refused ofTheTime() {
        return context.request().isEnded() ? Refused.GATEWAY_TIMEOUT : Refused.REQUEST_TIMEOUT;
    }

    /** Nobody has asked the service to talk something else than HTTP. */
    private Future<ProxyResponse> requireAnswer(ProxyResponse answer) {
        if (answer.getStatusCode() != SWITCHING_PROTOCOLS) {
            return Future.succeededFuture(answer);
        }
        requireNonNull(sent).connection().close();
        return Future.failedFuture(new HttpClosedException("No answer"));
    }

    private Future<Void> prepareBody(ProxyContext proxied) {
        var request = context.request();
        if (RequestBody.isAbsent(request)) {
            request.resume();
            proxied.request().setBody(null);
            return Future.succeededFuture();
        }
        if (RequestBody.isJson(request)) {
            return passage.body()
                    .whole()
                    .onSuccess(whole -> hold(proxied, whole))
                    .mapEmpty();
        }
        var length = RequestBody.declaredLength(request);
        if (length > route.bodyLimit()) {
            return Future.failedFuture(new Refusal(Refused.PAYLOAD_TOO_LARGE));
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue();
        }
        passing = new LimitedStream(request, route.bodyLimit());
        proxied.request().setBody(Body.body(passing, length));
        return Future.succeededFuture();
    }

    private void hold(ProxyContext proxied, Buffer whole) {
        held = whole;
        proxied.request().setBody(Body.body(whole));
    }

    private Future<ProxyResponse> send(ProxyContext proxied, boolean again) {
        return proxied.sendRequest()
                .compose(this::requireAnswer)
                .onSuccess(this::settle)
                .recover(failure -> {
                    settle(failure);
                    if (again || !mayRepeat(failure)) {
                        return Future.failedFuture(failure);
                    }
                    means.report().repeated(route.service());
                    if (held != null) {
                        proxied.request().setBody(Body.body(held));
                    }
                    return send(proxied, true);
                });
    }

    private void settle(ProxyResponse answer) {
        settle(Outcome.ofStatus(answer.getStatusCode()));
    }

    private void settle(Throwable failure) {
        if (!isOfTheService(failure) || Failures.isOfTheCrowd(failure)) {
            settle(Outcome.NOTHING);
        } else {
            settle(sent == null && failure instanceof IOException ? Outcome.UNREACHABLE : Outcome.FAILED);
        }
    }

    private void settle(Outcome outcome) {
        if (attempt != null) {
            failed = attempt.address();
            means.watch().settle(route.service(), attempt, outcome);
        }
    }

    /**
     * Reading again harms nothing, a service carries out a request with an idempotency key only once, and what has met no connection may go to another
     * address; for anything else nobody knows whether it was done.
     */
    private boolean mayRepeat(Throwable failure) {
        if (late || !Failures.isConnectionLost(failure) || context.response().closed()) {
            return false;
        }
        var request = context.request();
        var elsewhere = sent == null
                && passing == null
                && route.service().addresses().all().size() > 1;
        var harmless = Admission.isSafe(request.method())
                || (passing == null && request.headers().contains("Idempotency-Key"));
        return elsewhere || (harmless && route.service().repeats().take(System.nanoTime()));
    }

    private ProxyResponse explain(ProxyContext proxied, Throwable failure) {
        var why = why(failure);
        if (isOfTheService(failure)) {
            means.report().failed(route, why, failure);
        }
        refusal = new Refusal(why);
        return proxied.request().release().response();
    }

    /** Not what the caller brought about: too large or broken a body, one that is still coming, or going away before the answer. */
    private boolean isOfTheService(Throwable failure) {
        return !(failure instanceof Refusal)
                && !Failures.isOfTheCaller(failure)
                && ofTheBody() == null
                && !(isLate(failure) && !context.request().isEnded())
                && !context.response().closed()
                && !isToldAlready();
    }

    /** Its time was over before there was a connection. */
    private boolean isToldAlready() {
        return sent == null && context.response().ended();
    }

    private boolean isLate(Throwable failure) {
        return late || failure instanceof TimeoutException;
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
        if (Failures.isOfTheCaller(failure)) {
            return Refused.MALFORMED_REQUEST;
        }
        if (sent == null) {
            // Of what was sent once, nobody knows whether it was carried out; what only reads may be asked again.
            var unknown = wasSent && !Admission.isSafe(context.request().method());
            return unknown ? Refused.BAD_GATEWAY : Refused.SERVICE_UNAVAILABLE;
        }
        if (late) {
            return ofTheTime();
        }
        return isLate(failure) ? Refused.GATEWAY_TIMEOUT : Refused.BAD_GATEWAY;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        if (refusal != null) {
            refuse(refusal);
            return Future.succeededFuture();
        }
        means.headers()
                .toCaller(proxied.response().headers(), context.response().headers());
        compress(proxied.response());
        if (isBodiless(proxied.response())) {
            return sendHead(proxied.response());
        }
        if (stream && EventStreams.isType(proxied.response().headers().get(HttpHeaders.CONTENT_TYPE))) {
            means.streams().keepOpen(context);
        }
        return proxied.sendResponse();
    }

    /** Unless the caller has been told already, of its own body. */
    private void refuse(Refusal why) {
        if (!context.response().ended()) {
            means.report().refuse(context, why);
        }
    }

    private void compress(ProxyResponse answer) {
        var whole = answer.getBody();
        var coding = Compression.choose(
                context.request(), answer.getStatusCode(), answer.headers(), whole == null ? 0 : whole.length());
        if (coding != Coding.IDENTITY) {
            answer.setBody(Body.body(Compression.stream(context, whole.stream(), coding)));
        }
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
