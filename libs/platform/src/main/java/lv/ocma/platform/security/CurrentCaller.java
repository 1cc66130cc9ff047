package lv.ocma.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.problem.Unauthenticated;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current request, read once from its token and headers. */
@RequestScoped
public class CurrentCaller {

    static final String MANAGE_TOKEN = "X-Manage-Token";

    private final RoutingContext request;
    private final List<String> portals;
    private final boolean demoCredentials;
    private @Nullable Caller caller;

    CurrentCaller(
            RoutingContext request,
            @ConfigProperty(name = "ocma.portal-clients") List<String> portals,
            @ConfigProperty(name = "ocma.demo-credentials") boolean demoCredentials) {
        this.request = request;
        this.portals = portals;
        this.demoCredentials = demoCredentials;
    }

    /** Only inside an operation: its {@link Access} has been checked by then. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("No caller outside of an operation that declares its access");
        }
        return caller;
    }

    Caller identify(SecurityIdentity identity) {
        var manageToken = request.request().getHeader(MANAGE_TOKEN);
        caller = identity.getPrincipal() instanceof JsonWebToken token && !identity.isAnonymous()
                ? of(token, identity.getRoles(), manageToken)
                : anonymous(manageToken);
        return caller;
    }

    Caller identifyNobody() {
        caller = anonymous(request.request().getHeader(MANAGE_TOKEN));
        return caller;
    }

    private static Caller anonymous(@Nullable String manageToken) {
        return new Caller(
                Caller.Kind.ANONYMOUS, null, null, List.of(), null, false, Set.of(), Set.of(), Set.of(), manageToken);
    }

    private Caller of(JsonWebToken token, Set<String> roleClaims, @Nullable String manageToken) {
        if (!demoCredentials && isDemo(token)) {
            // Demo users and clients have published passwords; outside the local stack they are nobody.
            throw new Unauthenticated("demo-credentials-refused");
        }
        var roles = new LinkedHashSet<StaffRole>();
        roleClaims.forEach(claim -> StaffRole.of(claim).ifPresent(roles::add));
        var client = text(token, "azp");
        var personClaim = text(token, "person");
        var person = personClaim == null || !roles.isEmpty() ? null : UUID.fromString(personClaim);
        var kind = kind(roles, client, person);
        return new Caller(
                kind,
                token.getSubject(),
                person,
                person == null ? List.of() : personalCodes(token),
                client,
                kind == Caller.Kind.PORTAL && person != null,
                Set.copyOf(roles),
                texts(token, "divisions"),
                Set.of(spaceSeparated(token)),
                manageToken);
    }

    private Caller.Kind kind(Set<StaffRole> roles, @Nullable String client, @Nullable UUID person) {
        if (!roles.isEmpty()) {
            return Caller.Kind.STAFF;
        }
        if (client != null && portals.contains(client)) {
            return Caller.Kind.PORTAL;
        }
        return person == null ? Caller.Kind.FRONT_END : Caller.Kind.CUSTOMER;
    }

    private static boolean isDemo(JsonWebToken token) {
        Object demo = token.getClaim("demo");
        return demo != null && "true".equals(demo.toString());
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }

    /** The register gives a person a new code once; what was done under the earlier one stays theirs. */
    private static List<String> personalCodes(JsonWebToken token) {
        var codes = new LinkedHashSet<String>();
        var current = text(token, "personal_code");
        if (current != null) {
            codes.add(current);
        }
        codes.addAll(texts(token, "earlier_personal_codes"));
        return List.copyOf(codes);
    }

    private static Set<String> texts(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        var texts = new LinkedHashSet<String>();
        if (value instanceof Collection<?> values) {
            for (var each : values) {
                texts.add(each instanceof jakarta.json.JsonString string ? string.getString() : each.toString());
            }
        } else if (value != null) {
            texts.add(value.toString());
        }
        return Set.copyOf(texts);
    }

    private static String[] spaceSeparated(JsonWebToken token) {
        var scope = text(token, "scope");
        return scope == null || scope.isBlank() ? new String[0] : scope.trim().split("\\s+");
    }
}
