package lv.ocma.complaints.decision;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.challenge;
import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.dispute;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.id;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static lv.ocma.complaints.decision.DecisionGiven.answer;
import static lv.ocma.complaints.decision.DecisionGiven.approve;
import static lv.ocma.complaints.decision.DecisionGiven.day;
import static lv.ocma.complaints.decision.DecisionGiven.decide;
import static lv.ocma.complaints.decision.DecisionGiven.decision;
import static lv.ocma.complaints.decision.DecisionGiven.examined;
import static lv.ocma.complaints.decision.DecisionGiven.giveBack;
import static lv.ocma.complaints.decision.DecisionGiven.supervisor;
import static lv.ocma.complaints.decision.DecisionGiven.told;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DecisionApiTest {

    private static final String DECIDED = "lv.ocma.complaints.case.decided";

    @Inject
    Given given;

    @Inject
    DirectoryGiven directory;

    private ExaminerGiven examiner = new ExaminerGiven("", StaffRole.CASE_HANDLER, "", "");

    @BeforeEach
    void an_examiner() {
        examiner = ExaminerGiven.handler(given, given.aPlace());
    }

    static ExaminerGiven chief(Given given, String place) {
        return ExaminerGiven.employee(given, StaffRole.SUPERVISOR, place, null, List.of());
    }

    @Test
    @Clause("V4")
    void what_is_for_the_person_is_issued_at_once_and_they_are_told() {
        var file = examined(examiner);
        decide(examiner, file, decision("UPHELD"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("issuedAt", notNullValue());
        frontEnd()
                .get(file)
                .then()
                .body("status", equalTo("DECIDED"))
                .body("outcome", equalTo("UPHELD"))
                .body("decidedOn", equalTo(day(0)));
        frontEnd()
                .get(file + "/decision")
                .then()
                .statusCode(200)
                .body("reply", equalTo("Par sūdzību izlemts."))
                .body("norms[0].act", equalTo("Iesniegumu likums"))
                .body("nextInstance.name", equalTo(DecisionGiven.WHERE));
        assertTrue(told(given, file, "type").contains(DECIDED));
        assertTrue(told(given, file, "payload").stream().noneMatch(event -> event.contains("izlemts")));
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_decision where case_file = ? and (reply like '%izlemts%' or facts like '%lodziņi%' or next_name like '%tiesa%')",
                        id(file)));
        frontEnd()
                .get(file + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("RECEIVED", "ASSIGNED", "EXAMINED", "DECIDED")));
    }

    @Test
    @Clause("P8")
    void what_goes_against_the_person_is_approved_by_a_second_one_whom_it_does_not_concern() {
        var chief = chief(given, examiner.place());
        var file = examined(chief);
        decide(chief, file, decision("REJECTED")).then().statusCode(200).body("status", equalTo("PROPOSED"));
        frontEnd().get(file).then().body("status", equalTo("IN_EXAMINATION")).body("outcome", nullValue());
        frontEnd().get(file + "/decision").then().statusCode(404);
        assertFalse(told(given, file, "type").contains(DECIDED));
        supervisor(examiner.place())
                .queryParam("place", examiner.place())
                .queryParam("awaitingApproval", true)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id(file).toString())));

        approve(chief.asks(), file).then().statusCode(403).body("type", endsWith("/problems/decision-own"));
        giveBack(chief.asks(), file).then().statusCode(403);
        approve(supervisor(examiner.place()), file).then().statusCode(200).body("status", equalTo("ISSUED"));
        frontEnd().get(file).then().body("status", equalTo("DECIDED")).body("outcome", equalTo("REJECTED"));
        frontEnd().get(file + "/decision").then().statusCode(200).body("remedies", equalTo(List.of()));
        assertTrue(told(given, file, "type").contains(DECIDED));
        approve(supervisor(examiner.place()), file).then().statusCode(409);
    }

    @Test
    void what_is_returned_stays_with_its_reason_and_another_one_is_proposed() {
        var file = examined(examiner);
        decide(examiner, file, decision("INADMISSIBLE")).then().statusCode(200);
        giveBack(supervisor(examiner.place()), file)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnReason", equalTo("Nav vērtēts otrs iebildums."));
        approve(supervisor(examiner.place()), file).then().statusCode(409);
        decide(examiner, file, decision("PARTLY_UPHELD")).then().statusCode(200).body("status", equalTo("PROPOSED"));
        assertEquals(2, given.count("select count(*) from case_decision where case_file = ?", id(file)));
        handler(examiner.place()).get(file + "/timeline").then().body("items.what", hasItem("DECISION_RETURNED"));
        frontEnd().get(file + "/timeline").then().body("items.size()", equalTo(3));
    }

    @Test
    @Clause("V4")
    void nothing_is_decided_without_grounds_nor_against_the_person_without_where_to_go_next() {
        var file = examined(examiner);
        var bare = answer();
        bare.put("outcome", "REJECTED");
        decide(examiner, file, bare)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/facts", "#/reasoning", "#/norms", "#/nextInstance")))
                .body("errors.code", hasItem("next-instance-missing"));
        var unknown = decision("REJECTED");
        unknown.put("nextInstance", Map.of("authority", "nobody-knows-it", "until", day(40)));
        decide(examiner, file, unknown).then().statusCode(400).body("errors.code", hasItem("not-in-directory"));
        unknown.put("nextInstance", Map.of("authority", directory.anAuthority(), "until", day(40)));
        decide(examiner, file, unknown).then().statusCode(200).body("nextInstance.name", equalTo("Izdomāta iestāde"));
    }

    @Test
    @Clause("P1")
    void nothing_is_decided_before_the_employee_concerned_has_answered_or_had_their_time() {
        var named = ExaminerGiven.handler(given, given.aPlace());
        var body = complaint(examiner.place());
        body.put("employee", named.id());
        var file = examined(examiner.enrolled(), body);
        decide(examiner, file, decision("UPHELD")).then().statusCode(409);
        act(named.asks(), file, "/statement", Map.of("text", "Apkalpoju divus klientus."))
                .then()
                .statusCode(200);
        decide(examiner, file, decision("UPHELD")).then().statusCode(200);

        var silent = examined(examiner, body);
        decide(examiner, silent, decision("UPHELD")).then().statusCode(409);
        given.change("update case_file set statement_until = date '2026-01-05' where id = ?", id(silent));
        decide(examiner, silent, decision("UPHELD")).then().statusCode(200);
    }

    @Test
    void only_its_examiner_decides_and_only_what_is_examined() {
        var file = examined(examiner);
        act(handler(examiner.place()), file, "/decision", decision("UPHELD"))
                .then()
                .statusCode(403)
                .body("type", endsWith("case-of-another-examiner"));
        var received = opened(frontEnd(), complaint(examiner.place()));
        decide(examiner, received, decision("UPHELD")).then().statusCode(409);
        var thanks = complaint(examiner.place());
        thanks.put("kind", "THANKS");
        var praise = opened(frontEnd(), thanks);
        decide(examiner, praise, decision("UPHELD")).then().statusCode(400);
        decide(examiner, praise, answer()).then().statusCode(200).body("outcome", equalTo("ANSWERED"));
    }

    @Test
    void what_is_proposed_falls_with_the_examiner_who_proposed_it() {
        var file = examined(examiner);
        decide(examiner, file, decision("REJECTED")).then().statusCode(200);
        var other = ExaminerGiven.handler(given, examiner.place());
        supervisor(examiner.place())
                .header("If-Match", "*")
                .body(Map.of("employee", other.id()))
                .put(file + "/examiner")
                .then()
                .statusCode(200);
        handler(examiner.place()).get(file + "/decision").then().body("status", equalTo("FALLEN"));
        approve(supervisor(examiner.place()), file).then().statusCode(409);
        decide(other, file, decision("REJECTED")).then().statusCode(200);
    }

    @Test
    void what_waits_for_its_submitter_is_inadmissible_once_nothing_came_in_time() {
        var file = examined(examiner);
        act(examiner.asks(), file, "/cure-request", Map.of("missing", "Nav norādīta diena."))
                .then()
                .statusCode(200);
        decide(examiner, file, decision("INADMISSIBLE")).then().statusCode(409);
        given.change("update case_file set cure_until = date '2026-01-05' where id = ?", id(file));
        decide(examiner, file, decision("UPHELD")).then().statusCode(409);
        decide(examiner, file, decision("INADMISSIBLE")).then().statusCode(200);
        approve(supervisor(examiner.place()), file).then().statusCode(200);
        frontEnd()
                .get(file)
                .then()
                .body("status", equalTo("DECIDED"))
                .body("held", nullValue())
                .body("due", notNullValue());
    }

    @Test
    @Clause("P4")
    void to_deny_the_reasons_of_a_late_dispute_is_a_decision_with_a_remedy() {
        var body = dispute(examiner.place(), day(-90));
        challenge(body).put("lateReasons", "Biju slimnīcā.");
        var file = examined(examiner.enrolled(), body);
        var denial = decision("INADMISSIBLE");
        decide(examiner, file, denial).then().statusCode(400).body("errors.code", hasItem("lateness-undecided"));
        denial.put("lateReasonsAccepted", false);
        denial.put("nextInstance", Map.of("name", DecisionGiven.WHERE, "until", day(10)));
        decide(examiner, file, denial).then().statusCode(400).body("errors.code", hasItem("date-range"));
        denial.put("nextInstance", Map.of("name", DecisionGiven.WHERE, "until", day(40)));
        decide(examiner, file, denial).then().statusCode(200);
        frontEnd().get(file).then().body("challenge.timeliness", equalTo("LATE"));
        approve(supervisor(examiner.place()), file).then().statusCode(200).body("lateReasonsAccepted", equalTo(false));
        frontEnd().get(file).then().body("challenge.timeliness", equalTo("DENIED"));
    }

    @Test
    void whom_it_concerns_sees_what_was_issued_and_not_what_is_proposed() {
        var named = ExaminerGiven.handler(given, given.aPlace());
        var body = complaint(examiner.place());
        body.put("employee", named.id());
        var file = examined(examiner.enrolled(), body);
        act(named.asks(), file, "/statement", Map.of("text", "Apkalpoju divus klientus."));
        var draft = decision("PARTLY_UPHELD");
        draft.put(
                "remedies",
                List.of(Map.of("text", "Izskaidrot rindas kārtību.", "owner", examiner.id(), "due", day(20))));
        decide(examiner, file, draft).then().statusCode(200).body("remedies[0].owner", equalTo(examiner.id()));
        named.asks().get(file + "/decision").then().statusCode(404);
        approve(supervisor(examiner.place()), file).then().statusCode(200);
        named.asks().get(file + "/decision").then().statusCode(200).body("status", equalTo("ISSUED"));
    }

    @Test
    void a_stale_version_approves_nothing() {
        var file = examined(examiner);
        var before = handler(examiner.place()).get(file).header("ETag");
        decide(examiner, file, decision("REJECTED")).then().statusCode(200);
        supervisor(examiner.place())
                .header("If-Match", before)
                .post(file + "/approval")
                .then()
                .statusCode(412);
    }
}
