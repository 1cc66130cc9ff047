package lv.ocma.gateway.passage;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.FutureInternal;
import io.vertx.ext.web.RoutingContext;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.request.Admission;
import lv.ocma.gateway.request.HeldBody;
import lv.ocma.gateway.request.RequestTarget;
import lv.ocma.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/**
 * One request that the door has admitted, on its way to a service.
 *
 * @param operation what its method and path mean by the documents; null where they know none, which its service then says
 * @param body for JSON alone, as anything else only passes by
 */
public record Passage(
        RoutingContext context,
        RequestTarget target,
        Route route,
        @Nullable Operation operation,
        HeldBody body) {

    public Passage(RoutingContext context, RequestTarget target, Route route, @Nullable Operation operation) {
        this(context, target, route, operation, new HeldBody(context.request(), route.bodyLimit()));
    }

    /** Whether it is asked for a stream of events by an operation that has one: the only kind of answer without an end. */
    public boolean isStream() {
        return operation != null && operation.streams() && Admission.asksForEvents(request());
    }

    /** Who asked has gone, or has been answered: whatever was waited for, nothing is done for it any more. */
    public boolean isOver() {
        var response = context.response();
        return response.closed() || response.ended();
    }

    /** On the event loop of the request, wherever something was completed: nothing of the request may be touched elsewhere. Called on it. */
    public <T> Future<T> here(Future<T> elsewhere) {
        if (elsewhere.isComplete() && elsewhere instanceof FutureInternal<T> known && known.context() == null) {
            // Of no event loop: whoever goes on with it does so where they are.
            return elsewhere;
        }
        var promise = ((ContextInternal) context.vertx().getOrCreateContext()).<T>promise();
        elsewhere.onComplete(promise);
        return promise.future();
    }

    /** However slow a service, or the caller in taking the answer: after the time of the route, what is not over ends. */
    public void boundInTime(Runnable late) {
        var bound = context.vertx().setTimer(route.total().toMillis(), fired -> late.run());
        context.addEndHandler(ended -> context.vertx().cancelTimer(bound));
    }

    public HttpServerRequest request() {
        return context.request();
    }
}
