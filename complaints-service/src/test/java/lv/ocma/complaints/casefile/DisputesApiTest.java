package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.askToCure;
import static lv.ocma.complaints.casefile.CaseGiven.customer;
import static lv.ocma.complaints.casefile.CaseGiven.dispute;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.open;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static lv.ocma.complaints.casefile.CaseGiven.today;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DisputesApiTest {

    /** Its month ends on a Saturday, 28 February, so that its last day is Monday, 2 March. */
    private static final String END_OF_JANUARY = "2026-01-31";

    @Inject
    Given given;

    private final UUID person = UUID.randomUUID();
    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private Map<String, Object> letter(String actDate, String receivedAt) {
        var body = dispute(place, actDate);
        body.putAll(Map.of("channel", "LETTER", "receivedAt", receivedAt));
        return body;
    }

    @Test
    @Clause("V4")
    void a_dispute_says_which_act_to_what_extent_and_what_is_asked_and_is_decided_in_a_month() {
        var file = opened(customer(person), dispute(place, today()));
        customer(person)
                .get(file)
                .then()
                .statusCode(200)
                .body("kind", equalTo("DISPUTE"))
                .body("challenge.act", equalTo("riga-3/2026/17"))
                .body("challenge.extent", equalTo("pilnā apjomā"))
                .body("challenge.demand", equalTo("Atcelt lēmumu."))
                .body("challenge.timeliness", equalTo("IN_TIME"))
                .body("challenge.lastDay", notNullValue());
        customer(person)
                .get(file + "/deadline")
                .then()
                .statusCode(200)
                .body("steps[0].rule.term", equalTo("DISPUTE_DECISION"))
                .body("steps[0].rule.unit", equalTo("MONTHS"));
        var body = dispute(place, today());
        CaseGiven.challenge(body).clear();
        open(customer(person), body)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/challenge/act", "#/challenge/actDate", "#/challenge/extent", "#/challenge/demand"));
        var complaint = dispute(place, today());
        complaint.put("kind", "COMPLAINT");
        open(customer(person), complaint).then().statusCode(400).body("errors.code", hasItem("dispute-of-its-kind"));
    }

    @Test
    void it_is_in_time_up_to_the_working_day_after_the_end_of_its_month() {
        open(handler(place), letter(END_OF_JANUARY, "2026-03-02T23:30:00+02:00"))
                .then()
                .statusCode(201)
                .body("challenge.lastDay", equalTo("2026-03-02"))
                .body("challenge.timeliness", equalTo("IN_TIME"));
        open(handler(place), letter(END_OF_JANUARY, "2026-03-03T00:30:00+02:00"))
                .then()
                .statusCode(201)
                .body("challenge.timeliness", equalTo("LATE"));
    }

    @Test
    void an_act_that_does_not_say_where_to_dispute_it_is_disputed_for_a_year() {
        var body = letter(END_OF_JANUARY, "2026-03-03T00:30:00+02:00");
        CaseGiven.challenge(body).put("remedyNamed", false);
        open(handler(place), body)
                .then()
                .statusCode(201)
                .body("challenge.lastDay", equalTo("2027-02-01"))
                .body("challenge.timeliness", equalTo("IN_TIME"));
    }

    @Test
    void a_late_one_needs_reasons() {
        var body = dispute(place, END_OF_JANUARY);
        open(customer(person), body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/challenge/lateReasons"))
                .body("errors.code", hasItem("dispute-late"));
        CaseGiven.challenge(body).put("lateReasons", "Biju slimnīcā.");
        open(customer(person), body)
                .then()
                .statusCode(201)
                .body("challenge.timeliness", equalTo("LATE"))
                .body("challenge.lateReasons", equalTo("Biju slimnīcā."));
    }

    @Test
    void who_wrote_a_late_letter_without_reasons_is_asked_for_them() {
        var file = opened(handler(place), letter(END_OF_JANUARY, "2026-03-03T00:30:00+02:00"));
        askToCure(handler(place), file).then().statusCode(200);
        act(
                        handler(place),
                        file,
                        "/supplement",
                        Map.of("text", "Nosūtu paskaidrojumu.", "lateReasons", "Biju slimnīcā."))
                .then()
                .statusCode(200)
                .body("challenge.lateReasons", equalTo("Biju slimnīcā."));
    }

    @Test
    void a_refusal_was_handed_over_on_its_date_and_of_another_act_staff_say_since_when_it_is_known() {
        var refusal = dispute(place, today());
        CaseGiven.challenge(refusal).remove("notifiedOn");
        CaseGiven.challenge(refusal).put("refusal", UUID.randomUUID().toString());
        open(customer(person), refusal).then().statusCode(201).body("challenge.notifiedOn", equalTo(today()));

        var other = letter(END_OF_JANUARY, "2026-03-03T00:30:00+02:00");
        CaseGiven.challenge(other).remove("notifiedOn");
        var file = CaseGiven.PATH + "/"
                + open(handler(place), other)
                        .then()
                        .statusCode(201)
                        .body("challenge.timeliness", equalTo("UNKNOWN"))
                        .body("challenge.lastDay", nullValue())
                        .extract()
                        .<String>path("id");
        act(handler(place), file, "/notification", Map.of("notifiedOn", "2026-01-30", "remedyNamed", true))
                .then()
                .statusCode(400);
        act(handler(place), file, "/notification", Map.of("notifiedOn", "2026-02-03", "remedyNamed", true))
                .then()
                .statusCode(200)
                .body("challenge.lastDay", equalTo("2026-03-03"))
                .body("challenge.timeliness", equalTo("IN_TIME"))
                .body("actions", hasItem("notification"));
        act(handler(place), file, "/withdrawal", null).then().statusCode(200);
        act(handler(place), file, "/notification", Map.of("notifiedOn", "2026-02-03", "remedyNamed", true))
                .then()
                .statusCode(409)
                .body("type", endsWith("/case-status"));
    }

    @Test
    void nothing_that_was_written_of_it_stands_clear_in_the_database() {
        var body = dispute(place, END_OF_JANUARY);
        CaseGiven.challenge(body).put("lateReasons", "Biju slimnīcā.");
        var file = opened(customer(person), body);
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_file c where id = ? and to_jsonb(c)::text ~ 'slimn|Atcelt|apjom|riga-3'",
                        CaseGiven.id(file)));
    }
}
