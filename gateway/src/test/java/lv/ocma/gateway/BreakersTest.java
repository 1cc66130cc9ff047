package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import lv.ocma.gateway.testing.FailingServices;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that fails is left out until it answers again; with all of them left out nothing is sent. */
@QuarkusTest
@WithTestResource(FailingServices.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the services
class BreakersTest {

    private static final String PLACES = "/v1/places";
    private static final String SLOTS = "/v1/slots";
    private static final int MANY = 40;

    PlayedService first;
    PlayedService second;
    PlayedService single;

    @BeforeEach
    @AfterEach
    void all_serve_again() {
        for (var service : new PlayedService[] {first, second, single}) {
            service.start();
            service.answersNormally();
        }
        Eventually.holds("all addresses take part", () -> {
            given().get(PLACES);
            given().get(SLOTS);
            return figures("gateway_breaker_state").allMatch(line -> line.endsWith(" 0.0"));
        });
        first.answersNormally();
        second.answersNormally();
        single.answersNormally();
    }

    @Test
    void a_service_of_which_one_address_dies_goes_on() {
        first.stop();
        for (var request = 0; request < MANY; request++) {
            given().get(PLACES).then().statusCode(200).header("X-Played-By", equalTo("second"));
            given().contentType("application/json")
                    .body("{}")
                    .post(PLACES)
                    .then()
                    .statusCode(200);
        }
        assertEquals(2 * MANY, second.arrivals());
        first.start();
        Eventually.holds("it is asked again", () -> {
            given().get(PLACES).then().statusCode(200);
            return first.arrivals() > 0;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_service_that_says_that_it_cannot_serve_is_left_alone(int status) {
        var opened = sum("gateway_breaker_opened_total", "appointments");
        var refused = sum("gateway_breaker_refused_total", "appointments");
        single.answers(request -> answer(request, status));
        Eventually.holds("some requests are not sent", () -> {
            askOften();
            return sum("gateway_breaker_refused_total", "appointments") > refused;
        });
        assertTrue(sum("gateway_breaker_opened_total", "appointments") > opened);
    }

    @Test
    void while_it_is_left_alone_callers_are_told_when_to_come_back() {
        single.stop();
        for (var request = 0; request < MANY; request++) {
            given().get(SLOTS)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("https://api.example.test/problems/service-unavailable"));
        }
        assertTrue(figures("gateway_breaker_state")
                .anyMatch(line -> line.contains("service=\"appointments\"") && line.endsWith(" 2.0")));
        given().port(managementPort())
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(containsString("\"appointments breaker\": \"open\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 429, 500})
    void refusals_and_mistakes_of_a_service_are_answers(int status) {
        single.answers(request -> answer(request, status));
        for (var request = 0; request < MANY; request++) {
            given().get(SLOTS).then().statusCode(status);
        }
        assertEquals(MANY, single.arrivals());
    }

    @Test
    void a_service_that_answers_again_is_asked_again() {
        single.stop();
        for (var request = 0; request < MANY; request++) {
            given().get(SLOTS).then().statusCode(503);
        }
        single.start();
        Eventually.becomes(200, () -> given().get(SLOTS).statusCode());
    }

    @Test
    void repetitions_are_few_when_all_fails() {
        // Answers normally to the others, so that the share stays below what opens the breaker.
        single.answers(request -> {
            if (request.path().equals(SLOTS)) {
                request.connection().close();
            } else {
                request.response().end();
            }
        });
        var asked = 150;
        for (var request = 0; request < asked; request++) {
            given().get(SLOTS);
            given().get("/v1/slot-days").then().statusCode(200);
            given().get("/v1/first-slots").then().statusCode(200);
            given().get("/v1/fees").then().statusCode(200);
        }
        var repeated = single.arrivals() - 4 * asked;
        assertTrue(repeated <= asked / 2, "repeated " + repeated);
    }

    @Test
    void a_stream_of_events_is_not_held_back() {
        var refused = sum("gateway_breaker_refused_total", "appointments");
        single.answers(request -> answer(request, 503));
        Eventually.holds("other requests are", () -> {
            askOften();
            return sum("gateway_breaker_refused_total", "appointments") > refused;
        });
        single.answers(request -> request.response()
                .putHeader("Content-Type", "text/event-stream")
                .end("data: 1\n\n"));
        for (var request = 0; request < MANY; request++) {
            given().header("Accept", "text/event-stream")
                    .get("/v1/queues/riga-3/board/events")
                    .then()
                    .statusCode(200)
                    .body(equalTo("data: 1\n\n"));
        }
    }

    /** Often enough within the window of the breaker for a share to be taken. */
    private static void askOften() {
        for (var request = 0; request < MANY; request++) {
            given().get(SLOTS);
        }
    }

    private static void answer(HttpServerRequest request, int status) {
        var probe = request.path().equals("/openapi");
        request.response().setStatusCode(probe ? 200 : status).end();
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    }

    private static java.util.stream.Stream<String> figures(String name) {
        return given().port(managementPort())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name));
    }

    private static double sum(String name, String service) {
        return figures(name)
                .filter(line -> line.contains("service=\"" + service + "\""))
                .mapToDouble(BreakersTest::value)
                .sum();
    }

    /** Before the exemplar, if there is one. */
    private static double value(String line) {
        return Double.parseDouble(line.substring(line.indexOf("} ") + 2).split(" ", 2)[0]);
    }
}
