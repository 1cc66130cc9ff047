package lv.ocma.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.upstream.Address;
import lv.ocma.gateway.upstream.Attempt;
import lv.ocma.gateway.upstream.Outcome;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads that the gateway makes for itself: they carry no header but those that it names, and outlive the caller for whom they began. */
@Singleton
public class Reads {

    private static final Logger LOG = Logger.getLogger(Reads.class);

    private final Lines lines;
    private final ForwardedHeaders headers;
    private final Report report;
    private final Watch watch;

    Reads(Lines lines, ForwardedHeaders headers, Report report, Watch watch) {
        this.lines = lines;
        this.headers = headers;
        this.report = report;
        this.watch = watch;
    }

    /**
     * On the event loop of a request, for whose sake it is read. Read again once where the connection broke before the answer.
     *
     * @param asked the headers of the read
     * @return the paused answer; fails with the {@link Refusal} that a caller would be told
     */
    public Future<HttpClientResponse> get(RoutingContext context, Route route, String uri, MultiMap asked) {
        headers.toService(asked, context);
        route.service().repeats().asked(System.nanoTime());
        var first = new Try(route, null);
        return first.send(uri, asked)
                .recover(failure -> mayRepeat(route, failure) ? again(first, uri, asked) : Future.failedFuture(failure))
                .recover(failure -> Future.failedFuture(failed(route, failure)));
    }

    private static boolean mayRepeat(Route route, Throwable failure) {
        var cause = failure instanceof Unreachable away ? away.why : failure;
        return Failures.isConnectionLost(cause) && route.service().repeats().take(System.nanoTime());
    }

    private Future<HttpClientResponse> again(Try first, String uri, MultiMap asked) {
        report.repeated(first.route.service());
        return new Try(first.route, first.address()).send(uri, asked);
    }

    /** One request to one address, whose end its breaker is told. */
    private final class Try {

        private final Route route;
        private final @Nullable Attempt attempt;
        private boolean sent;

        /** @param failed the address that has just failed */
        Try(Route route, @Nullable Address failed) {
            this.route = route;
            this.attempt = route.service().addresses().next(failed, System.nanoTime());
        }

        @Nullable
        Address address() {
            return attempt == null ? null : attempt.address();
        }

        Future<HttpClientResponse> send(String uri, MultiMap asked) {
            if (attempt == null) {
                report.heldBack(route.service());
                return Future.failedFuture(new Refusal(Refused.SERVICE_UNAVAILABLE));
            }
            return lines.request(attempt.address(), route.timeout())
                    .compose(request -> send(request, uri, asked))
                    .onSuccess(answer -> settle(attempt, Outcome.ofStatus(answer.statusCode())))
                    .recover(failure -> {
                        settle(attempt, outcome(failure));
                        return Future.failedFuture(sent ? failure : new Unreachable(failure));
                    });
        }

        private Future<HttpClientResponse> send(HttpClientRequest request, String uri, MultiMap asked) {
            sent = true;
            request.setURI(uri).headers().addAll(asked);
            // The failure itself arrives with the answer that does not come.
            request.exceptionHandler(failure -> LOG.debugf("Broke off: %s", failure.getClass()));
            return request.send().map(HttpClientResponse::pause);
        }

        private Outcome outcome(Throwable failure) {
            if (Failures.isOfTheCrowd(failure)) {
                return Outcome.NOTHING;
            }
            return sent ? Outcome.FAILED : Outcome.UNREACHABLE;
        }

        private void settle(Attempt ended, Outcome outcome) {
            watch.settle(route.service(), ended, outcome);
        }
    }

    /** No connection could be had, so that nothing was asked. */
    private static final class Unreachable extends IOException {

        private final transient Throwable why;

        Unreachable(Throwable why) {
            super(why);
            this.why = why;
        }
    }

    private Refusal failed(Route route, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        var why = why(failure);
        report.failed(route, why, failure);
        return new Refusal(why);
    }

    private static Refused why(Throwable failure) {
        if (failure instanceof Unreachable) {
            return Refused.SERVICE_UNAVAILABLE;
        }
        return failure instanceof TimeoutException ? Refused.GATEWAY_TIMEOUT : Refused.BAD_GATEWAY;
    }

    /** An answer as the caller may see it: without what belongs to the connection to the service. */
    public void clean(MultiMap answer) {
        headers.toCaller(answer, MultiMap.caseInsensitiveMultiMap());
    }
}
