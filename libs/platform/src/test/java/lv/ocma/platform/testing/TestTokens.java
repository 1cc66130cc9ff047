package lv.ocma.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;

/**
 * Access tokens as the realm issues them, signed with a key of this test run that the service under test trusts. The system
 * tests use tokens of the real Keycloak. All persons are invented.
 */
public final class TestTokens {

    public static final String ISSUER = "http://127.0.0.1/realms/test";

    private static final KeyPair KEYS = keys("OCMA_TEST_SIGNING_KEY");
    private static final KeyPair FOREIGN = keys("OCMA_TEST_FOREIGN_KEY");
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Set<String> ALL_SCOPES = Set.of(
            Scopes.APPOINTMENTS_READ,
            Scopes.APPOINTMENTS_WRITE,
            Scopes.CASES_READ,
            Scopes.CASES_WRITE,
            Scopes.CLIENTS_READ,
            Scopes.CLIENTS_WRITE,
            Scopes.EVENTS_READ,
            Scopes.HOURS_READ,
            Scopes.HOURS_WRITE,
            Scopes.MESSAGES_READ,
            Scopes.MESSAGES_WRITE,
            Scopes.OPERATIONS,
            Scopes.PLACES_READ,
            Scopes.PLACES_WRITE,
            Scopes.QUEUES_KIOSK,
            Scopes.SERVICES_WRITE,
            Scopes.STAFF_READ,
            Scopes.STAFF_WRITE,
            Scopes.TEMPLATES_READ,
            Scopes.TEMPLATES_WRITE,
            Scopes.WEBHOOKS_READ,
            Scopes.WEBHOOKS_WRITE);

    /** Of those callers who are always the same: signing takes ten milliseconds in a JVM that does not optimise. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

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
        return SIGNED.computeIfAbsent(
                client + " " + person + " " + personalCode,
                _ -> sign(person(client, person, personalCode), ALL_SCOPES));
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
        return frontEnd("portal");
    }

    /** A third-party front end alone. */
    public static String frontEnd(String client) {
        return SIGNED.computeIfAbsent(client, name -> sign(client(name), ALL_SCOPES));
    }

    public static String staff(StaffRole role, String... divisions) {
        var of = List.of(divisions);
        return SIGNED.computeIfAbsent(role + " " + of, who -> sign(staffClaims(role, of), ALL_SCOPES));
    }

    public static String clerk(String... divisions) {
        return staff(StaffRole.CLERK, divisions);
    }

    /** The clerk of a division after their divisions have become others. */
    public static String sameClerk(String before, String now) {
        return rewritten(clerk(before), "divisions", List.of(now));
    }

    /** A front end that was granted only these scopes. */
    public static String frontEndWithScopes(String client, Set<String> scopes) {
        return sign(client(client), scopes);
    }

    public static String demoCustomer(UUID person) {
        return sign(person("front-end", person, "320000-00000").claim("demo", true), ALL_SCOPES);
    }

    public static String forAnotherAudience() {
        return sign(client("front-end").audience("someone-else"), ALL_SCOPES);
    }

    public static String expired() {
        return sign(client("front-end").issuedAt(1).expiresAt(2), ALL_SCOPES);
    }

    /** A client that has signed in for itself. */
    static JwtClaimsBuilder client(String client) {
        return claims(client, "service-account-" + client).claim("service_account", client);
    }

    /** A front end alone, one claim of whose token is written in another way. */
    public static String clientWith(String claim, Object form) {
        return otherClientWith("front-end", claim, form);
    }

    /** The same of a client that a test has to itself. */
    public static String otherClientWith(String client, String claim, Object form) {
        return rewritten(frontEnd(client), claim, form);
    }

    /** The builder would refuse a form that the claim must not have. */
    private static String rewritten(String token, String claim, Object form) {
        var parts = token.split("\\.", -1);
        try {
            var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            claims.set(claim, JSON.valueToTree(form));
            var signed = parts[0] + "." + base64(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Somebody who has signed in through a front end, and whom the realm does not know as a person. */
    public static String somebodyUnlinked(String client) {
        return sign(unlinked(client), ALL_SCOPES);
    }

    /** Somebody who has signed in through a client, and of whom the realm says neither a person nor a role. */
    static JwtClaimsBuilder unlinked(String client) {
        return claims(client, "user-without-person");
    }

    static JwtClaimsBuilder person(String client, UUID person, String personalCode) {
        return claims(client, "user-of-" + person)
                .claim("person", person.toString())
                .claim("personal_code", personalCode)
                .claim("name", "Anna Paraugs");
    }

    /** {@code sub} of the tokens of {@link #staff}. */
    public static String subjectOf(StaffRole role, String... divisions) {
        return subject(staffName(role, List.of(divisions)));
    }

    private static String staffName(StaffRole role, List<String> divisions) {
        return role.claim() + "-" + String.join("-", divisions);
    }

    static JwtClaimsBuilder staffClaims(StaffRole role, List<String> divisions) {
        return claims("staff-console", staffName(role, divisions))
                .claim("realm_access", Map.of("roles", List.of(role.claim())))
                .claim("divisions", divisions);
    }

    static JwtClaimsBuilder claims(String client, String subject) {
        return Jwt.issuer(ISSUER)
                .audience("ocma-api")
                .subject(subject(subject))
                .claim("azp", client)
                .claim("typ", "Bearer")
                // Longer than any run of tests.
                .expiresIn(Duration.ofHours(2));
    }

    private static String subject(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String sign(JwtClaimsBuilder claims, Set<String> scopes) {
        return claims.scope(scopes).sign(KEYS.getPrivate());
    }

    static String signByAnother(JwtClaimsBuilder claims) {
        return claims.scope(ALL_SCOPES).sign(FOREIGN.getPrivate());
    }

    /** That of {@code ./ocma test}, as PKCS 8 in base64, or a new one. */
    private static KeyPair keys(String variable) {
        var given = System.getenv(variable);
        try {
            if (given == null) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            }
            var factory = KeyFactory.getInstance("RSA");
            var key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(given)));
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        } catch (InvalidKeySpecException e) {
            throw new IllegalStateException(variable + " is no RSA key", e);
        }
    }
}
