package lv.ocma.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.forward.Forwarder;
import lv.ocma.gateway.limits.Strangers;
import lv.ocma.gateway.passage.Gates;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.RequestTarget;
import lv.ocma.gateway.route.Routes;

/** From the door through the gates to the service of the path. */
@Singleton
class Way {

    private final Routes routes;
    private final Operations operations;
    private final Gates gates;
    private final Forwarder forwarder;
    private final Strangers strangers;

    Way(Routes routes, Operations operations, Gates gates, Forwarder forwarder, Strangers strangers) {
        this.routes = routes;
        this.operations = operations;
        this.gates = gates;
        this.forwarder = forwarder;
        this.strangers = strangers;
    }

    /** @throws Refusal where no service has this path */
    Passage find(RoutingContext context, RequestTarget target) {
        var route = routes.find(target.path());
        if (route == null) {
            throw new Refusal(Refused.NOT_FOUND);
        }
        var operation =
                operations.find(route.service().name(), context.request().method(), target.path());
        return new Passage(context, target, route, operation);
    }

    /**
     * Fails where a gate refuses; whoever has gone meanwhile is not asked for any more.
     *
     * @throws Refusal instead of a failed future
     */
    Future<Void> go(Passage passage) {
        return gates.pass(passage)
                .recover(failure -> strangers.count(passage, failure))
                .compose(verdict -> onceAllIsRead(passage, verdict))
                .map(verdict -> {
                    if (verdict == Verdict.ON && !passage.isOver()) {
                        forwarder.forward(passage);
                    }
                    return null;
                });
    }

    /** What came along with a request of HTTP/2 may take it back (CVE-2023-44487), and then it costs a service nothing. */
    private static Future<Verdict> onceAllIsRead(Passage passage, Verdict verdict) {
        if (passage.request().version() != HttpVersion.HTTP_2) {
            return Future.succeededFuture(verdict);
        }
        var read = Promise.<Verdict>promise();
        passage.context().vertx().runOnContext(later -> read.complete(verdict));
        return read.future();
    }
}
