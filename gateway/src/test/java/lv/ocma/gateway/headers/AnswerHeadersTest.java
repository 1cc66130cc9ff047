package lv.ocma.gateway.headers;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class AnswerHeadersTest {

    private static final List<String> ALWAYS = List.of(
            "strict-transport-security: max-age=63072000",
            "x-content-type-options: nosniff",
            "referrer-policy: ",
            "x-frame-options: deny",
            "content-security-policy: default-src 'none';",
            "cross-origin-resource-policy: same-origin");

    PlayedService divisions;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/places", // 200 of a service
                "HEAD /v1/places",
                "OPTIONS /v1/places",
                "GET /v1/nowhere", // 404
                "GET /v1/places/%2e%2e/x", // 400 of the admission
                "GET places", // 400 of the router
                "OPTIONS *",
                "CONNECT elsewhere.test:443",
                "DELETE /", // 405
                "GET /v1/absent", // 503
                "GET /defect", // 500
                "GET /v1/clients", // 401 of the gateway's own
                "GET /",
                "GET /visits",
                "GET /visits/page.js",
                "GET /problems/not-found",
                "GET /openapi/divisions"
            })
    void whatever_is_answered_tells_browsers_what_not_to_do_with_it(String asked) throws IOException {
        var answer = Wire.exchange(RestAssured.port, asked + " HTTP/1.1");
        var head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        for (var header : ALWAYS) {
            var name = "\r\n" + header.substring(0, header.indexOf(':') + 1);
            assertTrue(head.contains("\r\n" + header), header + " in " + head);
            assertEquals(head.indexOf(name), head.lastIndexOf(name), header + " once in " + head);
        }
        assertTrue(!head.contains("\r\nserver:"), head);
        assertEquals(asked.contains(" /v1/"), head.contains("\r\napi-version: 1.0.0"), head);
    }

    @Test
    void a_page_keeps_its_own_policy_and_is_given_no_device() {
        given().header("Accept", "text/html")
                .get("/visits")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Permissions-Policy", containsString("camera=()"));
        given().get("/v1/places").then().header("Permissions-Policy", nullValue());
    }

    @Test
    void what_a_service_says_itself_is_said_once_and_the_transport_is_ours_to_tell() {
        divisions.answers(request -> request.response()
                .putHeader("X-Frame-Options", "SAMEORIGIN")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Strict-Transport-Security", "max-age=0")
                .putHeader("Cache-Control", "private, max-age=5")
                .end("hello"));
        var answer = given().header("Authorization", "Bearer a.b.c").get("/v1/places");
        assertEquals(List.of("SAMEORIGIN"), answer.headers().getValues("X-Frame-Options"));
        assertEquals(List.of("same-origin"), answer.headers().getValues("Referrer-Policy"));
        assertEquals(List.of("private, max-age=5"), answer.headers().getValues("Cache-Control"));
        assertEquals(List.of("max-age=63072000"), answer.headers().getValues("Strict-Transport-Security"));
    }

    @Test
    void an_answer_to_credentials_is_not_kept_unless_its_service_says_so() {
        for (var name : Credentials.HEADERS) {
            given().header(name, "x").get("/v1/nowhere").then().header("Cache-Control", "no-store");
            given().header(name, "Bearer a.b.c").get("/v1/places").then().header("Cache-Control", "no-store");
        }
        given().get("/v1/places").then().header("Cache-Control", nullValue());
    }
}
