package lv.ocma.complaints.decision;

import static lv.ocma.complaints.decision.DecisionGiven.approve;
import static lv.ocma.complaints.decision.DecisionGiven.day;
import static lv.ocma.complaints.decision.DecisionGiven.decide;
import static lv.ocma.complaints.decision.DecisionGiven.decision;
import static lv.ocma.complaints.decision.DecisionGiven.examined;
import static lv.ocma.complaints.decision.DecisionGiven.reopen;
import static lv.ocma.complaints.decision.DecisionGiven.supervisor;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.complaints.casefile.NoticeGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ChallengesApiTest {

    private static final Map<String, Object> SENT = Map.of(
            "text", "Rinda nebija gara.", "challenge", Map.of("extent", "pilnā apjomā", "demand", "Atcelt lēmumu."));

    @Inject
    Given given;

    @Inject
    NoticeGiven notices;

    private ExaminerGiven examiner = new ExaminerGiven("", StaffRole.CASE_HANDLER, "", "");
    private String decided = "";

    @BeforeEach
    void a_complaint_that_was_rejected() {
        examiner = ExaminerGiven.handler(given, given.aPlace());
        decided = examined(examiner);
        decide(examiner, decided, decision("REJECTED")).then().statusCode(200);
        approve(supervisor(examiner.place()), decided).then().statusCode(200);
    }

    private static Response dispute(RequestSpecification by, String file, Map<String, ?> sent) {
        return by.header("Idempotency-Key", UUID.randomUUID()).body(sent).post(file + "/challenge");
    }

    @Test
    @Clause("P4")
    void a_decision_is_disputed_with_what_is_known_of_it_and_not_examined_by_who_took_it() {
        var number = CaseGiven.frontEnd().get(decided).<String>path("number");
        CaseGiven.frontEnd().get(decided).then().body("actions", hasItem("challenge"));
        var dispute = dispute(CaseGiven.frontEnd(), decided, SENT)
                .then()
                .statusCode(201)
                .body("kind", equalTo("DISPUTE"))
                .body("place", equalTo(examiner.place()))
                .body("language", equalTo("lv"))
                .body("subject", equalTo("Lēmuma lietā " + number + " apstrīdēšana"))
                .body("contact.email", equalTo("anna@example.com"))
                .body("employee", equalTo(examiner.id()))
                .body("challenge.act", equalTo(number))
                .body("challenge.actDate", equalTo(CaseGiven.today()))
                .body("challenge.decidedCase", equalTo(CaseGiven.id(decided).toString()))
                .body("challenge.instance", equalTo(DecisionGiven.WHERE))
                .body("challenge.demand", equalTo("Atcelt lēmumu."))
                .body("challenge.timeliness", equalTo("UNKNOWN"))
                .extract()
                .<String>path("id");
        supervisor(examiner.place())
                .get(CaseGiven.PATH + "/" + dispute)
                .then()
                .statusCode(200)
                .body("examiner", nullValue());
    }

    private ExaminerGiven employee(StaffRole role, String... standsIn) {
        return ExaminerGiven.employee(given, role, examiner.place(), null, List.of(standsIn));
    }

    private Response give(String file, ExaminerGiven to) {
        return supervisor(examiner.place())
                .header("If-Match", "*")
                .body(Map.of("employee", to.id()))
                .put(file + "/examiner");
    }

    /** @param author who decides the case of the other: themselves, or who stands in */
    private String disputeOf(ExaminerGiven whose, ExaminerGiven author, RequestSpecification approver) {
        var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(examiner.place()));
        give(file, whose).then().statusCode(200);
        CaseGiven.act(author.asks(), file, "/examination", null).then().statusCode(200);
        decide(author, file, decision("REJECTED")).then().statusCode(200);
        approve(approver, file).then().statusCode(200);
        return CaseGiven.PATH + "/"
                + dispute(CaseGiven.frontEnd(), file, SENT)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", endsWith("/case-concerns-you"));
    }

    @Test
    @Clause("P8")
    void whoever_approved_a_decision_neither_examines_the_dispute_of_it_nor_approves_the_ruling_on_it() {
        var approver = employee(StaffRole.SUPERVISOR).enrolled();
        var file = disputeOf(examiner, examiner, approver.asks());
        supervisor(examiner.place()).get(file).then().body("examiner", nullValue());
        give(file, approver).then().statusCode(409).body("type", endsWith("/examiner-concerned"));
        refused(CaseGiven.act(approver.asks(), file, "/examination", null));

        var other = employee(StaffRole.CASE_HANDLER);
        give(file, other).then().statusCode(200);
        refused(approver.asks()
                .header("If-Match", "*")
                .body(Map.of("employee", other.id()))
                .put(file + "/examiner"));
        CaseGiven.act(examiner.asks(), file, "/statement", Map.of("text", "Rinda bija gara."))
                .then()
                .statusCode(200);
        CaseGiven.act(other.asks(), file, "/examination", null).then().statusCode(200);
        decide(other, file, decision("REJECTED")).then().statusCode(200);
        refused(approve(approver.asks(), file));
        approve(supervisor(examiner.place()), file).then().statusCode(200);
    }

    @Test
    @Clause("P8")
    void whoever_stood_in_and_wrote_the_decision_is_whom_the_dispute_concerns() {
        var deputy = employee(StaffRole.CASE_HANDLER);
        var away = employee(StaffRole.CASE_HANDLER, deputy.id());
        var file = disputeOf(away, deputy, supervisor(examiner.place()));
        supervisor(examiner.place()).get(file).then().body("employee", equalTo(deputy.id()));
        refused(CaseGiven.act(deputy.asks(), file, "/examination", null));
    }

    @Test
    @Clause("V2")
    void that_its_decision_was_disputed_stands_in_the_audit_of_the_case() {
        var rows = "select count(*) from audit_entry where action = 'case.challenge' and object_id = ?";
        dispute(CaseGiven.frontEnd(), decided, Map.of()).then().statusCode(400);
        assertEquals(0, given.count(rows, CaseGiven.id(decided).toString()));
        dispute(CaseGiven.frontEnd(), decided, SENT).then().statusCode(201);
        assertEquals(1, given.count(rows, CaseGiven.id(decided).toString()));
    }

    @Test
    @Clause("V4")
    void
            its_time_runs_from_the_day_on_which_the_message_of_the_decision_counts_as_taken_and_never_ends_before_the_one_that_it_names() {
        var message = UUID.randomUUID();
        var file = CaseGiven.PATH + "/"
                + dispute(CaseGiven.frontEnd(), decided, SENT)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        notices.notified(message, "CASE_DECIDED", CaseGiven.id(decided), day(2), "SENT");
        CaseGiven.frontEnd()
                .get(file)
                .then()
                .body("challenge.notifiedOn", equalTo(day(2)))
                .body("challenge.notifiedBy", equalTo("MESSAGE"))
                .body("challenge.lastDay", equalTo(day(40)))
                .body("challenge.timeliness", equalTo("IN_TIME"));
        dispute(CaseGiven.frontEnd(), decided, SENT)
                .then()
                .statusCode(201)
                .body("challenge.notifiedOn", equalTo(day(2)));
    }

    @Test
    void a_letter_says_how_and_when_it_came_and_what_is_said_overrides_the_case() {
        dispute(supervisor(examiner.place()), decided, SENT)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/channel", "#/receivedAt"));
        dispute(
                        supervisor(examiner.place()),
                        decided,
                        Map.of(
                                "text",
                                "Rinda nebija gara.",
                                "challenge",
                                Map.of("extent", "daļā", "demand", "Grozīt.", "notifiedOn", CaseGiven.today()),
                                "contact",
                                Map.of("name", "Jānis Izdomāts", "phone", "+37120000002"),
                                "language",
                                "en",
                                "channel",
                                "LETTER",
                                "receivedAt",
                                CaseGiven.daysAgo(0)))
                .then()
                .statusCode(201)
                .body("channel", equalTo("LETTER"))
                .body("language", equalTo("en"))
                .body("contact.email", nullValue())
                .body("contact.phone", equalTo("+37120000002"))
                .body("challenge.notifiedBy", equalTo("SENDER"))
                .body("challenge.timeliness", equalTo("IN_TIME"));
        dispute(CaseGiven.frontEnd(), decided, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/text", "#/challenge"));
    }

    @Test
    @Clause("P5")
    void nobody_disputes_the_decision_of_another_person_and_staff_of_another_place_take_none_down() {
        dispute(CaseGiven.by(TestTokens.frontEnd("another")), decided, SENT)
                .then()
                .statusCode(404);
        dispute(CaseGiven.customer(UUID.randomUUID()), decided, SENT).then().statusCode(404);
        dispute(CaseGiven.handler(given.aPlace()), decided, SENT)
                .then()
                .statusCode(403)
                .body("type", endsWith("/other-division"));
    }

    @Test
    void what_is_examined_once_again_is_not_disputed_meanwhile() {
        reopen(supervisor(examiner.place()), decided).then().statusCode(200);
        dispute(CaseGiven.frontEnd(), decided, SENT)
                .then()
                .statusCode(409)
                .body("type", endsWith("/decision-not-challengeable"));
        CaseGiven.frontEnd().get(decided).then().body("actions", not(hasItem("challenge")));
    }
}
