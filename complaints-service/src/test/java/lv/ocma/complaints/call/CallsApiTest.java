package lv.ocma.complaints.call;

import static lv.ocma.complaints.call.CallGiven.by;
import static lv.ocma.complaints.call.CallGiven.call;
import static lv.ocma.complaints.call.CallGiven.record;
import static lv.ocma.platform.security.StaffRole.CLERK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallsApiTest {

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    private String place = "";
    private String employee = "";

    @BeforeEach
    void a_clerk_at_a_place() {
        place = given.aPlace();
        employee = given.anEmployee(TestTokens.subjectOf(CLERK, place), place, null);
    }

    private String recorded(Map<String, ?> more) {
        var answer = record(by(CLERK, place), call(place, more));
        return answer.then().statusCode(201).extract().path("id");
    }

    @Test
    @Clause("T1")
    void a_call_begins_with_greeting_unit_and_name_and_ends_with_a_polite_goodbye_in_each_language() {
        by(CLERK, place)
                .queryParam("place", place)
                .get("/v1/call-scripts")
                .then()
                .statusCode(200)
                .body("items.language", equalTo(List.of("lv", "en", "ru")))
                .body(
                        "items[0].greeting",
                        equalTo(
                                "Labdien! Pilsonības un migrācijas lietu pārvalde, Parauga nodaļa, Ilze Izdomāta. Kā varu jums palīdzēt?"))
                .body("items[1].greeting", containsString("Sample Division, Ilze Izdomāta"))
                .body("items.greeting", everyItem(containsString("Ilze Izdomāta")))
                .body("items.goodbye", everyItem(notNullValue()));
    }

    @Test
    void a_place_without_a_name_in_a_language_is_greeted_with_its_official_one() {
        by(CLERK, place)
                .queryParam("place", place)
                .get("/v1/call-scripts")
                .then()
                .body("items[2].greeting", containsString("Parauga nodaļa"));
    }

    @Test
    @Clause("T3")
    void for_each_reason_that_ends_a_call_there_is_a_sentence_in_each_language() {
        var script = by(CLERK, place)
                .queryParam("place", place)
                .get("/v1/call-scripts")
                .then();
        for (int language = 0; language < 3; language++) {
            script.body(
                            "items[" + language + "].earlyEnds.reason",
                            equalTo(List.of("RUDE", "UNCLEAR", "NOT_OFFICE_BUSINESS")))
                    .body("items[" + language + "].earlyEnds.text", everyItem(notNullValue()));
        }
    }

    @Test
    @Clause("T1")
    void a_call_is_recorded_with_who_answered_and_without_who_called() {
        var id = recorded(Map.of());
        by(CLERK, place)
                .get(CallGiven.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("number", startsWith("Z-"))
                .body("employee", equalTo(employee))
                .body("note", equalTo(CallGiven.NOTE))
                .body("phone", nullValue())
                .body("earlyEnd", nullValue());
    }

    @Test
    @Clause("T3")
    void a_call_is_not_ended_early_without_that_the_caller_was_told_why() {
        var untold = Map.of("earlyEnd", Map.of("reason", "RUDE", "told", false));
        record(by(CLERK, place), call(place, untold))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("call-reason-untold"));
        var id = recorded(Map.of("earlyEnd", Map.of("reason", "RUDE", "told", true)));
        by(CLERK, place).get(CallGiven.PATH + "/" + id).then().body("earlyEnd", equalTo("RUDE"));
    }

    @Test
    @Clause("T3")
    void a_call_ends_early_for_one_of_three_reasons_alone() {
        var other = Map.of("earlyEnd", Map.of("reason", "BORING", "told", true));
        record(by(CLERK, place), call(place, other)).then().statusCode(400);
    }

    @Test
    void a_number_that_the_caller_leaves_stands_encrypted_and_so_does_the_note() {
        var id = recorded(Map.of("phone", "20000000"));
        by(CLERK, place).get(CallGiven.PATH + "/" + id).then().body("phone", equalTo("+37120000000"));
        assertEquals(
                0,
                given.count(
                        "select count(*) from phone_call where place = ? and (note like '%pasi%' or phone like '%2000%')",
                        place));
    }

    @Test
    void what_came_of_a_call_is_a_number_that_was_given() {
        record(by(CLERK, place), call(place, Map.of("ledTo", "J-1999-000001")))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-number"));
        var number =
                by(CLERK, place).get(CallGiven.PATH + "/" + recorded(Map.of())).<String>path("number");
        var id = recorded(Map.of("ledTo", number));
        by(CLERK, place).get(CallGiven.PATH + "/" + id).then().body("ledTo", equalTo(number));
    }

    @Test
    void a_call_that_has_not_ended_is_not_recorded() {
        record(by(CLERK, place), call(place, Map.of("ended", "2100-01-01T00:00:00Z")))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("call-times"));
        record(by(CLERK, place), call(place, Map.of("ended", "2020-01-01T00:00:00Z")))
                .then()
                .statusCode(400);
    }

    @Test
    void the_staff_of_the_place_alone_see_calls_and_the_list_says_not_what_was_said() {
        var id = recorded(Map.of());
        var elsewhere = given.aPlace();
        by(CLERK, elsewhere)
                .get(CallGiven.PATH + "/" + id)
                .then()
                .statusCode(403)
                .body("type", endsWith("/other-division"));
        by(CLERK, place)
                .queryParam("place", place)
                .get(CallGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0]", not(hasKey("note")));
    }

    @Test
    @Clause("P5")
    void what_is_personal_of_a_call_goes_after_its_time_and_the_rest_stays_for_figures() {
        var old = recorded(Map.of("phone", "20000000"));
        var young = recorded(Map.of());
        given.change(
                "update phone_call set began_at = began_at - interval '400 days', ended_at = ended_at - interval '400 days' where id = ?",
                UUID.fromString(old));
        erasures.run();
        by(CLERK, place)
                .get(CallGiven.PATH + "/" + old)
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("phone", nullValue())
                .body("employee", nullValue())
                .body("topic", equalTo("IDENTITY_DOCUMENT"))
                .body("erasedAt", notNullValue());
        by(CLERK, place).get(CallGiven.PATH + "/" + young).then().body("note", equalTo(CallGiven.NOTE));
    }
}
