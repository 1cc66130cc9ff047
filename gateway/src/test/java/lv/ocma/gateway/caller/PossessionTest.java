package lv.ocma.gateway.caller;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.ocma.gateway.store.Store;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are bound to a key (RFC 9449) or to a certificate (RFC 8705). */
@QuarkusTest
@WithTestResource(PlayedServices.class)
@Clause("V2")
class PossessionTest {

    private static final String PATH = "/v1/agenda";
    private static final String ADDRESS = "https://api.example.test" + PATH;
    private static final EllipticCurveJsonWebKey KEY = TestProof.newKey();
    private static final String BOUND = TestTokens.clientWith("cnf", Map.of("jkt", TestProof.thumbprint(KEY)));
    private static final byte[] CERTIFICATE = "as good as any".getBytes(StandardCharsets.US_ASCII);
    private static final String BOUND_TO_CERTIFICATE =
            TestTokens.clientWith("cnf", Map.of("x5t#S256", Digests.text(CERTIFICATE)));
    private static final String TOLD = "Client-Cert: :" + Base64.getEncoder().encodeToString(CERTIFICATE) + ":";

    @Inject
    Store store;

    @Inject
    AgroalDataSource source;

    @Inject
    CallerConfig config;

    @Inject
    Vertx vertx;

    @Inject
    Aside aside;

    @Inject
    CallersSeen seen;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService appointments;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService divisions;

    @BeforeEach
    void forget() {
        appointments.answersNormally();
        divisions.answersNormally();
        seen.forget();
    }

    @Test
    void a_bound_token_with_a_new_proof_for_each_request_passes_and_services_see_a_bearers() {
        for (var round = 0; round < 3; round++) {
            ask("DPoP " + BOUND, proof().text()).statusCode(200);
        }
        var headers = appointments.last().headers();
        assertEquals("Bearer " + BOUND, headers.get("Authorization"));
        assertNull(headers.get("DPoP"));
        assertEquals("front-end", seen.last().client());
    }

    @Test
    void a_proof_is_taken_once() {
        var proof = proof().text();
        ask("DPoP " + BOUND, proof).statusCode(200);
        ask("DPoP " + BOUND, proof)
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("DPoP error=\"invalid_dpop_proof\", algs=\"ES256 "))
                .body("type", endsWith("/problems/proof-of-possession"))
                .body("reason", equalTo("replayed"))
                .body("detail", containsString("replayed"));
        assertEquals(1, appointments.received().size());
    }

    @Test
    void a_client_over_its_limit_costs_the_store_nothing() throws SQLException {
        var token =
                TestTokens.otherClientWith("played-once-in-a-while", "cnf", Map.of("jkt", TestProof.thumbprint(KEY)));
        var before = spent();
        for (var status : List.of(200, 429, 429)) {
            ask("DPoP " + token, new TestProof(KEY, "GET", ADDRESS, token, now()).text())
                    .statusCode(status);
        }
        assertEquals(before + 1, spent());
    }

    private long spent() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select count(*) from spent_proof");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void of_many_that_send_the_same_proof_at_once_to_two_instances_one_passes() throws SQLException {
        var instances = List.of(another(), another());
        for (var round = 0; round < 20; round++) {
            var proof = Digests.of("proof " + round + " of " + Instant.now());
            var taken = IntStream.range(0, 8)
                    .parallel()
                    .filter(at -> spend(instances.get(at % 2), proof))
                    .count();
            assertEquals(1, taken);
        }
    }

    private SpentProofs another() {
        return new SpentProofs(store, config, vertx, aside);
    }

    private static boolean spend(SpentProofs instance, byte[] proof) {
        try {
            return instance.spend(proof);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void spent_proofs_are_forgotten_when_they_are_too_old_to_be_sent_again() throws SQLException {
        var spent = another();
        var old = Digests.of("old at " + Instant.now());
        var young = Digests.of("young at " + Instant.now());
        assertTrue(spent.spend(old) && spent.spend(young));
        execute("update spent_proof set until = now() - interval '1 second' where proof = '\\x"
                + java.util.HexFormat.of().formatHex(old) + "'");
        assertTrue(spent.sweep() >= 1);
        assertTrue(spent.spend(old));
        assertFalse(spent.spend(young));
    }

    @Test
    void while_the_store_is_away_no_proof_is_taken_and_bearers_go_on() throws SQLException {
        execute("alter table spent_proof rename to spent_proof_away");
        try {
            ask("DPoP " + BOUND, proof().text())
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", endsWith("/problems/service-unavailable"));
            ask("Bearer " + TestTokens.frontEnd("front-end"), null).statusCode(200);
        } finally {
            execute("alter table spent_proof_away rename to spent_proof");
        }
        ask("DPoP " + BOUND, proof().text()).statusCode(200);
    }

    @Test
    void who_has_only_the_token_is_nobody() {
        unproven("Bearer " + BOUND, null, "scheme");
        unproven("Bearer " + BOUND, proof().text(), "scheme");
        unproven("DPoP " + BOUND, null, "missing");
        unproven("DPoP " + BOUND, new TestProof(TestProof.newKey(), "GET", ADDRESS, BOUND, now()).text(), "key");
    }

    @Test
    void a_token_that_is_bound_to_no_key_is_not_sent_with_a_proof() {
        var token = TestTokens.frontEnd("front-end");
        unproven("DPoP " + token, new TestProof(KEY, "GET", ADDRESS, token, now()).text(), "scheme");
    }

    @Test
    void a_proof_is_for_the_address_that_callers_know_and_for_one_method() {
        unproven("DPoP " + BOUND, new TestProof(KEY, "POST", ADDRESS, BOUND, now()).text(), "method");
        unproven(
                "DPoP " + BOUND,
                new TestProof(KEY, "GET", "http://localhost:" + RestAssured.port + PATH, BOUND, now()).text(),
                "address");
    }

    @Test
    void a_token_that_is_bound_in_a_way_unheard_of_is_nobodys() {
        ask("Bearer " + TestTokens.clientWith("cnf", Map.of("kid", "1")), null)
                .statusCode(401)
                .body("type", endsWith("/problems/unauthenticated"));
    }

    @Test
    void what_is_open_to_anyone_is_answered_and_an_unproven_token_identifies_nobody_and_does_not_pass() {
        Requests.given()
                .header("Authorization", "DPoP " + BOUND)
                .get("/v1/places")
                .then()
                .statusCode(200);
        assertNull(seen.last().client());
        assertNull(divisions.last().headers().get("Authorization"));
    }

    @Test
    void a_certificate_is_believed_from_the_server_before_the_gateway_and_from_nobody_else() throws IOException {
        var request = new String[] {"GET " + PATH + " HTTP/1.1", "Authorization: Bearer " + BOUND_TO_CERTIFICATE, TOLD};
        var told = Wire.exchangeFrom(Wire.TELLER_OF_CERTIFICATES, RestAssured.port, request);
        assertTrue(told.startsWith("HTTP/1.1 200 "), told);
        assertNull(appointments.last().headers().get("Client-Cert"));
        var madeUp = Wire.exchange(RestAssured.port, request);
        assertTrue(madeUp.startsWith("HTTP/1.1 401 "), madeUp);
        assertTrue(madeUp.contains("WWW-Authenticate: Bearer error=\"invalid_token\""), madeUp);
        assertTrue(madeUp.contains("\"reason\":\"certificate\""), madeUp);
    }

    @Test
    void another_certificate_or_none_proves_nothing() throws IOException {
        for (var header : List.of("Client-Cert: :AAAA:", "Client-Cert: AAAA", "Client-Cert: :", "X-Other: a")) {
            var answer = Wire.exchangeFrom(
                    Wire.TELLER_OF_CERTIFICATES,
                    RestAssured.port,
                    "GET " + PATH + " HTTP/1.1",
                    "Authorization: Bearer " + BOUND_TO_CERTIFICATE,
                    header);
            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static TestProof proof() {
        return new TestProof(KEY, "GET", ADDRESS, BOUND, now());
    }

    private static void unproven(String authorization, @Nullable String proof, String reason) {
        ask(authorization, proof)
                .statusCode(401)
                .body("type", endsWith("/problems/proof-of-possession"))
                .body("reason", equalTo(reason));
    }

    private static ValidatableResponse ask(String authorization, @Nullable String proof) {
        var request = Requests.given().header("Authorization", authorization);
        if (proof != null) {
            request.header("DPoP", proof);
        }
        return request.get(PATH).then();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
