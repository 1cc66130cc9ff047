package lv.ocma.gateway.client;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Unauthenticated;
import lv.ocma.platform.security.StaffRole;

/** Who may register clients: those whose token, which the gate of callers has verified, names the role. */
@Singleton
class Administrators {

    /**
     * @return the subject of the token of an administrator
     * @throws Unauthenticated without a token
     * @throws Forbidden for anybody else
     */
    String require(RoutingContext context) {
        var token = Caller.of(context).token();
        if (token == null) {
            throw new Unauthenticated("unauthenticated");
        }
        if (!token.roles().contains(StaffRole.ADMINISTRATOR.claim())) {
            throw new Forbidden("forbidden");
        }
        return token.subject();
    }
}
