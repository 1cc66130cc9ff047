package lv.ocma.gateway.forward;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import lv.ocma.gateway.problem.Problems;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.route.Route;
import lv.ocma.gateway.route.RouteMetrics;
import lv.ocma.gateway.route.Service;
import org.jboss.logging.Logger;

/** What is told of a request that did not go well: to its caller, to the figures, and to the log. */
@Singleton
class Report {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);

    private final Problems problems;
    private final RouteMetrics metrics;

    Report(Problems problems, RouteMetrics metrics) {
        this.problems = problems;
        this.metrics = metrics;
    }

    void refuse(RoutingContext context, Refusal refusal) {
        problems.send(context, refusal);
    }

    void repeated(Service service) {
        metrics.repeated(service);
    }

    void heldBack(Service service) {
        metrics.heldBack(service);
    }

    void failed(Route route, Refused why, Throwable failure) {
        metrics.failed(route.service(), why.slug());
        // The message of the failure would quote the URI, query and all.
        LOG.warnf(
                "%s for %s at %s: %s",
                why.slug(),
                route.prefix(),
                route.service().name(),
                failure.getClass().getSimpleName());
    }
}
