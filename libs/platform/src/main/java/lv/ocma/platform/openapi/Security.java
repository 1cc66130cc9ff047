package lv.ocma.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How callers show who they are, with the scopes that the operations of the document ask for. */
final class Security {

    static final String BEARER = "bearer";
    static final String MANAGE_TOKEN = "manageToken";

    private static final String REALM = "https://login.ocma.example/realms/ocma/protocol/openid-connect/";

    private Security() {}

    static void describe(OpenAPI document) {
        var components = document.getComponents();
        var asked = new TreeSet<String>();
        SchemaWalk.operations(document)
                .map(Operation::getSecurity)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(requirement -> requirement.hasScheme(BEARER))
                .forEach(requirement -> asked.addAll(requirement.getScheme(BEARER)));
        var scopes = new LinkedHashMap<String, String>();
        asked.forEach(scope -> scopes.put(scope, inWords(scope)));
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .description(
                                "Access token of the realm ocma with audience ocma-api: a short-lived JWT, checked by the best practices of RFC8725.")
                        .flows(OASFactory.createOAuthFlows()
                                .authorizationCode(flow(scopes).authorizationUrl(REALM + "auth"))
                                .clientCredentials(flow(scopes))));
        if (isAsked(document, MANAGE_TOKEN)) {
            components.addSecurityScheme(MANAGE_TOKEN, manageToken());
        }
    }

    private static boolean isAsked(OpenAPI document, String scheme) {
        return SchemaWalk.operations(document)
                .map(Operation::getSecurity)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(requirement -> requirement.hasScheme(scheme));
    }

    private static SecurityScheme manageToken() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-Manage-Token")
                .description("Given once with an anonymous booking; needs no bearer token beside it.");
    }

    private static OAuthFlow flow(Map<String, String> scopes) {
        return OASFactory.createOAuthFlow()
                .tokenUrl(REALM + "token")
                .refreshUrl(REALM + "token")
                .scopes(scopes);
    }

    /** {@code appointments:read}: read appointments. */
    private static String inWords(String scope) {
        var parts = scope.split(":", 2);
        return parts.length < 2
                ? scope
                : parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1) + " " + parts[0] + ".";
    }
}
