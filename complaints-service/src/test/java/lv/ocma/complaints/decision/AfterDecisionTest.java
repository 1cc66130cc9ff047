package lv.ocma.complaints.decision;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.id;
import static lv.ocma.complaints.decision.DecisionGiven.day;
import static lv.ocma.complaints.decision.DecisionGiven.decide;
import static lv.ocma.complaints.decision.DecisionGiven.decision;
import static lv.ocma.complaints.decision.DecisionGiven.examined;
import static lv.ocma.complaints.decision.DecisionGiven.reopen;
import static lv.ocma.complaints.decision.DecisionGiven.supervisor;
import static lv.ocma.complaints.decision.DecisionGiven.told;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AfterDecisionTest {

    @Inject
    Given given;

    private ExaminerGiven examiner = new ExaminerGiven("", StaffRole.CASE_HANDLER, "", "");

    @BeforeEach
    void an_examiner() {
        examiner = ExaminerGiven.handler(given, given.aPlace());
    }

    private List<String> overdue() {
        return supervisor(examiner.place())
                .queryParam("place", examiner.place())
                .queryParam("remediesOverdue", true)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private Map<String, String> remedy(int ahead) {
        return Map.of("text", "Izskaidrot rindas kārtību.", "owner", examiner.id(), "due", day(ahead));
    }

    @Test
    void a_remedy_that_is_overdue_is_found_until_it_is_done_or_given_up_with_a_reason() {
        var file = examined(examiner);
        var upheld = decision("UPHELD");
        upheld.put("remedies", List.of(remedy(5), remedy(9)));
        List<String> remedies =
                decide(examiner, file, upheld).then().statusCode(200).extract().path("remedies.id");
        assertEquals(List.of(), overdue());
        var second = "/remedies/" + remedies.getLast() + "/completion";
        var before = examiner.asks().get(file).header("ETag");
        act(examiner.asks(), file, second, Map.of("ending", "GIVEN_UP")).then().statusCode(400);
        act(examiner.asks(), file, second, Map.of("ending", "GIVEN_UP", "reason", "Rindas vairs nav."))
                .then()
                .statusCode(200)
                .body("remedies[0].ending", nullValue())
                .body("remedies[1].endingReason", equalTo("Rindas vairs nav."));
        // By when the first one is due has not moved by that, and what is shown is another version all the same.
        assertNotEquals(before, examiner.asks().get(file).header("ETag"));

        given.change("update case_file set remedies_due = date '2026-01-05' where id = ?", id(file));
        assertEquals(List.of(id(file).toString()), overdue());
        var first = "/remedies/" + remedies.getFirst() + "/completion";
        act(examiner.asks(), file, first, Map.of("ending", "DONE"))
                .then()
                .statusCode(200)
                .body("remedies[0].ending", equalTo("DONE"));
        act(examiner.asks(), file, first, Map.of("ending", "DONE")).then().statusCode(409);
        assertEquals(List.of(), overdue());
        var elsewhere = ExaminerGiven.handler(given, given.aPlace());
        act(elsewhere.asks(), file, second, Map.of("ending", "DONE")).then().statusCode(403);
    }

    @Test
    void a_new_fact_opens_a_case_once_again_with_a_term_of_its_own() {
        var file = examined(examiner);
        reopen(supervisor(examiner.place()), file).then().statusCode(409);
        decide(examiner, file, decision("UPHELD")).then().statusCode(200);
        given.change("update case_file set received_at = received_at - interval '60 days' where id = ?", id(file));
        act(examiner.asks(), file, "/reopening", Map.of("newFact", "Atrasts pielikums."))
                .then()
                .statusCode(403);
        reopen(supervisor(examiner.place()), file).then().statusCode(200).body("status", equalTo("ISSUED"));
        frontEnd()
                .get(file)
                .then()
                .body("status", equalTo("IN_EXAMINATION"))
                .body("outcome", nullValue())
                .body("reopenedOn", equalTo(day(0)))
                .body("overdue", equalTo(false));
        frontEnd().get(file + "/deadline").then().body("start", equalTo(day(0)));
        frontEnd().get(file + "/decision").then().statusCode(200).body("outcome", equalTo("UPHELD"));

        decide(examiner, file, decision("UPHELD")).then().statusCode(200);
        reopen(supervisor(examiner.place()), file).then().statusCode(409);
    }

    @Test
    @Clause("V4")
    void whoever_has_a_decision_is_told_that_it_is_examined_once_again_and_why() {
        var file = examined(examiner);
        decide(examiner, file, decision("UPHELD")).then().statusCode(200);
        reopen(supervisor(examiner.place()), file).then().statusCode(200);
        assertEquals(
                "lv.ocma.complaints.case.reopened", told(given, file, "type").getLast());
        var payload = told(given, file, "cast(payload as text)").getLast();
        assertTrue(payload.contains(day(0)), payload);
        assertFalse(payload.contains("pielikums"), payload);
        boolean mayMove = frontEnd().get(file + "/deadline").path("provisional");
        assertEquals(
                String.valueOf(mayMove),
                told(given, file, "cast(payload as json) ->> 'provisional'").getLast());
    }

    @Test
    void who_is_written_to_in_latvian_needs_no_translation_of_why() {
        var file = examined(examiner);
        decide(examiner, file, decision("UPHELD")).then().statusCode(200);
        act(
                        supervisor(examiner.place()),
                        file,
                        "/reopening",
                        Map.of("newFact", "Atrasts pielikums.", "translation", "An attachment was found."))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/translation")));
    }
}
