package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedPlaceSearchApiTest {

    @Test
    void a_cursor_of_another_question_is_refused() {
        var next = when().get("/v1/places?q=riga&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .queryParam("q", "Rīga!")
                .get("/v1/places")
                .then()
                .statusCode(200);
        for (var question :
                List.of("limit=1", "q=rigas", "q=riga&near=56.95,24.11", "q=riga&openAt=2026-06-25T10:00:00Z")) {
            given().queryParam("cursor", next)
                    .get("/v1/places?" + question)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=%20.%20|q|size",
                "near=56.95|near|coordinates",
                "near=56.95,24.11,1|near|coordinates",
                "near=north,east|near|coordinates",
                "near=90.1,24.11|near|coordinates",
                "near=56.95,-180.5|near|coordinates",
                "near=NaN,1e1|near|coordinates",
                "radius=5|radius|radius-without-near",
                "near=56.95,24.11&radius=0|radius|radius",
                "near=56.95,24.11&radius=1000.5|radius|radius",
                "near=56.95,24.11&radius=far|radius|radius",
                "accessible=magic|accessible|one-of",
                "accessible=lift&unknownAccessibility=maybe|unknownAccessibility|one-of",
                "openAt=2026-06-22|openAt|time-format",
                "openAt=2026-06-22T10:00:00|openAt|time-format",
                "openAt=now|openAt|time-format",
                "openAt=1999-12-31T10:00:00Z|openAt|calendar-range",
                "openAt=2100-12-31T23:00:00Z|openAt|calendar-range",
                "expand=everything|expand|one-of",
                "service=teleportation|service|unknown-service",
                "open=now|open|unknown-parameter"
            })
    void a_broken_rule_is_named_with_its_parameter(String question, String parameter, String rule) {
        given().urlEncodingEnabled(false)
                .get("/v1/places?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-request"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(rule));
    }

    @Test
    void all_broken_rules_are_named_at_once_in_the_language_of_the_caller() {
        given().header("Accept-Language", "ru")
                .get("/v1/places?q=.&service=x&near=1&radius=-1&accessible=y&openAt=z&expand=w")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter.sort()",
                        contains("accessible", "expand", "near", "openAt", "q", "radius", "service"))
                .body(
                        "errors.find { it.parameter == 'service' }.detail",
                        equalTo("Значение № 1 параметра не является услугой."));
        when().get("/v1/places?q=" + "a".repeat(101)).then().statusCode(400).body("errors.code", contains("size"));
    }
}
