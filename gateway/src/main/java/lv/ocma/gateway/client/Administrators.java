package lv.ocma.gateway.client;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Who may register clients. */
public interface Administrators {

    /**
     * @return the subject of the token of an administrator; fails with {@link lv.ocma.platform.problem.Unauthenticated} or
     *     {@link lv.ocma.platform.problem.Forbidden} for anybody else
     */
    Future<String> require(RoutingContext context);
}
