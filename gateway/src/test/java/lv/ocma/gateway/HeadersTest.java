package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.SignedIn;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class HeadersTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    PlayedService divisions;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
    }

    @Test
    void what_concerns_one_connection_stays_on_its_side() throws IOException {
        Wire.exchange(
                RestAssured.port,
                "GET /v1/places HTTP/1.1",
                "Connection: X-Only-Here, keep-alive",
                "X-Only-Here: 1",
                "Keep-Alive: timeout=5",
                "Proxy-Authorization: Basic eDp5",
                "TE: trailers",
                "Upgrade: h2c-like");
        var headers = divisions.last().headers();
        for (var name : List.of("X-Only-Here", "Keep-Alive", "Proxy-Authorization", "TE", "Upgrade")) {
            assertNull(headers.get(name), name);
        }
    }

    @Test
    void what_concerns_the_services_connection_does_not_reach_the_caller() {
        divisions.answers(request -> request.response()
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "1")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Server", "inner/1.0")
                .putHeader("ETag", "\"7\"")
                .putHeader("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c02")
                .end("hello"));
        given().header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01")
                .get("/v1/places")
                .then()
                .statusCode(200)
                .header("X-Inner", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Server", nullValue())
                .header("ETag", "\"7\"")
                .header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01");
    }

    @Test
    void who_called_is_told_by_the_gateway_alone() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Anything", "1")
                .header("Forwarded", "for=203.0.113.7")
                .header("X-Real-IP", "203.0.113.7")
                .get("/v1/places");
        var headers = divisions.last().headers();
        assertEquals(List.of("127.0.0.1"), headers.getAll("X-Forwarded-For"));
        assertEquals(List.of("api.example.test"), headers.getAll("X-Forwarded-Host"));
        assertEquals(List.of("https"), headers.getAll("X-Forwarded-Proto"));
        assertEquals(List.of("443"), headers.getAll("X-Forwarded-Port"));
        for (var name : List.of("X-Forwarded-Prefix", "X-Forwarded-Anything", "Forwarded", "X-Real-IP")) {
            assertNull(headers.get(name), name);
        }
    }

    /** An operation that anyone may call does not ask for a token; one that is not good must not be believed behind the door. */
    @Test
    void a_token_that_the_door_does_not_believe_goes_no_further() {
        for (var sent : List.of("Bearer abc.def.ghi", "DPoP abc.def.ghi", "Basic eDp5")) {
            given().header("Authorization", sent).get("/v1/places");
            assertNull(divisions.last().headers().get("Authorization"), sent);
        }
    }

    @Test
    void tokens_and_preconditions_pass_untouched() {
        given().header("Authorization", SignedIn.authorization())
                .header("X-Manage-Token", "s3cret-token")
                .header("If-None-Match", "\"7\"")
                .header("Accept-Language", "ru, lv;q=0.5")
                .get("/v1/places");
        var headers = divisions.last().headers();
        assertEquals(List.of(SignedIn.authorization()), headers.getAll("Authorization"));
        assertEquals(List.of("s3cret-token"), headers.getAll("X-Manage-Token"));
        assertEquals(List.of("\"7\""), headers.getAll("If-None-Match"));
        assertEquals(List.of("ru, lv;q=0.5"), headers.getAll("Accept-Language"));
    }

    @Test
    void a_well_formed_request_id_travels_through_and_back() {
        given().header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03")
                .get("/v1/places")
                .then()
                .header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03");
        assertEquals(
                List.of("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03"),
                divisions.last().headers().getAll("X-Request-ID"));
        given().header("X-Request-ID", "0197a1f07c1e7d3a9a550a4d3f1b2c04")
                .get("/v1/unheard-of")
                .then()
                .header("X-Request-ID", "0197a1f07c1e7d3a9a550a4d3f1b2c04")
                .body("instance", equalTo("urn:ocma:request:0197a1f07c1e7d3a9a550a4d3f1b2c04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "329871-63524",
                "Paraugs.Anna.0001",
                "with space inside",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}"
            })
    void any_other_request_id_is_replaced(String given) {
        var returned = given().header("X-Request-ID", given)
                .get("/v1/places")
                .then()
                .header("X-Request-ID", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .header("X-Request-ID");
        assertNotEquals(given, returned);
        assertEquals(returned, divisions.last().headers().get("X-Request-ID"));
    }

    @Test
    void a_trace_is_carried_on_or_begun() {
        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").get("/v1/places");
        var carried = divisions.last().headers().getAll("traceparent");
        assertEquals(1, carried.size());
        assertTrue(carried.getFirst().startsWith("00-" + TRACE + "-"), carried.getFirst());
        given().get("/v1/places");
        var begun = divisions.last().headers().get("traceparent");
        assertTrue(begun.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"), begun);
        assertFalse(begun.contains(TRACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "Authorization", "DPoP", "Content-Type", "Idempotency-Key", "X-Manage-Token", "X-Api-Key"
            })
    void what_may_be_said_once_is_not_said_twice(String name) throws IOException {
        var answer = Wire.exchange(RestAssured.port, "GET /v1/places HTTP/1.1", name + ": a", name + ": b");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
        assertEquals(0, divisions.arrivals());
    }

    @Test
    void many_small_headers_are_as_large_as_they_are_on_the_wire() throws IOException {
        var answer = Wire.exchange(RestAssured.port, "GET /v1/places HTTP/1.1", "a:b\r\n".repeat(3_000) + "a:b");
        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertTrue(answer.contains("/problems/headers-too-large"), answer);
    }

    @Test
    void a_target_or_headers_past_the_limit_are_problems() {
        given().get("/v1/places?a=" + "x".repeat(5000))
                .then()
                .statusCode(414)
                .body("type", containsString("/problems/uri-too-long"));
        given().header("X-Large", "x".repeat(20_000))
                .get("/v1/places")
                .then()
                .statusCode(431)
                .body("type", containsString("/problems/headers-too-large"));
        assertEquals(0, divisions.arrivals());
    }

    @Test
    @Clause("V2")
    void figures_carry_the_prefix_of_the_route_and_never_the_path_or_query() {
        given().get("/v1/places/path-of-a-person?code=320000-00000");
        given().get("/v1/nobody/path-of-a-person");
        given().port(management())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString(
                        "http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/v1/places\""))
                .body(containsString("uri=\"none\""))
                .body(not(containsString("path-of-a-person")))
                .body(not(containsString("320000-00000")));
    }

    @Test
    void the_gateway_is_ready_and_says_which_services_are_away() {
        given().port(management())
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.divisions", equalTo("answers"))
                .body("checks.find { it.name == 'services' }.data.complaints", equalTo("away"));
    }

    @Test
    @Clause("V2")
    void what_is_asked_at_the_management_port_is_not_logged() throws IOException {
        var log = LogManager.getLogManager().getLogger("");
        var said = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(
                        record.getMessage() + " " + Arrays.toString(record.getParameters()) + " " + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), management())) {
            socket.setSoTimeout(10_000);
            // Without a host, which makes the router fail before it has any path.
            socket.getOutputStream()
                    .write("GET /path-of-a-person?code=320000-00000 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        } finally {
            log.removeHandler(listener);
        }
        assertFalse(said.toString().contains("path-of-a-person"), said.toString());
        assertFalse(said.toString().contains("320000-00000"), said.toString());
    }

    private static int management() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.management.port", Integer.class);
    }
}
