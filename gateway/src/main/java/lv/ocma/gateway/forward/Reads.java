package lv.ocma.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.route.RouteMetrics;
import org.jboss.logging.Logger;

/** Reads that the gateway makes for itself: they carry no header but those that it names, and outlive the caller for whom they began. */
@ApplicationScoped
public class Reads {

    private static final Logger LOG = Logger.getLogger(Reads.class);

    private final Forwarder forwarder;
    private final ForwardedHeaders headers;
    private final RouteMetrics metrics;

    Reads(Forwarder forwarder, ForwardedHeaders headers, RouteMetrics metrics) {
        this.forwarder = forwarder;
        this.headers = headers;
        this.metrics = metrics;
    }

    /**
     * On the event loop of a request, for whose sake it is read. Read again once where the connection broke before the answer.
     *
     * @param asked the headers of the read
     * @return the paused answer; fails with the {@link Refusal} that a caller would be told
     */
    public Future<HttpClientResponse> get(RoutingContext context, Route route, String uri, MultiMap asked) {
        headers.toService(asked, context);
        return once(route, uri, asked)
                .recover(failure -> isLost(failure) ? again(route, uri, asked) : Future.failedFuture(failure))
                .recover(failure -> Future.failedFuture(failed(route, failure)));
    }

    private Future<HttpClientResponse> again(Route route, String uri, MultiMap asked) {
        metrics.repeated(route.service());
        return once(route, uri, asked);
    }

    private static final class Unreachable extends RuntimeException {

        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    private Future<HttpClientResponse> once(Route route, String uri, MultiMap asked) {
        return forwarder
                .open(route)
                .recover(failure -> Future.failedFuture(new Unreachable(failure)))
                .compose(request -> send(request, uri, asked));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, String uri, MultiMap asked) {
        request.setURI(uri).headers().addAll(asked);
        // The failure itself arrives with the answer that does not come.
        request.exceptionHandler(failure -> LOG.debugf("Broke off: %s", failure.getClass()));
        return request.send().map(HttpClientResponse::pause);
    }

    private static boolean isLost(Throwable failure) {
        var cause = failure instanceof Unreachable ? failure.getCause() : failure;
        return cause instanceof IOException
                || cause instanceof HttpClosedException
                || cause instanceof StreamResetException;
    }

    private Refusal failed(Route route, Throwable failure) {
        var why = why(failure);
        metrics.failed(route.service(), why.slug());
        LOG.warnf(
                "%s for %s at %s: %s",
                why.slug(),
                route.prefix(),
                route.service().name(),
                failure.getClass().getSimpleName());
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
