package lv.ocma.gateway.validation;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At operations that the documents have, before services that would answer anything. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class InvalidRequestsTest {

    private static final String CANCELLATION = "/v1/appointments/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711/cancellation";

    PlayedService appointments;

    @Inject
    MeterRegistry figures;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        appointments.answersNormally();
    }

    private static RequestSpecification cancellation(String body) {
        return given().header("X-Manage-Token", "a")
                .contentType("application/json")
                .body(body);
    }

    @Test
    void a_body_that_no_service_could_read_is_refused_whole_and_reaches_none() {
        cancellation("{\"reason\":7,\"reson\":\"ILLNESS\",\"a\":1}")
                .post(CANCELLATION + "?really=yes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://api.example.test/problems/invalid-request"))
                .body("errors.parameter", contains("really", null, null, null))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "null unknown-parameter",
                                "#/reason type",
                                "#/reson unknown-member",
                                "#/a unknown-member"));

        assertTrue(appointments.received().isEmpty(), "nothing has reached the service");
    }

    @ParameterizedTest
    @CsvSource({
        "lv,Šāds lauks nav pazīstams.,Pieprasījums nav derīgs",
        "en,There is no such member.,The request is not valid",
        "ru,Такое поле неизвестно.,Недопустимый запрос"
    })
    void the_words_are_those_of_the_services_in_each_language(String language, String detail, String title) {
        cancellation("{\"reson\":1}")
                .header("Accept-Language", language)
                .post(CANCELLATION)
                .then()
                .statusCode(400)
                .header("Content-Language", language)
                .body("title", equalTo(title))
                .body("errors[0].detail", equalTo(detail))
                .body("errors[0].parameter", nullValue());
    }

    @Test
    void a_body_that_is_valid_arrives_as_it_was_sent() {
        var body = " {\"reason\" : \"ILLNESS\"} ";

        cancellation(body).post(CANCELLATION).then().statusCode(200);

        assertEquals(body.length(), appointments.last().bytes());
    }

    @Test
    void a_rule_of_the_service_is_left_to_its_words() {
        cancellation("{\"reason\":\"WEATHER\"}").post(CANCELLATION).then().statusCode(200);

        assertEquals(1, appointments.received().size());
    }

    @Test
    void a_missing_key_is_told_along_with_what_cannot_be_read_and_by_itself_left_to_the_service() {
        var wishes = "/v1/appointments/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711/waiting-list";

        cancellation("{\"reson\":1}")
                .post(wishes)
                .then()
                .statusCode(400)
                .body("errors.header", hasItem("Idempotency-Key"));
        cancellation("{\"when\":{\"places\":[\"riga-3\"],\"from\":\"2026-06-08\",\"to\":\"2026-06-12\"}}")
                .post(wishes)
                .then()
                .statusCode(200);

        assertEquals(1, appointments.received().size());
    }

    @Test
    void a_route_may_be_strict_or_only_report() {
        given().get("/v1/services/passport/fee-options?date=1899-12-31")
                .then()
                .statusCode(400)
                .body("errors.code", contains("date-range"));
        var before = reported();

        given().get("/v1/slot-days?moth=2026-06").then().statusCode(200);

        assertEquals(before + 1, reported());
    }

    private double reported() {
        var counter = figures.find("gateway.invalid")
                .tags("route", "/v1/slot-days", "code", "unknown-parameter")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void a_large_body_is_read_as_well() {
        cancellation("{\"reson\":\"" + "a".repeat(200_000) + "\"}")
                .post(CANCELLATION)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reson", "#/reason"));
        cancellation("{\"reason\":\"ILLNESS\"" + " ".repeat(200_000) + "}")
                .post(CANCELLATION)
                .then()
                .statusCode(200);
    }

    @Test
    void who_has_to_show_who_it_is_learns_that_before_anything_of_members() {
        Requests.given()
                .contentType("application/json")
                .body("{\"reson\":1}")
                .post(CANCELLATION)
                .then()
                .statusCode(401)
                .body("type", equalTo("https://api.example.test/problems/unauthenticated"));
    }

    @Test
    void what_is_no_json_is_left_to_the_service_which_takes_none() {
        for (var type : new String[] {"text/plain", "application/merge-patch+json"}) {
            given().header("X-Manage-Token", "a")
                    .contentType(type)
                    .body("{\"reson\":1}")
                    .post(CANCELLATION)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_parameter_that_is_misspelt_is_refused_also_where_everybody_may_read() {
        given().get("/v1/slots?service=passport&plaec=riga-3")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("plaec"))
                .body("errors[0].code", equalTo("unknown-parameter"));
        given().get("/v1/slots?service=passport:1&service=eid-card&from=2026-06-15")
                .then()
                .statusCode(200);
        given().head("/v1/slots?plaec=riga-3").then().statusCode(400);
    }

    @Test
    void a_path_or_a_method_that_no_document_knows_goes_on() {
        given().get("/v1/appointments/a/b/c/d?x=1").then().statusCode(200);
        given().header("X-Manage-Token", "a")
                .contentType("application/json")
                .body("{")
                .put(CANCELLATION)
                .then()
                .statusCode(200);
    }
}
