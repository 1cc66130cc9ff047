package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.askToCure;
import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.extend;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.letter;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseStepsApiTest {

    @Inject
    Given given;

    @Inject
    DirectoryGiven directory;

    @Inject
    CaseRecount recount;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private static LocalDate due(String file) {
        return LocalDate.parse(
                frontEnd().get(file).then().statusCode(200).extract().<String>path("due"));
    }

    @Test
    @Clause("V4")
    void the_last_day_is_explained_step_by_step_by_the_rule_of_the_day_on_which_it_came() {
        var file = opened(handler(place), letter(place, "2026-02-25T10:00:00+02:00"));
        handler(place)
                .get(file + "/deadline")
                .then()
                .statusCode(200)
                .body("start", equalTo("2026-02-25"))
                .body("date", equalTo("2026-03-25"))
                .body("steps[0].code", equalTo("TERM"))
                .body("steps[0].rule.unit", equalTo("MONTHS"))
                .body("steps[0].rule.source", notNullValue())
                .body("extendableTo", equalTo("2026-06-25"));
    }

    @Test
    void the_clock_stands_still_until_the_submitter_has_put_right_what_was_asked() {
        var file = opened(frontEnd(), complaint(place));
        var held = askToCure(handler(place), file)
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("held.missing", equalTo("Nav norādīta diena."))
                .body("held.until", notNullValue())
                .body("due", nullValue())
                .extract()
                .header("ETag");
        frontEnd().get(file + "/deadline").then().statusCode(200).body("paused", equalTo(true));
        extend(handler(place), file, "2027-01-04").then().statusCode(409);

        frontEnd()
                .header("If-Match", held)
                .body(Map.of("text", "Tas bija 26. novembrī."))
                .post(file + "/supplement")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("held", nullValue())
                .body("due", notNullValue());
        frontEnd().get(file + "/deadline").then().statusCode(200).body("paused", equalTo(false));
    }

    @Test
    void an_answer_is_put_off_within_the_rule_and_with_a_reason() {
        var file = opened(frontEnd(), complaint(place));
        var before = due(file);
        var latest = LocalDate.parse(frontEnd().get(file + "/deadline").path("extendableTo"));
        assertTrue(latest.isAfter(before));
        act(handler(place), file, "/extension", Map.of("until", latest.toString()))
                .then()
                .statusCode(400);
        extend(handler(place), file, latest.plusDays(1).toString())
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("date-range"));
        extend(handler(place), file, before.toString()).then().statusCode(400);
        extend(handler(place), file, latest.toString()).then().statusCode(200).body("due", equalTo(latest.toString()));
        frontEnd()
                .get(file + "/deadline")
                .then()
                .statusCode(200)
                .body("date", equalTo(latest.toString()))
                .body("steps.code", hasItem("EXTENDED"));
        extend(handler(place), file, latest.plusDays(1).toString())
                .then()
                .statusCode(409)
                .body("type", endsWith("/case-not-extendable"));
    }

    @Test
    @Clause("P3")
    void a_case_is_passed_on_to_an_authority_that_is_known_and_it_shows_whether_in_time() {
        var file = opened(frontEnd(), complaint(place));
        var to = directory.anAuthority();
        act(handler(place), file, "/forwarding", Map.of("authority", "nobody", "reason", "Nav mūsu."))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/authority"));
        act(handler(place), file, "/forwarding", Map.of("authority", to, "reason", "Nav mūsu."))
                .then()
                .statusCode(200)
                .body("status", equalTo("FORWARDED"))
                .body("forwarded.authority", equalTo(to))
                .body("forwarded.inTime", equalTo(true));

        var old = opened(handler(place), letter(place, "2026-03-02T10:00:00+02:00"));
        act(handler(place), old, "/forwarding", Map.of("authority", to, "reason", "Nav mūsu."))
                .then()
                .statusCode(200)
                .body("forwarded.inTime", equalTo(false));
    }

    @Test
    void what_was_withdrawn_is_over_also_where_it_waited() {
        var file = opened(frontEnd(), complaint(place));
        askToCure(handler(place), file).then().statusCode(200);
        act(frontEnd(), file, "/withdrawal", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("held", nullValue())
                .body("actions.size()", equalTo(0));
        askToCure(handler(place), file).then().statusCode(409).body("type", endsWith("/case-status"));
    }

    @Test
    @Clause("P8")
    void whom_a_case_concerns_and_who_reports_to_them_do_nothing_about_it() {
        var colleague = given.anEmployee(UUID.randomUUID().toString(), place, null);
        given.anEmployee(CaseGiven.handlerOf(place), place, colleague);
        var body = complaint(place);
        body.put("employee", colleague);
        var file = opened(frontEnd(), body);
        var to = Map.of("authority", directory.anAuthority(), "reason", "Nav mūsu.");
        askToCure(handler(place), file).then().statusCode(403).body("type", endsWith("/case-concerns-you"));
        act(handler(place), file, "/forwarding", to).then().statusCode(403);
        extend(handler(place), file, "2027-01-04").then().statusCode(403);
        act(handler(place), file, "/withdrawal", null).then().statusCode(403);
        act(frontEnd(), file, "/withdrawal", null).then().statusCode(200);
    }

    @Test
    void a_calendar_that_is_told_anew_moves_the_last_day_of_what_is_open() {
        var file = opened(frontEnd(), complaint(place));
        var id = CaseGiven.id(file);
        var counted = due(file);
        given.change("update case_file set due = date '2020-01-01', due_counted_by = -1 where id = ?", id);
        recount.recount();
        assertEquals(counted, due(file));
        assertNotEquals(LocalDate.parse("2020-01-01"), due(file));
        assertEquals(
                1,
                given.count(
                        "select count(*) from case_file where id = ? and due_counted_by = (select coalesce(sum(revision), 0) from calendar_year)",
                        id));
    }
}
