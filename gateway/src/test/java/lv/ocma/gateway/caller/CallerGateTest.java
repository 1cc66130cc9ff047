package lv.ocma.gateway.caller;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.gateway.testing.ClientTable;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who the gateway takes a caller for, and what it says to whom it sends away. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class CallerGateTest {

    private static final String NEEDS_A_TOKEN = "/v1/agenda";
    private static final String OPEN = "/v1/places";
    private static final String KEY = "ocma.abcd1234." + "x".repeat(43);
    private static final String REVOKED = "ocma.abcd1235." + "x".repeat(43);

    @Inject
    CallersSeen seen;

    @Inject
    ClientTable table;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService divisions;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService appointments;

    @BeforeEach
    void forget() {
        divisions.answersNormally();
        appointments.answersNormally();
        seen.forget();
    }

    @Test
    @Clause("V2")
    void refusals_are_worded_as_the_services_word_them() {
        Requests.given()
                .header("Accept-Language", "en")
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .header("Content-Language", "en")
                .body("type", equalTo("https://api.example.test/problems/unauthenticated"))
                .body("title", equalTo("Authentication is needed"));
        with(TestTokens.frontEndWithScopes("front-end", Set.of("hours:read")))
                .header("Accept-Language", "en")
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"appointments:read\"")
                .body("scope", equalTo("appointments:read"))
                .body("detail", equalTo("This operation needs the scope appointments:read."));
        with(TestTokens.demoCustomer(UUID.randomUUID()))
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(401)
                .body("type", endsWith("/problems/demo-credentials-refused"));
    }

    @Test
    void a_token_tells_client_person_and_roles_also_where_none_is_needed() {
        var person = UUID.randomUUID();
        with(TestTokens.customer(person, "320000-00000", "front-end"))
                .get(OPEN)
                .then()
                .statusCode(200);
        assertEquals("front-end", seen.last().client());
        assertEquals(person.toString(), seen.last().person());
        with(TestTokens.staff(StaffRole.ADMINISTRATOR, "riga-3")).get(NEEDS_A_TOKEN);
        var token = seen.last().token();
        assertEquals(Set.of("administrator"), token == null ? Set.of() : token.roles());
        assertNull(seen.last().person());
    }

    @Test
    void whoever_shows_nothing_is_an_address() {
        Requests.given().get(OPEN);
        assertEquals(new Caller(null, null, "127.0.0.1"), seen.last());
    }

    @Test
    void a_path_that_no_document_knows_looks_at_a_token_that_is_there() {
        Requests.given().get("/v1/places/riga-3/unheard-of").then().statusCode(200);
        with("not.a.token").get("/v1/places/riga-3/unheard-of").then().statusCode(401);
        with(TestTokens.frontEnd("front-end"))
                .get("/v1/places/riga-3/unheard-of")
                .then()
                .statusCode(200);
    }

    @Test
    void another_scheme_is_no_token() {
        Requests.given()
                .header("Authorization", "Basic eDp5")
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(401);
        Requests.given()
                .header("Authorization", "Bearer")
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(401);
        Requests.given()
                .header("Authorization", "bearer " + TestTokens.frontEnd("front-end"))
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(200);
    }

    static List<Map.Entry<String, Object>> unreadable() {
        return List.of(
                Map.entry("typ", "ID"),
                Map.entry("typ", 1),
                Map.entry("azp", List.of("front-end")),
                Map.entry("sub", ""),
                Map.entry("person", "1-1-1-1-1"),
                Map.entry("person", "nobody"),
                Map.entry("scope", List.of("appointments:read")),
                Map.entry("realm_access", "clerk"),
                Map.entry("realm_access", Map.of("roles", List.of(1))),
                Map.entry("demo", "perhaps"),
                Map.entry("cnf", "of a key"),
                Map.entry("aud", Map.of()),
                Map.entry("exp", "later"),
                Map.entry("exp", 1e300),
                Map.entry("exp", Long.MAX_VALUE),
                Map.entry("nbf", Instant.now().getEpochSecond() + 600));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_claim_in_another_form_makes_a_token_nobodys(Map.Entry<String, Object> claim) {
        with(TestTokens.clientWith(claim.getKey(), claim.getValue()))
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(401)
                .body("type", endsWith("/problems/unauthenticated"));
    }

    @Test
    void a_scope_that_is_named_twice_is_granted_once() {
        with(TestTokens.clientWith("scope", "appointments:read appointments:read"))
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(200);
    }

    @Test
    void an_api_key_names_a_client_and_opens_nothing() {
        registerKeys();
        key(KEY).get(OPEN).then().statusCode(200);
        assertEquals("open-data", seen.last().client());
        assertNull(divisions.last().headers().get("X-Api-Key"));
        key(KEY).get(NEEDS_A_TOKEN).then().statusCode(401).body("type", endsWith("/problems/unauthenticated"));
    }

    @Test
    void an_api_key_names_nobody_but_who_reads() {
        registerKeys();
        key(KEY).body("{}").contentType("application/json").post("/v1/played");
        assertNull(seen.last().client());
    }

    @Test
    void a_key_that_is_nobodys_is_said_to_be() {
        registerKeys();
        for (var key : List.of(REVOKED, KEY.replace('x', 'y'), "ocma.abcd9999." + "x".repeat(43), "made up", "")) {
            key(key).get(OPEN).then().statusCode(401).body("type", endsWith("/problems/unknown-api-key"));
        }
        assertThrows(IllegalStateException.class, () -> seen.last());
    }

    @Test
    void a_key_and_a_token_name_the_same_client_or_nobody() {
        registerKeys();
        key(KEY).auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .get(OPEN)
                .then()
                .statusCode(401)
                .body("type", endsWith("/problems/unknown-api-key"));
        key(KEY).auth()
                .oauth2(TestTokens.frontEnd("open-data"))
                .get(NEEDS_A_TOKEN)
                .then()
                .statusCode(200);
        assertEquals("open-data", seen.last().client());
    }

    @Test
    void while_the_registry_is_away_a_key_that_was_known_goes_on_to_name_its_client() {
        registerKeys();
        table.execute("alter table client_mark rename to client_mark_away");
        try {
            key(KEY).get(OPEN).then().statusCode(200);
            assertEquals("open-data", seen.last().client());
        } finally {
            table.execute("alter table client_mark_away rename to client_mark");
        }
    }

    private void registerKeys() {
        table.empty();
        table.execute(
                "insert into client values ('open-data', 'Open data', 'api@example.lv', '{}', null, null, now(), now(), 1)");
        for (var key : List.of(KEY, REVOKED)) {
            table.execute("insert into api_key values ('%s', '\\x%s', 'open-data', now(), %s)"
                    .formatted(
                            key.split("\\.", -1)[1],
                            java.util.HexFormat.of().formatHex(Digests.of(key)),
                            key.equals(REVOKED) ? "now()" : "null"));
        }
        table.tellOthers();
        Eventually.holds("the key is known", () -> key(KEY).get(OPEN).statusCode() == 200);
        divisions.answersNormally();
        seen.forget();
    }

    private static RequestSpecification with(String token) {
        return Requests.given().auth().oauth2(token);
    }

    private static RequestSpecification key(String key) {
        return Requests.given().header("X-Api-Key", key);
    }
}
