package lv.ocma.platform.testing;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Set;

/** What may be wrong with the token of a caller who is otherwise in the right. */
enum Flaw {
    MISSING(401, "unauthenticated"),
    NOT_A_TOKEN(401, "unauthenticated"),
    EXPIRED(401, "unauthenticated"),
    FOR_ANOTHER_AUDIENCE(401, "unauthenticated"),
    OF_ANOTHER_ISSUER(401, "unauthenticated"),
    SIGNED_BY_ANOTHER_KEY(401, "unauthenticated"),
    OF_DEMO_CREDENTIALS(401, "demo-credentials-refused"),
    WITHOUT_THE_SCOPE(403, "insufficient-scope");

    private final int status;
    private final String slug;

    Flaw(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    Expected expected() {
        return new Expected(status, slug);
    }

    /** Whether the token is another one for each scope that may be needed. */
    boolean isOfTheScope() {
        return this == WITHOUT_THE_SCOPE;
    }

    /** The token, or nothing where it is missing. */
    String in(JwtClaimsBuilder claims, String neededScope) {
        return switch (this) {
            case MISSING -> "";
            case NOT_A_TOKEN -> "not.a.token";
            case EXPIRED -> TestTokens.sign(claims.issuedAt(1).expiresAt(2), TestTokens.ALL_SCOPES);
            case FOR_ANOTHER_AUDIENCE -> TestTokens.sign(claims.audience("someone-else"), TestTokens.ALL_SCOPES);
            case OF_ANOTHER_ISSUER ->
                TestTokens.sign(claims.issuer("http://127.0.0.1/realms/another"), TestTokens.ALL_SCOPES);
            case SIGNED_BY_ANOTHER_KEY -> TestTokens.signByAnother(claims);
            case OF_DEMO_CREDENTIALS -> TestTokens.sign(claims.claim("demo", true), TestTokens.ALL_SCOPES);
            case WITHOUT_THE_SCOPE -> TestTokens.sign(claims, allBut(neededScope));
        };
    }

    private static Set<String> allBut(String scope) {
        var others = new java.util.HashSet<>(TestTokens.ALL_SCOPES);
        others.remove(scope);
        return others;
    }
}
