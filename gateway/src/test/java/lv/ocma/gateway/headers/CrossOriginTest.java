package lv.ocma.gateway.headers;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class CrossOriginTest {

    /** Of the configuration; what is registered is held the same way. */
    private static final String REGISTERED = "https://registered.example.lv";

    private static final String STRANGER = "https://stranger.example.lv";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    PlayedService divisions;
    PlayedService appointments;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
        appointments.answersNormally();
    }

    private static Response preflight(String origin, String method, String headers, String path) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .header("Access-Control-Request-Private-Network", "true")
                .options(path);
    }

    @Test
    void a_registered_origin_is_told_from_memory_what_it_may_send() {
        preflight(REGISTERED, "POST", "authorization, idempotency-key, content-type", "/v1/appointments")
                .then()
                .statusCode(204)
                .header(ALLOWED, REGISTERED)
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST")
                .header(
                        "Access-Control-Allow-Headers",
                        allOf(
                                containsString("Authorization"),
                                containsString("Idempotency-Key"),
                                containsString("Content-Type"),
                                containsString("X-Manage-Token"),
                                containsString("If-Match")))
                .header("Access-Control-Max-Age", "3600")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Allow-Private-Network", nullValue())
                .header(
                        "Vary",
                        allOf(
                                containsString("Origin"),
                                containsString("Access-Control-Request-Method"),
                                containsString("Access-Control-Request-Headers")));
        assertEquals(0, appointments.arrivals(), "no service is asked");
    }

    @Test
    void methods_are_those_of_the_path() {
        preflight(REGISTERED, "GET", "authorization", "/v1/services/passport/versions/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "DELETE, GET, HEAD, PUT");
        preflight(REGISTERED, "PUT", "authorization", "/v1/clients/guide")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "DELETE, GET, HEAD, PUT");
        preflight(REGISTERED, "GET", "authorization", "/v1/places/riga-3/unheard-of")
                .then()
                .statusCode(404);
        for (var none : List.of("BREW", "get", "G ET", "*")) {
            preflight(REGISTERED, none, "x-unheard-of", "/v1/places")
                    .then()
                    .statusCode(204)
                    .header(ALLOWED, REGISTERED);
            preflight(STRANGER, none, "x-unheard-of", "/v1/places").then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STRANGER,
                "null",
                "https://registered.example.lv.evil.test",
                "http://registered.example.lv",
                "https://REGISTERED.example.lv",
                "https://registered.example.lv:8443"
            })
    void another_origin_may_not_send_credentials_or_change_anything(String origin) {
        for (var answer : List.of(
                preflight(origin, "POST", "content-type", "/v1/appointments"),
                preflight(origin, "GET", "x-api-key", "/v1/places"),
                preflight(origin, "GET", "Accept-Language, AUTHORIZATION", "/v1/places"))) {
            answer.then()
                    .statusCode(403)
                    .header(ALLOWED, nullValue())
                    .body("type", equalTo("https://api.example.test/problems/origin-not-registered"));
        }
        given().header("Origin", origin)
                .header("Authorization", "Bearer a.b.c")
                .get("/v1/appointments/x")
                .then()
                .header(ALLOWED, nullValue())
                .header("Vary", containsString("Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTERED, STRANGER, "null"})
    void what_everybody_may_know_every_page_may_read(String origin) {
        given().header("Origin", origin)
                .get("/v1/places")
                .then()
                .statusCode(200)
                .header(ALLOWED, "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", nullValue());
        preflight(origin, "GET", "if-none-match, x-request-id", "/v1/places")
                .then()
                .statusCode(204)
                .header(ALLOWED, "*")
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
        for (var page : List.of("/openapi/divisions", "/problems/not-found", "/")) {
            given().header("Origin", origin).get(page).then().header(ALLOWED, "*");
        }
    }

    @Test
    void an_answer_is_the_same_with_and_without_an_origin_where_a_cache_may_keep_it() {
        given().get("/v1/places").then().header(ALLOWED, "*");
        given().get("/v1/appointments/x").then().header(ALLOWED, nullValue()).header("Vary", containsString("Origin"));
    }

    @Test
    void a_registered_origin_reads_answers_to_credentials_problems_too() {
        for (var path : List.of(
                "/v1/places",
                "/v1/appointments/x",
                "/v1/absent",
                "/v1/nowhere",
                "/v1/clients",
                "/v1/places/%2e%2e/x")) {
            given().urlEncodingEnabled(false)
                    .header("Origin", REGISTERED)
                    .header("Authorization", "Bearer a.b.c")
                    .get(path)
                    .then()
                    .header(ALLOWED, REGISTERED)
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header(
                            "Access-Control-Expose-Headers",
                            allOf(
                                    containsString("Retry-After"),
                                    containsString("RateLimit-Policy"),
                                    containsString("Link"),
                                    containsString("WWW-Authenticate")))
                    .header("Vary", containsString("Origin"));
        }
    }

    @Test
    void what_a_service_says_of_origins_counts_for_nothing() {
        divisions.answers(request -> request.response()
                .putHeader(ALLOWED, "https://evil.test")
                .putHeader("Access-Control-Allow-Credentials", "true")
                .putHeader("Access-Control-Expose-Headers", "X-Inner")
                .putHeader("Vary", "Accept-Language, origin")
                .end("hello"));
        var answer = given().header("Origin", REGISTERED)
                .header("Authorization", "Bearer a.b.c")
                .get("/v1/places");
        assertEquals(List.of(REGISTERED), answer.headers().getValues(ALLOWED));
        answer.then()
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", not(containsString("X-Inner")))
                .header("Vary", "Accept-Language, origin");
    }

    @Test
    void asking_for_methods_without_an_origin_is_no_preflight() {
        given().options("/v1/places").then().statusCode(200);
        assertEquals(1, divisions.arrivals());
    }
}
