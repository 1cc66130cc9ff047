package lv.ocma.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static lv.ocma.gateway.testing.SignedIn.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class FailuresTest {

    /** Longer than what a socket takes at once, within every limit. */
    private static final byte[] LONG_TEXT = ("\"" + "a".repeat(900_000) + "\"").getBytes(US_ASCII);

    PlayedService divisions;
    PlayedService appointments;
    PlayedService notifications;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
        appointments.answersNormally();
        notifications.answersNormally();
        // A connection that the test before has broken would use up the one repetition of this one.
        given().get("/v1/slots").then().statusCode(200);
        appointments.answersNormally();
    }

    @Test
    void a_service_that_is_away_is_a_503_that_says_when_to_come_back() {
        given().header("Accept-Language", "en")
                .get("/v1/absent")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", equalTo("https://api.example.test/problems/service-unavailable"));
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504_and_is_asked_once() {
        notifications.answers(request -> {});
        given().get("/v1/messages")
                .then()
                .statusCode(504)
                .body("type", equalTo("https://api.example.test/problems/gateway-timeout"));
        assertEquals(1, notifications.arrivals());
    }

    @Test
    void a_read_that_breaks_off_is_repeated_once() {
        var first = new AtomicInteger();
        appointments.answers(request -> {
            if (first.getAndIncrement() == 0) {
                breakOff(request);
            } else {
                request.response().end("second");
            }
        });
        given().get("/v1/slots").then().statusCode(200).body(equalTo("second"));
        assertEquals(2, appointments.arrivals());
    }

    @Test
    void a_read_that_breaks_off_twice_is_a_502() {
        appointments.answers(FailuresTest::breakOff);
        given().get("/v1/slots")
                .then()
                .statusCode(502)
                .body("type", equalTo("https://api.example.test/problems/bad-gateway"));
        assertEquals(2, appointments.arrivals());
    }

    @Test
    void a_post_without_a_key_is_never_sent_twice() {
        appointments.answers(FailuresTest::breakOff);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/played")
                .then()
                .statusCode(502);
        assertEquals(1, appointments.arrivals());
    }

    @Test
    void a_post_with_a_key_is_repeated_with_the_same_body() {
        var first = new AtomicInteger();
        appointments.answers(request -> {
            if (first.getAndIncrement() == 0) {
                request.end().onSuccess(end -> breakOff(request));
            } else {
                request.end()
                        .onSuccess(end -> request.response().setStatusCode(201).end("{}"));
            }
        });
        given().contentType("application/json")
                .header("Idempotency-Key", "0190-abc")
                .body("{\"slot\":\"opaque\"}")
                .post("/v1/played")
                .then()
                .statusCode(201);
        assertEquals(2, appointments.arrivals());
        assertEquals(2, appointments.received().size());
        appointments.received().forEach(received -> {
            assertEquals(17, received.bytes());
            assertEquals("0190-abc", received.headers().get("Idempotency-Key"));
        });
    }

    /** It answers to nobody's mistake that a service dies while it is sent a body, whether that is held or passes by. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/octet-stream"})
    void a_service_that_breaks_off_while_it_is_sent_a_body_is_a_502(String type) {
        appointments.answers(FailuresTest::breakOff);
        given().contentType(type).body(LONG_TEXT).post("/v1/played").then().statusCode(502);
        assertEquals(1, appointments.arrivals());
    }

    @Test
    void a_post_with_a_key_is_repeated_where_its_body_was_not_taken() {
        var first = new AtomicInteger();
        appointments.answers(request -> {
            if (first.getAndIncrement() == 0) {
                breakOff(request);
            } else {
                request.end()
                        .onSuccess(end -> request.response().setStatusCode(201).end("{}"));
            }
        });
        given().contentType("application/json")
                .header("Idempotency-Key", "0190-def")
                .body(LONG_TEXT)
                .post("/v1/played")
                .then()
                .statusCode(201);
        assertEquals(LONG_TEXT.length, appointments.received().getLast().bytes());
    }

    @Test
    void a_change_without_a_key_is_never_sent_twice() {
        appointments.answers(FailuresTest::breakOff);
        given().contentType("application/json")
                .body("{}")
                .put("/v1/appointments/1")
                .then()
                .statusCode(502);
        given().delete("/v1/appointments/1").then().statusCode(502);
        assertEquals(2, appointments.arrivals());
    }

    @Test
    void a_service_that_starts_again_is_reached_at_once() {
        for (var round = 0; round < 5; round++) {
            for (var request = 0; request < 4; request++) {
                given().get("/v1/places").then().statusCode(200);
            }
            divisions.stop();
            given().get("/v1/places").then().statusCode(503);
            divisions.start();
            given().get("/v1/places").then().statusCode(200);
            given().contentType("application/json")
                    .body("{}")
                    .post("/v1/places")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_answer_that_breaks_off_in_the_middle_is_not_passed_on_as_whole() {
        divisions.answers(request -> {
            request.response().putHeader("Content-Length", "1000").write("half");
            request.response().endHandler(end -> {});
            request.connection().close();
        });
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/places"))
                    .build();
            assertThrows(IOException.class, () -> client.send(request, BodyHandlers.ofString()));
        }
    }

    @Test
    void the_errors_of_a_service_pass_as_they_are() {
        divisions.answers(request -> request.response()
                .setStatusCode(500)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"status\":500}"));
        given().get("/v1/places").then().statusCode(500).body(containsString("{\"status\":500}"));
        assertEquals(1, divisions.arrivals());
    }

    private static void breakOff(HttpServerRequest request) {
        request.connection().close();
    }
}
