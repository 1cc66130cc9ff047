package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ProblemsTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void all_broken_rules_of_a_body_are_named_at_once() {
        post("{\"label\":\"longer than ten\",\"sender\":{\"email\":\"nowhere\"}}")
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/problems/invalid-request"))
                .body("errors.pointer", hasItems("#/label", "#/sender/name", "#/sender/email"))
                .body("errors.find { it.pointer == '#/label' }.code", equalTo("size"))
                .body("errors.find { it.pointer == '#/sender/name' }.code", equalTo("required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"label\":\"a\",\"colour\":\"red\",\"sender\":{\"name\":\"b\"}} | #/colour | unknown-member",
                "{\"label\":\"a\",\"sender\":{\"name\":\"b\",\"age\":1}} | #/sender/age | unknown-member",
                "{\"label\":7,\"sender\":{\"name\":\"b\"}} | #/label | type",
                "{\"label\":\"a\",\"sender\":[]} | #/sender | type",
                "{\"label\":\"a\",\"sender\":{\"name\":\"b\",\"name\":\"c\"}} | #/sender/name | duplicate-member",
                "{\"label\":\"a\",\"sender\":{\"name\":\"b\"}} {} | # | json",
                "{\"label\": | # | json"
            })
    void an_unreadable_body_names_the_member(String body, String pointer, String code) {
        post(body)
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void all_that_cannot_be_read_of_a_body_is_named_at_once_with_the_rules_that_the_rest_breaks() {
        post("{\"label\":\"longer than ten\",\"a\":[{}],\"sender\":{\"email\":7,\"120386-12345\":1,\"b\":1}}")
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "#/label size",
                                "#/a unknown-member",
                                "#/sender/email type",
                                "#/sender/… unknown-member",
                                "#/sender/b unknown-member",
                                "#/sender/name required"));
    }

    @Test
    void a_missing_body_is_a_broken_rule() {
        post("").post("/v1/parcels").then().statusCode(400).body("errors.code", hasItem("required"));
    }

    @Test
    void a_misspelt_parameter_is_refused_by_name() {
        given().get("/v1/parcels?form=2026-06-22")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("form"))
                .body("errors[0].code", equalTo("unknown-parameter"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=22.06.2026,from,date-format",
        "from=2026-6-22,from,date-format",
        "from=-0001-06-22,from,date-range",
        "from=1899-12-31,from,date-range",
        "from=-999999999-01-01,from,date-range",
        "month=2026-6,month,month-format",
        "month=2101-01,month,date-range",
        "year=20260,year,year-format",
        "year=1899,year,date-range",
        "cursor=a!,cursor,cursor",
        "from=2026-06-22&from=2026-06-23,from,repeated-parameter",
        "limit=ten,limit,type",
        "limit=501,limit,range",
        "weight=31,weight,range"
    })
    void an_unreadable_parameter_is_refused_by_name(String query, String parameter, String code) {
        given().get("/v1/parcels?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void all_that_is_wrong_with_parameters_is_named_at_once() {
        given().get("/v1/parcels?from=2026-13-01&month=9999-12&year=x&cursor=?&limit=0&weight=1&weight=2&form=1")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.parameter + ' ' + it.code }",
                        containsInAnyOrder(
                                "from date-format",
                                "month date-range",
                                "year year-format",
                                "cursor cursor",
                                "limit range",
                                "weight repeated-parameter",
                                "form unknown-parameter"));
    }

    @Test
    void texts_follow_the_asked_language_and_latvian_is_the_default() {
        given().get("/v1/nowhere").then().statusCode(404).header("Content-Language", "lv");
        given().header("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5")
                .get("/v1/nowhere")
                .then()
                .header("Content-Language", "ru")
                .body("title", equalTo("Не найдено"));
    }

    @Test
    void whatever_the_framework_refuses_is_a_problem_too() {
        given().get("/v1/nowhere").then().statusCode(404).contentType(PROBLEM).body("status", equalTo(404));
        authorized().get("/v1/parcels/not-a-uuid").then().statusCode(404).contentType(PROBLEM);
        given().delete("/v1/parcels")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        authorized()
                .delete("/v1/operations/ocma-platform/dead-letters")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS");
        given().accept("image/png")
                .get("/v1/parcels")
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .header("Vary", equalTo("Accept, Accept-Language"))
                .body("offered", contains("application/json"));
        authorized()
                .contentType(ContentType.XML)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("<parcel/>")
                .post("/v1/parcels")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        post("{\"label\":\"" + "x".repeat(2_000_000) + "\"}")
                .post("/v1/parcels")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void a_request_id_is_returned_and_names_the_occurrence() {
        given().header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711")
                .get("/v1/nowhere")
                .then()
                .header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711")
                .body("instance", equalTo("urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711"));
        given().header("X-Request-ID", "bad id <script>")
                .get("/v1/nowhere")
                .then()
                .header("X-Request-ID", not(containsString("script")));
        given().get("/v1/parcels").then().header("X-Request-ID", notNullValue()).header("API-Version", "1.0.0");
    }

    @Test
    void a_page_leads_to_the_next_one() {
        given().get("/v1/parcels?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", notNullValue())
                .header("Link", containsString("limit=1"))
                .header("Link", containsString("rel=\"next\""));
    }

    private static RequestSpecification post(String body) {
        return authorized()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body);
    }

    private static RequestSpecification authorized() {
        return given().auth().oauth2(TestTokens.frontEnd("front-end"));
    }
}
