package lv.ocma.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;

/**
 * Access tokens as the realm issues them, signed with a key of this test run that the service under test trusts. The system
 * tests use tokens of the real Keycloak. All persons are invented.
 */
public final class TestTokens {

    public static final String ISSUER = "http://127.0.0.1/realms/test";

    private static final KeyPair KEYS = keys();
    private static final KeyPair FOREIGN = keys();
    static final Set<String> ALL_SCOPES = Set.of(
            Scopes.APPOINTMENTS_READ,
            Scopes.APPOINTMENTS_WRITE,
            Scopes.HOURS_READ,
            Scopes.HOURS_WRITE,
            Scopes.MESSAGES_READ,
            Scopes.OPERATIONS,
            Scopes.PLACES_READ,
            Scopes.PLACES_WRITE,
            Scopes.SERVICES_WRITE,
            Scopes.STAFF_READ,
            Scopes.STAFF_WRITE);

    private TestTokens() {}

    /** Settings under which a service accepts these tokens, for a test resource. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "OCMA_OIDC_URL",
                ISSUER,
                "quarkus.oidc.auth-server-url",
                "");
    }

    /** A person signed in through a front end. */
    public static String customer(UUID person, String personalCode, String client) {
        return sign(person(client, person, personalCode), ALL_SCOPES);
    }

    /** A person to whom the register has given a new code. */
    public static String customerFormerly(List<String> earlierCodes, UUID person, String code, String client) {
        return sign(person(client, person, code).claim("earlier_personal_codes", earlierCodes), ALL_SCOPES);
    }

    /** latvija.lv on behalf of a person. */
    public static String portalFor(UUID person, String personalCode) {
        return sign(person("portal", person, personalCode), ALL_SCOPES);
    }

    public static String portal() {
        return sign(claims("portal", "service-account-portal"), ALL_SCOPES);
    }

    /** A third-party front end alone. */
    public static String frontEnd(String client) {
        return sign(claims(client, "service-account-" + client), ALL_SCOPES);
    }

    public static String staff(StaffRole role, String... divisions) {
        return sign(staffClaims(role, List.of(divisions)), ALL_SCOPES);
    }

    public static String clerk(String... divisions) {
        return staff(StaffRole.CLERK, divisions);
    }

    /** A front end that was granted only these scopes. */
    public static String frontEndWithScopes(String client, Set<String> scopes) {
        return sign(claims(client, "service-account-" + client), scopes);
    }

    public static String demoCustomer(UUID person) {
        return sign(person("front-end", person, "320000-00000").claim("demo", true), ALL_SCOPES);
    }

    public static String forAnotherAudience() {
        return sign(claims("front-end", "service-account-front-end").audience("someone-else"), ALL_SCOPES);
    }

    public static String expired() {
        return sign(claims("front-end", "service-account-front-end").issuedAt(1).expiresAt(2), ALL_SCOPES);
    }

    static JwtClaimsBuilder person(String client, UUID person, String personalCode) {
        return claims(client, "user-of-" + person)
                .claim("person", person.toString())
                .claim("personal_code", personalCode)
                .claim("name", "Anna Paraugs");
    }

    static JwtClaimsBuilder staffClaims(StaffRole role, List<String> divisions) {
        return claims("staff-console", role.claim() + "-" + String.join("-", divisions))
                .claim("realm_access", Map.of("roles", List.of(role.claim())))
                .claim("divisions", divisions);
    }

    static JwtClaimsBuilder claims(String client, String subject) {
        return Jwt.issuer(ISSUER)
                .audience("ocma-api")
                .subject(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("azp", client)
                .claim("typ", "Bearer");
    }

    static String sign(JwtClaimsBuilder claims, Set<String> scopes) {
        return claims.scope(scopes).sign(KEYS.getPrivate());
    }

    static String signByAnother(JwtClaimsBuilder claims) {
        return claims.scope(ALL_SCOPES).sign(FOREIGN.getPrivate());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }
}
