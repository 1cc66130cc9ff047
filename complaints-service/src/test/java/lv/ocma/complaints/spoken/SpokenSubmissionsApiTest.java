package lv.ocma.complaints.spoken;

import static lv.ocma.complaints.spoken.SpokenGiven.act;
import static lv.ocma.complaints.spoken.SpokenGiven.clerk;
import static lv.ocma.complaints.spoken.SpokenGiven.confirm;
import static lv.ocma.complaints.spoken.SpokenGiven.correct;
import static lv.ocma.complaints.spoken.SpokenGiven.record;
import static lv.ocma.complaints.spoken.SpokenGiven.recorded;
import static lv.ocma.complaints.spoken.SpokenGiven.said;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SpokenSubmissionsApiTest {

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    @Clause("P6")
    void what_is_said_is_put_right_until_it_is_confirmed_and_each_wording_is_kept() {
        var spoken = recorded(place);
        assertEquals(0, given.count("select count(*) from case_file where place = ?", place));
        correct(place, spoken, "Gaidīju trīs stundas.").then().statusCode(200);
        var confirmed = confirm(place, spoken);
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("confirmedWay", equalTo("SIGNED_ON_PAPER"))
                .body("confirmedAt", notNullValue())
                .body("caseNumber", startsWith("S-"))
                .body("wordings.text", equalTo(List.of("Gaidīju divas stundas.", "Gaidīju trīs stundas.")));
        clerk(place)
                .get("/v1/cases/" + confirmed.<String>path("caseId"))
                .then()
                .statusCode(200)
                .body("channel", equalTo("IN_PERSON"))
                .body("text", equalTo("Gaidīju trīs stundas."))
                .body("contact.phone", equalTo("+37120000000"));
        assertEquals(
                0,
                given.count(
                        "select count(*) from spoken_wording w where spoken_submission = ? and to_jsonb(w)::text like '%stundas%'",
                        id(spoken)));
    }

    @Test
    @Clause("P6")
    void what_nobody_has_confirmed_is_found_by_the_staff_of_its_place_the_oldest_first_and_page_by_page() {
        var first = recorded(place);
        var second = recorded(place);
        correct(place, second, "Gaidīju trīs stundas.").then().statusCode(200);
        confirm(place, recorded(place)).then().statusCode(200);
        act(clerk(place), recorded(place), "/discarding", null).then().statusCode(200);
        recorded(given.aPlace());

        var next = unconfirmed()
                .queryParam("limit", 1)
                .get(SpokenGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id(first).toString())))
                .body("items[0].name", equalTo("Anna Paraugs"))
                .body("items[0].keptUntil", notNullValue())
                .body("items[0].text", nullValue())
                .extract()
                .<String>path("next");
        unconfirmed()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(SpokenGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id(second).toString())))
                .body("next", nullValue());
        assertEquals(
                2,
                given.count(
                        "select count(*) from audit_entry where action = 'spoken-submission.list' and object_id = ?",
                        place));
    }

    private RequestSpecification unconfirmed() {
        return clerk(place).queryParam("place", place);
    }

    @Test
    void only_the_text_that_was_seen_is_confirmed() {
        var spoken = recorded(place);
        var seen = clerk(place).get(spoken).header("ETag");
        correct(place, spoken, "Gaidīju trīs stundas.").then().statusCode(200);
        clerk(place)
                .header("If-Match", seen)
                .body(Map.of("way", "SHOWN_ON_SCREEN"))
                .post(spoken + "/confirmation")
                .then()
                .statusCode(412);
    }

    @Test
    void that_the_copy_was_handed_over_is_recorded_once_it_is_confirmed() {
        var spoken = recorded(place);
        act(clerk(place), spoken, "/copy-issue", Map.of("way", "ON_PAPER"))
                .then()
                .statusCode(409);
        confirm(place, spoken).then().statusCode(200);
        act(clerk(place), spoken, "/copy-issue", Map.of("way", "ON_PAPER"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("issuedAt", notNullValue());
    }

    @Test
    void what_nobody_stands_by_becomes_no_case() {
        var spoken = recorded(place);
        act(clerk(place), spoken, "/discarding", null).then().statusCode(200);
        confirm(place, spoken).then().statusCode(409);
        assertEquals(0, given.count("select count(*) from case_file where place = ?", place));
    }

    @Test
    void the_copy_is_asked_for_once_and_all_that_is_personal_in_that_is_closed() {
        var spoken = recorded(place);
        confirm(place, spoken).then().statusCode(200);
        var told = given.texts(
                "select cast(payload as text) from outbox where aggregateid = ?",
                id(spoken).toString());
        assertEquals(1, told.size());
        assertFalse(told.getFirst().contains("stundas") || told.getFirst().contains("20000000"), told.getFirst());
    }

    @Test
    @Clause("P5")
    void what_nobody_stands_by_is_erased_after_a_month_and_what_is_a_case_is_not() {
        var left = recorded(place);
        var confirmed = recorded(place);
        confirm(place, confirmed).then().statusCode(200);
        for (var each : List.of(left, confirmed)) {
            given.change(
                    "update spoken_submission set taken_at = taken_at - interval '32 days' where id = ?", id(each));
        }
        erasures.run();
        clerk(place)
                .get(left)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("erasedAt", notNullValue())
                .body("contact", nullValue())
                .body("wordings.size()", equalTo(0))
                .body("actions.size()", equalTo(0));
        clerk(place)
                .get(confirmed)
                .then()
                .body("wordings.size()", equalTo(1))
                .body("contact.phone", equalTo("+37120000000"));
    }

    @Test
    void what_could_be_no_case_or_not_be_printed_is_refused_while_whoever_says_it_is_there() {
        var nobody = said(place);
        nobody.remove("contact");
        record(clerk(place), nobody).then().statusCode(400).body("errors[0].pointer", equalTo("#/contact"));
        var dispute = said(place);
        dispute.put("kind", "DISPUTE");
        record(clerk(place), dispute).then().statusCode(400).body("errors[0].pointer", equalTo("#/kind"));
        var unprintable = said(place);
        unprintable.put("text", "Gaidīju \uD83D\uDE21");
        record(clerk(place), unprintable).then().statusCode(400).body("errors[0].code", equalTo("not-printable"));
        record(clerk(given.aPlace()), said(place)).then().statusCode(403);
    }
}
