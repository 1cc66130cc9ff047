package lv.ocma.gateway.client;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.problem.Unauthenticated;

/** Where nothing verifies tokens, nobody is an administrator. */
@DefaultBean
@ApplicationScoped
class NobodyMayRegister implements Administrators {

    @Override
    public Future<String> require(RoutingContext context) {
        return Future.failedFuture(new Unauthenticated("unauthenticated"));
    }
}
