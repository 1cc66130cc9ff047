package lv.ocma.appointments.steering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RuleApiTest {

    @Inject
    Given given;

    @Test
    @Clause("V5")
    void a_rule_that_a_manager_sets_holds_for_the_place_alone_and_is_published_at_once() {
        var place = given.aPlace().published();
        var other = given.aPlace().published();
        var manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
        var seen = Api.as(manager).get("/v1/queues/" + place + "/rule");
        seen.then().statusCode(200).body("bookedShare", equalTo(4));
        Map<String, Object> rule = seen.jsonPath().getMap("$");
        rule.put("nearMinutes", 7);
        rule.put("bookedShare", null);

        put(manager, place, seen.header("ETag"), rule).then().statusCode(200).body("nearMinutes", equalTo(7));
        RestAssured.get("/v1/queues/" + place)
                .then()
                .body("rule.nearMinutes", equalTo(7))
                .body("rule.bookedShare", nullValue())
                .body("rule.text.en", containsString("7 minutes"))
                .body("rule.text.en", not(containsString("booked visits in a row")));
        RestAssured.get("/v1/queues/" + other).then().body("rule.nearMinutes", equalTo(15));
        put(manager, place, seen.header("ETag"), rule).then().statusCode(412);
    }

    @Test
    void a_rule_out_of_bounds_is_refused_whole_and_names_all_of_it() {
        var place = given.aPlace().published();
        var manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
        var seen = Api.as(manager).get("/v1/queues/" + place + "/rule");
        Map<String, Object> rule = seen.jsonPath().getMap("$");
        rule.put("nearMinutes", -1);
        rule.put("remoteShare", 0);
        rule.put("mostWaiting", 1001);
        rule.put("atClosing", "PARTY");

        put(manager, place, "*", rule)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/nearMinutes", "#/remoteShare", "#/mostWaiting", "#/atClosing"));
        RestAssured.get("/v1/queues/" + place).then().body("rule.nearMinutes", equalTo(15));
    }

    @Test
    @Clause("V5")
    void which_rule_held_is_told_later_with_its_values_to_who_answers_for_it() {
        var place = given.aPlace().published();
        var manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
        var seen = Api.as(manager).get("/v1/queues/" + place + "/rule");
        Map<String, Object> rule = seen.jsonPath().getMap("$");
        for (int minutes : List.of(7, 9)) {
            rule.put("nearMinutes", minutes);
            put(manager, place, "*", rule).then().statusCode(200);
        }
        Api.as(manager)
                .header("If-Match", "*")
                .body(Map.of("state", "PAUSED"))
                .put("/v1/queues/" + place + "/counters/1")
                .then()
                .statusCode(200);

        var first = Api.as(TestTokens.staff(StaffRole.AUDITOR)).get("/v1/queues/" + place + "/rule-changes?limit=2");
        first.then()
                .statusCode(200)
                .body("items.kind", contains("COUNTER", "QUEUE_RULE"))
                .body("items[0].told", equalTo(Map.of("counter", 1, "state", "PAUSED")))
                .body("items[1].told.nearMinutes", equalTo(9));
        Api.as(manager)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/queues/" + place + "/rule-changes")
                .then()
                .body("items.told.nearMinutes", contains(7))
                .body("next", nullValue());
        Api.as(TestTokens.staff(StaffRole.SUPERVISOR, "elsewhere"))
                .get("/v1/queues/" + place + "/rule-changes")
                .then()
                .statusCode(403);
    }

    @Test
    @Clause("V5")
    void rules_of_booking_are_told_later_in_the_form_in_which_they_were_answered() {
        var place = given.aPlace().published();
        var manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
        var set = Api.as(manager)
                .header("If-Match", "*")
                .body(Map.of("bufferMinutes", 7, "channels", List.of()))
                .put("/v1/booking-rules/" + place);
        set.then().statusCode(200);
        Api.as(manager)
                .get("/v1/queues/" + place + "/rule-changes")
                .then()
                .statusCode(200)
                .body("items.kind", contains("BOOKING_RULES"))
                .body("items[0].told", equalTo(set.jsonPath().getMap("$")));
    }

    private static Response put(String manager, String place, String seen, Map<String, ?> rule) {
        return Api.as(manager).header("If-Match", seen).body(rule).put("/v1/queues/" + place + "/rule");
    }
}
