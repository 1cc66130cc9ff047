package lv.ocma.gateway.door;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.config.GatewayConfig.Limits;
import lv.ocma.gateway.connection.Connections;
import lv.ocma.gateway.connection.SlowHeads;
import lv.ocma.gateway.connection.UnreadAnswers;
import lv.ocma.gateway.page.Pages;
import lv.ocma.gateway.page.Pages.Shown;
import lv.ocma.gateway.problem.Problems;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.Admission;
import lv.ocma.gateway.request.SlowBody;
import lv.ocma.gateway.route.RouteMetrics;
import lv.ocma.platform.problem.Unquoted;
import lv.ocma.platform.request.RequestIds;
import lv.ocma.platform.web.ManagementFailures;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where every request comes in: admitted or refused, shown a page, or sent on to the service of its path. */
@Singleton
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final Logger ACCESS = Logger.getLogger("lv.ocma.gateway.access");
    /** Key in the data of the routing context. */
    private static final String ROUTE = "route";

    private static final int NO_CONTENT = 204;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final String OF_PAGES = "GET, HEAD";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Admission admission;
    private final Limits limits;
    private final Way way;
    private final Pages pages;
    private final Problems problems;
    private final RouteMetrics metrics;

    Door(GatewayConfig config, Way way, Pages pages, Problems problems, RouteMetrics metrics) {
        this.limits = config.limits();
        this.admission = new Admission(limits);
        this.way = way;
        this.pages = pages;
        this.problems = problems;
        this.metrics = metrics;
    }

    void open(@Observes Router router) {
        router.route().handler(new RequestIds());
        router.route().handler(this::receive).failureHandler(this::fail);
    }

    void guard(@Observes ManagementInterface management) {
        ManagementFailures.answerAt(management.router());
    }

    /** Instead of Quarkus, which would answer with a form of its own, and log the address with its query. */
    private void fail(RoutingContext context) {
        if (context.response().headWritten()) {
            Connections.cut(context);
            return;
        }
        context.response().putHeader(RequestIds.HEADER, RequestIds.of(context));
        // The router refuses what is no path at all, with a status that differs by what is wrong.
        if (context.statusCode() >= CLIENT_ERROR && context.statusCode() < SERVER_ERROR) {
            problems.send(context, new Refusal(Refused.MALFORMED_REQUEST));
            return;
        }
        LOG.errorf(unquoted(context.failure()), "Unforeseen failure of request %s", RequestIds.of(context));
        problems.send(context, new Refusal(Refused.INTERNAL_ERROR));
    }

    /** A handler may fail a request by a status alone. */
    private static @Nullable Throwable unquoted(@Nullable Throwable failure) {
        return failure == null ? null : Unquoted.of(failure);
    }

    private void receive(RoutingContext context) {
        if (Connections.isEnding(context)) {
            Connections.drop(context);
            return;
        }
        SlowHeads.arrived(context);
        UnreadAnswers.watch(context, limits.unreadTime());
        observe(context);
        try {
            var target = admission.admit(context.request());
            SlowBody.watch(context, limits, slow -> problems.send(context, slow));
            var page = pages.at(target.path());
            if (page != null) {
                context.put(ROUTE, page.route());
                show(page, context);
                return;
            }
            var passage = way.find(context, target);
            context.put(ROUTE, passage.route().prefix());
            way.go(passage).onFailure(failure -> end(context, failure));
        } catch (Refusal refusal) {
            if (refusal.why() == Refused.MALFORMED_REQUEST) {
                Connections.endAfter(context);
            }
            problems.send(context, refusal);
        }
    }

    private void end(RoutingContext context, Throwable failure) {
        if (context.response().ended() || context.response().closed()) {
            // Told already, of its body, or gone.
            return;
        }
        if (failure instanceof Refusal refusal) {
            problems.send(context, refusal);
        } else {
            context.fail(failure);
        }
    }

    private static void show(Shown page, RoutingContext context) {
        var method = context.request().method();
        if (READING.contains(method)) {
            page.sender().accept(context);
        } else if (method.equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ALLOW, OF_PAGES + ", OPTIONS")
                    .end();
        } else {
            throw Refusal.ofMethod(OF_PAGES);
        }
    }

    private void observe(RoutingContext context) {
        var started = System.nanoTime();
        context.addEndHandler(ended -> {
            var took = Duration.ofNanos(System.nanoTime() - started);
            var route = context.get(ROUTE, RouteMetrics.NO_ROUTE);
            metrics.answered(context, route, took);
            ACCESS.debugf(
                    "%s %s %d %d ms",
                    context.request().method(), route, context.response().getStatusCode(), took.toMillis());
        });
    }
}
