package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An answer without a body ends with its head: a caller that keeps its connection neither waits for more nor finds any. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class BodilessAnswersTest {

    private static final int MORE_THAN_CONNECTIONS_TO_A_SERVICE = 80;

    PlayedService divisions;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
    }

    @TestFactory
    Stream<DynamicTest> an_answer_of_a_service_without_a_body_ends_with_its_head() {
        return Stream.of(
                of("304", "GET", "304", response -> response.setStatusCode(304).end()),
                of(
                        "304 with the length of what is not sent",
                        "GET",
                        "304",
                        response -> response.setStatusCode(304)
                                .putHeader("Content-Length", "5")
                                .end()),
                of(
                        "304 to a HEAD",
                        "HEAD",
                        "304",
                        response -> response.setStatusCode(304).end()),
                of(
                        "204",
                        "DELETE",
                        "204",
                        response -> response.setStatusCode(204).end()),
                of("205", "POST", "205", response -> response.setStatusCode(205).end()),
                of("nothing at all", "OPTIONS", "200", HttpServerResponse::end),
                of(
                        "HEAD with a length",
                        "HEAD",
                        "200",
                        response -> response.putHeader("Content-Length", "5").end()),
                of("HEAD without a length", "HEAD", "200", HttpServerResponse::end),
                of(
                        "HEAD of chunks",
                        "HEAD",
                        "200",
                        response -> response.setChunked(true).end()),
                of(
                        "HEAD of a problem",
                        "HEAD",
                        "404",
                        response -> response.setStatusCode(404)
                                .putHeader("Content-Length", "70")
                                .end()),
                of(
                        "early hints before it",
                        "GET",
                        "304",
                        response -> response.writeEarlyHints(
                                        MultiMap.caseInsensitiveMultiMap().add("Link", "</x>; rel=preload"))
                                .onSuccess(
                                        written -> response.setStatusCode(304).end())));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_of_the_gateway_without_a_body_ends_with_its_head() {
        var etag =
                given().header("Accept", "text/html").get("/problems/not-found").header("ETag");
        return Stream.of(
                own("304", "GET /problems/not-found HTTP/1.1", "If-None-Match: " + etag),
                own("200", "HEAD /problems/not-found HTTP/1.1", "Accept: text/html"),
                own("200", "HEAD / HTTP/1.1", "Accept: application/json"),
                own("404", "HEAD /v1/unheard-of HTTP/1.1", "Accept: application/json"),
                own("400", "HEAD /v1//places HTTP/1.1", "Accept: application/json"),
                own("503", "HEAD /v1/absent HTTP/1.1", "Accept: application/json"));
    }

    @Test
    void what_is_told_beside_the_missing_body_is_kept() throws IOException {
        divisions.answers(request -> request.response()
                .setStatusCode(304)
                .putHeader("ETag", "\"7\"")
                .putHeader("Vary", "Accept")
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "1")
                .end());
        var head = Wire.exchangeAndGoOn(RestAssured.port, "GET /v1/places HTTP/1.1")
                .head()
                .toLowerCase(Locale.ROOT);
        assertTrue(head.contains("\r\netag: \"7\"\r\n"), head);
        assertTrue(head.contains("\r\nvary: accept\r\n"), head);
        assertTrue(head.contains("\r\nx-request-id: "), head);
        assertFalse(head.contains("x-inner"), head);
    }

    @Test
    void the_connection_to_the_service_goes_on_after_it() {
        divisions.answers(request -> request.response().setStatusCode(304).end());
        for (var time = 0; time < MORE_THAN_CONNECTIONS_TO_A_SERVICE; time++) {
            given().get("/v1/places").then().statusCode(304);
        }
        assertEquals(MORE_THAN_CONNECTIONS_TO_A_SERVICE, divisions.arrivals());
    }

    @Test
    void a_service_that_changes_the_protocol_unasked_has_broken_off() throws IOException {
        divisions.answers(request -> request.response().setStatusCode(101).end());
        var answer = Wire.exchange(RestAssured.port, "GET /v1/places HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 502 "), answer);
    }

    private DynamicTest of(String name, String method, String status, Consumer<HttpServerResponse> answer) {
        return dynamicTest(name, () -> {
            Consumer<HttpServerRequest> behaviour = request -> answer.accept(request.response());
            divisions.answers(behaviour);
            endsWithItsHead(status, method + " /v1/places HTTP/1.1", "Content-Length: 0");
        });
    }

    private static DynamicTest own(String status, String... lines) {
        return dynamicTest(lines[0], () -> endsWithItsHead(status, lines));
    }

    private static void endsWithItsHead(String status, String... lines) throws IOException {
        var answer = Wire.exchangeAndGoOn(RestAssured.port, lines);
        assertTrue(answer.head().startsWith("HTTP/1.1 " + status + " "), answer.head());
        assertFalse(answer.head().toLowerCase(Locale.ROOT).contains("transfer-encoding"), answer.head());
        assertTrue(answer.rest().startsWith("HTTP/1.1 200 "), answer.rest());
    }
}
