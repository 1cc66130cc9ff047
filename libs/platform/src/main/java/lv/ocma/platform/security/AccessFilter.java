package lv.ocma.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Unauthenticated;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Holds every request against the {@link Access} of its operation, before the body is read. */
@ApplicationScoped
class AccessFilter {

    private final CurrentIdentityAssociation identities;
    private final CurrentCaller callers;

    AccessFilter(CurrentIdentityAssociation identities, CurrentCaller callers) {
        this.identities = identities;
        this.callers = callers;
    }

    @ServerRequestFilter
    Uni<@Nullable Response> check(ResourceInfo resource) {
        var access = resource.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            throw new IllegalStateException(resource.getResourceMethod() + " does not declare its access");
        }
        var allowed = List.of(access.value());
        if (allowed.contains(Who.ANYONE)) {
            callers.identifyNobody();
            return Uni.createFrom().nullItem();
        }
        callers.refuseBrokenToken();
        Uni<SecurityIdentity> identity = identities.getDeferredIdentity();
        return identity.map(known -> {
            require(access, allowed, callers.identify(known));
            return null;
        });
    }

    private static void require(Access access, List<Who> allowed, Caller caller) {
        var who = switch (caller.kind()) {
            case ANONYMOUS, UNLINKED -> caller.manageToken() == null ? null : Who.MANAGE_TOKEN;
            case CUSTOMER -> Who.CUSTOMER;
            case PORTAL -> Who.PORTAL;
            case FRONT_END -> Who.FRONT_END;
            case STAFF -> Who.STAFF;
        };
        if (who == null || !allowed.contains(who)) {
            throw caller.kind() == Caller.Kind.ANONYMOUS
                    ? new Unauthenticated("unauthenticated")
                    : new Forbidden("forbidden");
        }
        if (who == Who.MANAGE_TOKEN) {
            return;
        }
        if (!caller.scopes().contains(access.scope())) {
            throw new Forbidden("insufficient-scope", Map.of("scope", access.scope()));
        }
        if (who == Who.STAFF && Set.of(access.roles()).stream().noneMatch(caller.roles()::contains)) {
            throw new Forbidden("forbidden");
        }
    }
}
