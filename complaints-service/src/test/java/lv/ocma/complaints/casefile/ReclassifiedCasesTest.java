package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.letter;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static lv.ocma.complaints.casefile.CaseGiven.reclassify;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReclassifiedCasesTest {

    private static final String REASON = "Vēstulē apstrīdēts lēmums.";

    @Inject
    Given given;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private RequestSpecification supervisor() {
        return CaseGiven.by(TestTokens.staff(StaffRole.SUPERVISOR, place));
    }

    private Map<String, Object> submission(String kind) {
        var body = complaint(place);
        body.put("kind", kind);
        return body;
    }

    private Map<String, Object> asDispute() {
        return Map.of(
                "kind",
                "DISPUTE",
                "reason",
                REASON,
                "challenge",
                CaseGiven.challenge(CaseGiven.dispute(place, CaseGiven.today())));
    }

    private String subject(ExaminerGiven employee) {
        return given.texts("select subject from employee where id = ?", employee.id())
                .getFirst();
    }

    private List<String> told(String file, String column) {
        return given.texts(
                "select " + column
                        + " from outbox where aggregateid = ? and type = 'lv.ocma.complaints.case.reclassified' order by sequence",
                CaseGiven.id(file).toString());
    }

    @Test
    @Clause({"V4", "K1"})
    void what_turns_out_to_be_a_dispute_is_decided_by_that_law_within_its_time_from_the_same_day() {
        var body = letter(place, "2026-11-20T10:00:00+02:00");
        body.put("kind", "OTHER");
        var file = opened(CaseGiven.handler(place), body);
        String before = supervisor().get(file).path("due");
        act(supervisor(), file, "/reclassification", asDispute())
                .then()
                .statusCode(200)
                .body("kind", equalTo("DISPUTE"))
                .body("challenge.act", equalTo("riga-3/2026/17"))
                .body("due", not(equalTo(before)))
                .body("actions", hasItem("notification"))
                .body("actions", not(hasItem("reclassification")));
        supervisor()
                .get(file + "/deadline")
                .then()
                .body("start", equalTo("2026-11-20"))
                .body("date", equalTo("2026-12-21"))
                .body("steps[0].rule.term", equalTo("DISPUTE_DECISION"));

        assertEquals(
                List.of("OTHER DISPUTE " + before + " 2026-12-21"),
                told(
                        file,
                        "concat_ws(' ', payload::json ->> 'before', payload::json ->> 'kind', payload::json ->> 'dueBefore', payload::json ->> 'due')"));
    }

    @Test
    void the_timeline_says_what_it_was_taken_for_what_it_is_and_why_and_the_reason_is_kept_encrypted() {
        var file = opened(frontEnd(), submission("OTHER"));
        act(supervisor(), file, "/reclassification", asDispute()).then().statusCode(200);
        frontEnd()
                .get(file + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("RECEIVED", "RECLASSIFIED")))
                .body("items[1].text", containsString("lēmuma apstrīdēšana"))
                .body("items[1].words", equalTo(REASON))
                .body("items[1].kind", equalTo("DISPUTE"))
                .body("items[1].kindBefore", equalTo("OTHER"));
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_timeline_entry e where case_file = ? and to_jsonb(e)::text like '%apstrīdēts%'",
                        CaseGiven.id(file)));
    }

    @Test
    void a_dispute_says_of_what_and_nothing_else_does() {
        var file = opened(frontEnd(), submission("OTHER"));
        reclassify(supervisor(), file, "DISPUTE")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("#/challenge required"));
        var proposal = new HashMap<>(asDispute());
        proposal.put("kind", "PROPOSAL");
        act(supervisor(), file, "/reclassification", proposal)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("#/challenge dispute-of-its-kind"));
    }

    @Test
    @Clause("V4")
    void what_has_ended_stays_what_it_was_and_a_dispute_stays_a_dispute() {
        var withdrawn = opened(frontEnd(), submission("OTHER"));
        act(frontEnd(), withdrawn, "/withdrawal", null).then().statusCode(200);
        reclassify(supervisor(), withdrawn, "PROPOSAL").then().statusCode(409).body("type", endsWith("/case-status"));

        var dispute = opened(frontEnd(), CaseGiven.dispute(place, CaseGiven.today()));
        reclassify(supervisor(), dispute, "OTHER").then().statusCode(409).body("type", endsWith("/case-kind"));
    }

    @Test
    void what_is_examined_does_not_become_thanks_which_nobody_examines() {
        var examiner = ExaminerGiven.handler(given, place).enrolled();
        var file = opened(frontEnd(), submission("OTHER"));
        act(examiner.asks(), file, "/examination", null).then().statusCode(200);
        reclassify(examiner.asks(), file, "THANKS").then().statusCode(409).body("type", endsWith("/case-status"));
        reclassify(examiner.asks(), file, "PROPOSAL").then().statusCode(200).body("kind", equalTo("PROPOSAL"));
    }

    @Test
    @Clause("P8")
    void its_examiner_says_what_it_is_and_another_handler_does_not() {
        var examiner = ExaminerGiven.handler(given, place).enrolled();
        var other = ExaminerGiven.handler(given, place);
        var file = opened(frontEnd(), submission("OTHER"));
        reclassify(other.asks(), file, "PROPOSAL")
                .then()
                .statusCode(403)
                .body("type", endsWith("/case-of-another-examiner"));
        reclassify(examiner.asks(), file, "PROPOSAL").then().statusCode(200);
    }

    @Test
    void whoever_examines_no_such_cases_hands_it_to_who_does_and_else_keeps_it() {
        var ofMails = ExaminerGiven.handler(given, place).enrolled(List.of("OTHER"));
        var ofComplaints = ExaminerGiven.handler(given, place).enrolled(List.of("COMPLAINT"));
        var file = opened(frontEnd(), submission("OTHER"));
        supervisor().get(file).then().body("examiner", equalTo(ofMails.id()));
        reclassify(ofMails.asks(), file, "PROPOSAL").then().statusCode(200).body("examiner", equalTo(ofMails.id()));
        reclassify(ofMails.asks(), file, "COMPLAINT")
                .then()
                .statusCode(200)
                .body("examiner", equalTo(ofComplaints.id()));
    }

    @Test
    @Clause("P1")
    void whoever_is_named_in_what_turns_out_to_be_a_complaint_is_asked_what_they_say() {
        ExaminerGiven.handler(given, place).enrolled();
        var named = ExaminerGiven.handler(given, place);
        var body = submission("THANKS");
        body.put("employee", named.id());
        var file = opened(frontEnd(), body);
        supervisor().get(file).then().body("statement", nullValue());
        reclassify(supervisor(), file, "COMPLAINT").then().statusCode(200);
        String until = supervisor().get(file).path("statement.until");
        assertEquals(
                List.of(subject(named) + " " + until),
                given.texts(
                        "select concat_ws(' ', payload::json ->> 'employee', payload::json ->> 'until') from outbox where aggregateid = ? and type = 'lv.ocma.complaints.case.statement-asked'",
                        CaseGiven.id(file).toString()));
    }

    @Test
    void a_clock_that_stands_still_goes_on_by_the_term_of_the_new_kind() {
        var body = letter(place, "2026-11-20T10:00:00+02:00");
        body.put("kind", "OTHER");
        var file = opened(CaseGiven.handler(place), body);
        CaseGiven.askToCure(supervisor(), file).then().statusCode(200);
        act(supervisor(), file, "/reclassification", asDispute())
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("due", nullValue());
        act(supervisor(), file, "/supplement", Map.of("text", "26. novembrī."))
                .then()
                .statusCode(200);
        supervisor().get(file + "/deadline").then().body("steps[0].rule.term", equalTo("DISPUTE_DECISION"));
    }
}
