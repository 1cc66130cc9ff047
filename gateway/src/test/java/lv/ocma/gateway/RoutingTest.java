package lv.ocma.gateway;

import static lv.ocma.gateway.testing.SignedIn.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.SignedIn;
import lv.ocma.gateway.testing.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class RoutingTest {

    @Inject
    Operations operations;

    @Inject
    Routes routes;

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
    }

    @Test
    void every_operation_of_the_document_has_a_route_to_its_service() {
        for (var operation : operations.all()) {
            var route = routes.find(
                    operation.path().replace("{service}", operation.service()).replaceAll("\\{[^}]*}", "0190"));
            assertNotNull(route, operation.path());
            assertEquals(operation.service(), route.service().name(), operation.path());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places, divisions",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28, divisions",
        "/v1/places/riga-3/appointments?from=2026-06-22&to=2026-06-28, appointments",
        "/v1/hours, divisions",
        "/v1/calendar/2026, divisions",
        "/v1/hours-changes, divisions",
        "/v1/pre-holiday-proposals, divisions",
        "/v1/place-gaps, divisions",
        "/v1/service-centres, divisions",
        "/v1/reference-changes, divisions",
        "/v1/services/passport, divisions",
        "/v1/services/passport/versions, divisions",
        "/v1/services/booking-requirements, divisions",
        "/v1/services/passport/booking-requirements, appointments",
        "/v1/authorities?q=patv%C4%93rums, divisions",
        "/v1/contact-channels/phone, divisions",
        "/v1/staff?q=l%C4%ABga, divisions",
        "/v1/standard/P3, divisions",
        "/v1/slots?service=passport:1&service=eid-card:2, appointments",
        "/v1/slot-days, appointments",
        "/v1/first-slots, appointments",
        "/v1/holds, appointments",
        "/v1/blocks, appointments",
        "/v1/booking-rules/riga-3, appointments",
        "/v1/appointments/0190, appointments",
        "/v1/affected-appointments?place=riga-3, appointments",
        "/v1/services/passport/fee-options?date=2026-06-22, appointments",
        "/v1/fee-quotes, appointments",
        "/v1/fees/0190/payments, appointments",
        "/v1/refusals/0190/document, appointments",
        "/v1/me/appointments, appointments",
        "/v1/statistics/visits?by=month, appointments",
        "/v1/messages, notifications",
        "/v1/webhooks/0190/deliveries, notifications",
        "/v1/events?cursor=abc, notifications"
    })
    void each_prefix_leads_to_its_service_with_path_and_query_untouched(String uri, String service) throws IOException {
        var answer = Wire.exchange(RestAssured.port, "GET " + uri + " HTTP/1.1", SignedIn.header());
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("X-Played-By: " + service), answer);
        var played = switch (service) {
            case "divisions" -> divisions;
            case "appointments" -> appointments;
            default -> notifications;
        };
        assertEquals(uri, played.last().uri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/unheard-of",
                "/v1/placesandmore",
                "/v1/places/",
                "/v1/me",
                "/v2/places",
                "/openapi/divisions",
                "/openapi/",
                "/v1/openapi",
                "/q/health",
                "/q/metrics",
                "/q/dev",
                "/favicon.ico"
            })
    void a_path_that_belongs_to_nobody_is_not_found(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "lv")
                .body("type", equalTo("https://api.example.test/problems/not-found"))
                .body("status", equalTo(404));
        assertEquals(0, divisions.arrivals() + appointments.arrivals() + notifications.arrivals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/places/../../q/health",
                "/v1/places/%2e%2e/%2e%2e/q/health",
                "/v1/places/..%2f..%2fq/health",
                "/v1/places/..;/..;/q/health",
                "/v1//places",
                "//q/health",
                "/v1/places/%00"
            })
    void a_path_that_tries_to_leave_its_prefix_is_refused_and_reaches_no_service(String path) throws IOException {
        var answer = Wire.exchange(RestAssured.port, "GET " + path + " HTTP/1.1", "Accept-Language: en");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("https://api.example.test/problems/ambiguous-path"), answer);
        assertTrue(answer.contains("The path can be read in more than one way"), answer);
        assertEquals(0, divisions.arrivals());
    }

    @Test
    void what_http_itself_forbids_in_a_target_is_refused_before_any_route() throws IOException {
        for (var path : new String[] {"/v1/places\\..\\q", "/v1/places/\0", "/v1/places|a"}) {
            var answer = Wire.exchange(RestAssured.port, "GET " + path + " HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
        assertEquals(0, divisions.arrivals());
    }

    @Test
    void the_host_of_an_absolute_target_has_no_say() throws IOException {
        Wire.exchange(RestAssured.port, "GET http://elsewhere.test/v1/places?a=b HTTP/1.1");
        assertEquals("/v1/places?a=b", divisions.last().uri());
        assertEquals(
                divisions.address().substring("http://".length()),
                divisions.last().headers().get("Host"));
    }

    @Test
    void head_and_options_go_through_and_head_has_no_body() {
        divisions.answers(
                request -> request.response().putHeader("Content-Length", "5").end());
        given().head("/v1/places").then().statusCode(200).header("Content-Length", "5");
        assertEquals("HEAD", divisions.last().method());
        divisions.answersNormally();
        given().options("/v1/places").then().statusCode(200);
        assertEquals("OPTIONS", divisions.last().method());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "GETTY", "get"})
    void which_methods_a_path_takes_is_said_by_its_service(String method) throws IOException {
        divisions.answers(request -> request.response()
                .setStatusCode(405)
                .putHeader("Allow", "GET, HEAD, OPTIONS")
                .end("{}"));
        var answer = Wire.exchange(RestAssured.port, method + " /v1/places HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertTrue(answer.contains("Allow: GET, HEAD, OPTIONS\r\n"), answer);
        assertEquals(method, divisions.last().method());
    }

    @ParameterizedTest
    @CsvSource({
        "/problems/not-found,405,'GET, HEAD'",
        "/,405,'GET, HEAD'",
        "/openapi,405,'GET, HEAD'",
        "/v1/unheard-of,404,"
    })
    void a_method_that_nobody_has_is_refused_as_others_are(String path, int status, @Nullable String allowed)
            throws IOException {
        var answer = Wire.exchange(RestAssured.port, "PROPFIND " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(allowed == null || answer.contains("Allow: " + allowed + "\r\n"), answer);
    }

    @Test
    void a_websocket_is_refused() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .get("/v1/places")
                .then()
                .statusCode(400)
                .header("Sec-WebSocket-Accept", nullValue())
                .body("type", equalTo("https://api.example.test/problems/upgrade-refused"));
        assertEquals(0, divisions.arrivals());
    }

    @ParameterizedTest
    @CsvSource({"lv, Nav atrasts", "en-GB;q=0.8, Not found", "ru, Не найдено", "de, Nav atrasts"})
    void problems_speak_the_language_of_the_caller(String language, String title) {
        given().header("Accept-Language", language)
                .get("/v1/unheard-of")
                .then()
                .statusCode(404)
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/health", "/v1", "/", "places", "/v1/Places", "/v1/places/"})
    void only_paths_of_the_api_can_be_made_a_route(String prefix) {
        assertThrows(IllegalArgumentException.class, () -> Routes.requireApiPrefix(prefix));
    }
}
