package lv.ocma.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Says which methods an address takes; Quarkus would name those of all addresses of a resource class. */
@ApplicationScoped
class Options {

    private final AllowedMethods allowed;

    Options(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    /** Where there is nothing, that is said as of any other method. */
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response answer(ContainerRequestContext request, RoutingContext context) {
        var path = context.normalizedPath();
        if (!request.getMethod().equals(AllowedMethods.OPTIONS) || !allowed.isSomethingAt(path)) {
            return null;
        }
        return Response.ok().header(HttpHeaders.ALLOW, allowed.header(path)).build();
    }
}
