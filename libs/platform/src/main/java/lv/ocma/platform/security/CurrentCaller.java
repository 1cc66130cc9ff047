package lv.ocma.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.ocma.platform.problem.Unauthenticated;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current request, read once from its token and headers. */
@RequestScoped
public class CurrentCaller {

    static final String MANAGE_TOKEN = "X-Manage-Token";

    /** The client whose own account the token is for; the realm writes it where a client signs in for itself, and no user can have it. */
    private static final String SERVICE_ACCOUNT = "service_account";

    /** Three parts that are base64; the rest is looked at by who checks the signature. */
    private static final Pattern TOKEN = Pattern.compile("\\s*[\\w-]+\\.[\\w-]+\\.[\\w-]+\\s*");

    private static final String BEARER = "bearer";

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

    /** Before it is parsed by what takes for granted that each part is there. */
    void refuseBrokenToken() {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !TOKEN.matcher(authorization.substring(BEARER.length())).matches()) {
            throw new Unauthenticated("unauthenticated");
        }
    }

    Caller identify(SecurityIdentity identity) {
        var manageToken = request.request().getHeader(MANAGE_TOKEN);
        caller = identity.getPrincipal() instanceof JsonWebToken token && !identity.isAnonymous()
                ? of(new TokenClaims(token), manageToken)
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

    private Caller of(TokenClaims token, @Nullable String manageToken) {
        if (!demoCredentials && token.flag("demo")) {
            // Demo users and clients have published passwords; outside the local stack they are nobody.
            throw new Unauthenticated("demo-credentials-refused");
        }
        var roles = token.roles();
        var client = token.required("azp");
        var claimed = token.uuid("person");
        var person = roles.isEmpty() ? claimed : null;
        var codes = personalCodes(token);
        var kind = kind(roles, person, client, token.text(SERVICE_ACCOUNT));
        return new Caller(
                kind,
                token.required("sub"),
                person,
                person == null ? List.of() : codes,
                client,
                kind == Caller.Kind.PORTAL && person != null,
                roles,
                token.texts("divisions"),
                token.words("scope"),
                manageToken);
    }

    /** Who is no employee and no person is the client itself only where the client has signed in, not somebody through it. */
    private Caller.Kind kind(
            Set<StaffRole> roles, @Nullable UUID person, String client, @Nullable String serviceAccount) {
        if (!roles.isEmpty()) {
            return Caller.Kind.STAFF;
        }
        if (person == null && !client.equals(serviceAccount)) {
            return Caller.Kind.UNLINKED;
        }
        if (portals.contains(client)) {
            return Caller.Kind.PORTAL;
        }
        return person == null ? Caller.Kind.FRONT_END : Caller.Kind.CUSTOMER;
    }

    /** The register gives a person a new code once; what was done under the earlier one stays theirs. */
    private static List<String> personalCodes(TokenClaims token) {
        var codes = new LinkedHashSet<String>();
        var current = token.text("personal_code");
        if (current != null) {
            codes.add(current);
        }
        codes.addAll(token.texts("earlier_personal_codes"));
        return List.copyOf(codes);
    }
}
