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
import java.util.Map;
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
