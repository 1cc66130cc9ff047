package lv.ocma.complaints.decision;

import static lv.ocma.complaints.decision.DecisionGiven.answer;
import static lv.ocma.complaints.decision.DecisionGiven.approve;
import static lv.ocma.complaints.decision.DecisionGiven.decide;
import static lv.ocma.complaints.decision.DecisionGiven.decision;
import static lv.ocma.complaints.decision.DecisionGiven.examined;
import static lv.ocma.complaints.decision.DecisionGiven.reopen;
import static lv.ocma.complaints.decision.DecisionGiven.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DecidedFiguresTest {

    @Inject
    Given given;

    private String place = "";
    private ExaminerGiven examiner = new ExaminerGiven("", StaffRole.CLERK, "", "");

    @BeforeEach
    void an_examiner() {
        place = given.aPlace();
        examiner = ExaminerGiven.handler(given, place).enrolled();
    }

    /** From somebody who was never asked anything. */
    private Map<String, Object> complaint() {
        var body = new HashMap<>(CaseGiven.complaint(place));
        body.put("contact", Map.of("email", Given.someone()));
        return body;
    }

    private void counted(long decided) {
        Eventually.becomes(
                decided,
                () -> given.count(
                        "select count(*) from case_timeline_entry e join case_file f on f.id = e.case_file where f.place = ? and e.what = 'DECIDED' and e.counted",
                        place));
    }

    @Test
    @Clause("V1")
    void decisions_are_counted_under_their_outcome_with_how_long_they_took_and_whether_in_time() {
        decide(examiner, examined(examiner, complaint()), decision("UPHELD"))
                .then()
                .statusCode(200);
        var rejected = examined(examiner, complaint());
        decide(examiner, rejected, decision("REJECTED")).then().statusCode(200);
        given.change(
                "update case_file set received_at = received_at - interval '60 days' where id = ?",
                CaseGiven.id(rejected));
        approve(supervisor(place), rejected).then().statusCode(200);
        counted(2);

        var month = CaseGiven.today().substring(0, 7);
        supervisor(place)
                .queryParam("from", month)
                .queryParam("to", month)
                .get("/v1/statistics/cases")
                .then()
                .statusCode(200)
                .body("items[0].ended.upheld", equalTo(1))
                .body("items[0].ended.rejected", equalTo(1))
                .body("items[0].replyTime.cases", equalTo(2))
                .body("items[0].replyTime.inTime", equalTo(1))
                .body("items[0].replyTime.inTimeShare", equalTo(0.5f));
    }

    @Test
    @Clause("V1")
    void what_is_decided_twice_within_a_minute_has_ended_once_each_way() {
        var file = examined(examiner, complaint());
        decide(examiner, file, decision("UPHELD")).then().statusCode(200);
        reopen(supervisor(place), file).then().statusCode(200);
        decide(examiner, file, answer()).then().statusCode(200);
        counted(2);

        var month = CaseGiven.today().substring(0, 7);
        supervisor(place)
                .queryParam("from", month)
                .queryParam("to", month)
                .get("/v1/statistics/cases")
                .then()
                .statusCode(200)
                .body("items[0].ended.upheld", equalTo(1))
                .body("items[0].ended.answered", equalTo(1))
                .body("items[0].reopened", equalTo(1));
    }

    @Test
    @Clause({"V1", "V4"})
    void the_report_of_the_year_says_what_was_put_right_in_time_late_or_not_at_all() {
        var upheld = decision("UPHELD");
        upheld.put("remedies", IntStream.range(0, 5).mapToObj(_ -> remedy()).toList());
        var file = examined(examiner, complaint());
        List<String> remedies =
                decide(examiner, file, upheld).then().statusCode(200).extract().path("remedies.id");
        end(file, remedies.get(0), Map.of("ending", "DONE"));
        end(file, remedies.get(1), Map.of("ending", "DONE"));
        end(file, remedies.get(2), Map.of("ending", "GIVEN_UP", "reason", "Rindas vairs nav."));
        var overdue = "update case_remedy set due = date '2026-01-05' where id = ?";
        given.change(overdue, UUID.fromString(remedies.get(1)));
        given.change(overdue, UUID.fromString(remedies.get(3)));
        given.change("update case_file set remedies_due = date '2026-01-05' where id = ?", CaseGiven.id(file));

        supervisor(place)
                .get("/v1/statistics/cases/" + CaseGiven.today().substring(0, 4) + "/report")
                .then()
                .statusCode(200)
                .body(
                        "now.remedies",
                        equalTo(Map.of("doneInTime", 1, "doneLate", 1, "givenUp", 1, "open", 1, "overdue", 1)))
                .body("before.remedies.open", equalTo(0));
        supervisor(place)
                .queryParam("place", place)
                .get("/v1/statistics/cases/open")
                .then()
                .statusCode(200)
                .body("items[0].remediesOverdue", equalTo(1))
                .body("items[0].open", equalTo(0));
    }

    private Map<String, String> remedy() {
        return Map.of("text", "Izskaidrot rindas kārtību.", "owner", examiner.id(), "due", DecisionGiven.day(5));
    }

    private void end(String file, String remedy, Map<String, String> ending) {
        CaseGiven.act(examiner.asks(), file, "/remedies/" + remedy + "/completion", ending)
                .then()
                .statusCode(200);
    }

    @Test
    @Clause("C7")
    void whoever_has_a_decision_is_asked_how_they_were_answered() {
        decide(examiner, examined(examiner, complaint()), decision("UPHELD"))
                .then()
                .statusCode(200);
        assertEquals(
                1, given.count("select count(*) from survey_invitation where place = ? and service = 'case'", place));
    }

    @Test
    @Clause("P5")
    void what_was_decided_goes_with_its_case() {
        decide(examiner, examined(examiner, complaint()), decision("UPHELD"))
                .then()
                .statusCode(200);
        given.change("delete from case_file where place = ?", place);
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_decision d where not exists (select from case_file f where f.id = d.case_file)"));
    }
}
