package lv.ocma.gateway.limits;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import lv.ocma.gateway.testing.ClientTable;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitGateTest.Few.class)
@WithTestResource(PlayedServices.class)
class LimitGateTest {

    private static final int AT_ONCE = 4;

    @Inject
    ClientTable registry;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService appointments;

    /** The window is a day, so that none ends in the middle of a test. */
    public static final class Few implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("ocma.gateway.limits.address.quota", "5"),
                    Map.entry("ocma.gateway.limits.address.window", "1d"),
                    Map.entry("ocma.gateway.limits.client.quota", "1000"),
                    Map.entry("ocma.gateway.limits.client.window", "1d"),
                    Map.entry("ocma.gateway.limits.client.day", "3"),
                    Map.entry("ocma.gateway.limits.client.at-once", Integer.toString(AT_ONCE)),
                    Map.entry("ocma.gateway.limits.person.quota", "2"),
                    Map.entry("ocma.gateway.limits.person.window", "1d"),
                    Map.entry("ocma.gateway.limits.clients.\"portal\".quota", "7"),
                    Map.entry("ocma.gateway.limits.clients.\"portal\".day", "0"),
                    Map.entry("ocma.gateway.limits.clients.\"registered\".at-once", "3"),
                    Map.entry("ocma.gateway.limits.clients.\"flood\".day", "0"),
                    Map.entry("ocma.gateway.limits.clients.\"calm\".day", "0"));
        }
    }

    @BeforeEach
    void forget() {
        appointments.answersNormally();
    }

    private static Response ask(String client) {
        return given().auth().oauth2(TestTokens.frontEnd(client)).get("/v1/slots");
    }

    @Test
    void a_value_that_the_operator_names_leaves_those_that_the_client_has_registered() {
        registry.empty();
        registry.execute(
                "INSERT INTO client VALUES ('registered', 'Client', 'api@example.lv', '{}', 11, 22, now(), now(), 1)");
        registry.tellOthers();

        Eventually.becomes(
                "\"client\";q=11;w=60, \"day\";q=22;w=86400",
                () -> ask("registered").header("RateLimit-Policy"));
        registry.empty();
    }

    @Test
    void every_answer_says_what_is_left_and_when_there_is_more() {
        ask("told")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"client\";q=1000;w=86400, \"day\";q=3;w=86400"))
                .header("RateLimit", matchesPattern("\"client\";r=\\d+;t=\\d+, \"day\";r=2;t=\\d+"));
    }

    @Test
    void a_client_whose_day_is_used_up_is_told_which_quota_and_when_to_come_back() {
        for (var each = 0; each < 3; each++) {
            ask("hasty").then().statusCode(200);
        }

        ask("hasty")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", matchesPattern(".*\"day\";r=0;t=\\d+"))
                .contentType("application/problem+json")
                .body("type", equalTo("https://api.example.test/problems/quota-exceeded"))
                .body("policy", equalTo("day"));
        assertEquals(3, appointments.arrivals());
    }

    @Test
    void an_address_from_which_nobody_says_who_asks_or_only_guesses_has_a_limit_of_its_own() {
        for (var each = 0; each < 5; each++) {
            given().get("/v1/slots").then().statusCode(200);
        }

        given().get("/v1/slots")
                .then()
                .statusCode(429)
                .body("type", equalTo("https://api.example.test/problems/too-many-requests"))
                .body("policy", equalTo("address"));
        given().auth()
                .oauth2("guessed")
                .get("/v1/agenda")
                .then()
                .statusCode(429)
                .body("policy", equalTo("address"));
        ask("unhindered").then().statusCode(200);
        given().get("/").then().statusCode(200);
    }

    @Test
    void a_client_may_have_limits_of_its_own() {
        for (var each = 0; each < 7; each++) {
            ask("portal").then().statusCode(200);
        }

        ask("portal").then().statusCode(429).body("policy", equalTo("client"));
    }

    @Test
    void what_a_person_is_refused_is_not_taken_from_the_client() {
        var person = UUID.fromString("0190a0b4-0000-7000-8000-000000000001");
        for (var each = 0; each < 4; each++) {
            given().auth()
                    .oauth2(TestTokens.customer(person, "320101-12345", "portal-of-persons"))
                    .get("/v1/slots")
                    .then()
                    .statusCode(each < 2 ? 200 : 429);
        }

        ask("portal-of-persons").then().statusCode(200).header("RateLimit", matchesPattern(".*\"day\";r=0;.*"));
    }

    /** The requests of the one are still waiting for the service when all of the others have been answered. */
    @Test
    void a_client_that_floods_a_slow_service_does_not_keep_others_from_it() {
        Queue<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();
        appointments.answers(request -> {
            if (request.getHeader("Authorization").endsWith(TestTokens.frontEnd("flood"))) {
                waiting.add(request);
            } else {
                request.response().end("prompt");
            }
        });
        try (var client = HttpClient.newHttpClient()) {
            var flood = Stream.generate(() -> send(client, "flood")).limit(90).toList();
            Eventually.becomes(AT_ONCE, waiting::size);
            Eventually.becomes(
                    90L - AT_ONCE,
                    () -> statuses(flood).filter(status -> status == 429).count());

            for (var each = 0; each < 10; each++) {
                ask("calm").then().statusCode(200).body(equalTo("prompt"));
            }

            assertEquals(
                    AT_ONCE, flood.stream().filter(answer -> !answer.isDone()).count());
            ask("flood")
                    .then()
                    .statusCode(429)
                    .body("type", equalTo("https://api.example.test/problems/too-many-at-once"));
            waiting.forEach(request -> request.response().end("late"));
            Eventually.becomes(
                    (long) AT_ONCE,
                    () -> statuses(flood).filter(status -> status == 200).count());
        }
        appointments.answersNormally();
        Eventually.becomes(200, () -> ask("flood").statusCode());
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpClient client, String name) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/slots"))
                .header("Authorization", "Bearer " + TestTokens.frontEnd(name))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static Stream<Integer> statuses(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .map(answer -> answer.join().statusCode());
    }
}
