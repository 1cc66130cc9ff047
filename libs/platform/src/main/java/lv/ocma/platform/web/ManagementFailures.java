package lv.ocma.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import lv.ocma.platform.problem.Unquoted;
import org.jboss.logging.Logger;

/** What fails at the management port: answered by its status alone, where Quarkus would log the address with its query (V2). */
public final class ManagementFailures {

    private static final Logger LOG = Logger.getLogger(ManagementFailures.class);
    private static final int INTERNAL_ERROR = 500;

    private ManagementFailures() {}

    public static void answerAt(Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(ManagementFailures::answer);
    }

    private static void answer(RoutingContext context) {
        var failure = context.failure();
        var status = context.statusCode() < 0 ? INTERNAL_ERROR : context.statusCode();
        if (status >= INTERNAL_ERROR && failure != null) {
            LOG.error("Unforeseen failure at the management port", Unquoted.of(failure));
        }
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            context.response().setStatusCode(status).end();
        }
    }
}
