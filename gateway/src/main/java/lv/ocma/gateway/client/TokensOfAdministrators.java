package lv.ocma.gateway.client;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Unauthenticated;
import lv.ocma.platform.security.StaffRole;

/** Those whose token, which the gate of callers has verified, names the role. */
@ApplicationScoped
class TokensOfAdministrators implements Administrators {

    @Override
    public Future<String> require(RoutingContext context) {
        var token = Caller.of(context).token();
        if (token == null) {
            return Future.failedFuture(new Unauthenticated("unauthenticated"));
        }
        return token.roles().contains(StaffRole.ADMINISTRATOR.claim())
                ? Future.succeededFuture(token.subject())
                : Future.failedFuture(new Forbidden("forbidden"));
    }
}
