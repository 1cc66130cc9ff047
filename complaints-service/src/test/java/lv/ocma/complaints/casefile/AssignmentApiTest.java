package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.by;
import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AssignmentApiTest {

    @Inject
    Given given;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private @Nullable String examinerOf(String file) {
        return handler(place).get(file).then().statusCode(200).extract().path("examiner");
    }

    private String about(String employee) {
        var complaint = complaint(place);
        complaint.put("employee", employee);
        return opened(frontEnd(), complaint);
    }

    private RequestSpecification supervisor() {
        return by(TestTokens.staff(StaffRole.SUPERVISOR, place));
    }

    private Response give(String file, String employee) {
        return supervisor()
                .header("If-Match", "*")
                .body(Map.of("employee", employee))
                .put(file + "/examiner");
    }

    private static Response declare(ExaminerGiven by, String file) {
        return by.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "Mans radinieks."))
                .post(file + "/conflicts");
    }

    @Test
    void cases_go_in_turn_to_whoever_has_the_fewest_open_ones() {
        var one = ExaminerGiven.handler(given, place).enrolled();
        var other = ExaminerGiven.handler(given, place).enrolled();
        var proposals = ExaminerGiven.handler(given, place).enrolled(List.of("PROPOSAL"));

        var first = opened(frontEnd(), complaint(place));
        var second = opened(frontEnd(), complaint(place));
        assertEquals(Set.of(one.id(), other.id()), Set.of(examinerOf(first), examinerOf(second)));

        act(frontEnd(), second, "/withdrawal", null).then().statusCode(200);
        assertEquals(examinerOf(second), examinerOf(opened(frontEnd(), complaint(place))));
        supervisor()
                .queryParam("place", place)
                .get("/v1/examiners")
                .then()
                .statusCode(200)
                .body("items.employee", hasItem(proposals.id()))
                .body("items.size()", equalTo(3));
    }

    @Test
    void at_a_branch_those_of_its_division_examine() {
        var chief = ExaminerGiven.handler(given, place).enrolled();
        var branch = given.aBranchOf(place);
        assertEquals(chief.id(), examinerOf(opened(frontEnd(), complaint(branch))));
    }

    @Test
    @Clause("P8")
    void neither_whom_a_case_names_nor_who_reports_to_them_examines_it() {
        var named = ExaminerGiven.handler(given, place).enrolled();
        ExaminerGiven.employee(given, StaffRole.CASE_HANDLER, place, named.id(), List.of())
                .enrolled();
        var file = about(named.id());
        assertEquals(null, examinerOf(file));

        var third = ExaminerGiven.handler(given, place).enrolled();
        assertEquals(third.id(), examinerOf(about(named.id())));
    }

    @Test
    void while_somebody_is_away_whoever_stands_in_examines() {
        var deputy = ExaminerGiven.handler(given, place);
        var away = ExaminerGiven.employee(given, StaffRole.CASE_HANDLER, place, null, List.of(deputy.id()))
                .enrolled();
        var file = opened(frontEnd(), complaint(place));
        assertEquals(deputy.id(), examinerOf(file));

        give(file, away.id()).then().statusCode(200).body("examiner", equalTo(away.id()));
        act(handler(place), file, "/examination", null)
                .then()
                .statusCode(403)
                .body("type", endsWith("case-of-another-examiner"));
        act(deputy.asks(), file, "/examination", null).then().statusCode(200).body("status", equalTo("IN_EXAMINATION"));
    }

    @Test
    void where_nobody_of_the_place_may_the_head_office_examines_and_sees_it() {
        // Before all that tests of other services tell of meanwhile.
        var office = "0-" + UUID.randomUUID();
        given.place(office, "HEADQUARTERS", null);
        var central = ExaminerGiven.handler(given, office).enrolled();
        try {
            var file = opened(frontEnd(), complaint(place));
            assertEquals(central.id(), examinerOf(file));
            act(central.asks(), file, "/examination", null).then().statusCode(200);
            central.asks()
                    .queryParam("mine", true)
                    .get(CaseGiven.PATH)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(CaseGiven.id(file).toString())));
            handler(given.aPlace()).get(file).then().statusCode(403);
        } finally {
            central.enrolled(List.of());
        }
    }

    @Test
    void what_nobody_examines_is_shown_so_until_a_superior_gives_it_to_somebody() {
        var file = opened(frontEnd(), complaint(place));
        supervisor()
                .queryParam("place", place)
                .queryParam("unassigned", true)
                .get(CaseGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(CaseGiven.id(file).toString()))
                .body("items[0].examiner", nullValue());

        var elsewhere = ExaminerGiven.handler(given, given.aPlace());
        give(file, elsewhere.id()).then().statusCode(400).body("errors.code", hasItem("no-examiner"));
        var here = ExaminerGiven.handler(given, place);
        give(file, here.id()).then().statusCode(200).body("examiner", equalTo(here.id()));
        frontEnd().get(file).then().statusCode(200).body("examiner", nullValue());
        supervisor()
                .queryParam("place", place)
                .queryParam("unassigned", true)
                .get(CaseGiven.PATH)
                .then()
                .body("items.id", not(hasItem(CaseGiven.id(file).toString())));
    }

    @Test
    @Clause("P8")
    void an_examiner_with_a_conflict_gives_the_case_up_and_is_never_given_it_again() {
        var examiner = ExaminerGiven.handler(given, place).enrolled();
        var file = opened(frontEnd(), complaint(place));
        var other = ExaminerGiven.handler(given, place).enrolled();
        declare(examiner, file)
                .then()
                .statusCode(201)
                .body("employee", equalTo(examiner.id()))
                .body("at", notNullValue());
        declare(examiner, file).then().statusCode(409);
        assertEquals(other.id(), examinerOf(file));

        give(file, examiner.id()).then().statusCode(409);
        declare(other, file).then().statusCode(201);
        assertEquals(null, examinerOf(file));
        handler(place)
                .get(file + "/timeline")
                .then()
                .body(
                        "items.what",
                        equalTo(List.of(
                                "RECEIVED",
                                "ASSIGNED",
                                "CONFLICT_DECLARED",
                                "ASSIGNED",
                                "CONFLICT_DECLARED",
                                "UNASSIGNED")));
        frontEnd()
                .get(file + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("RECEIVED", "ASSIGNED", "ASSIGNED")));
    }

    @Test
    @Clause("P1")
    void whom_a_case_names_is_asked_and_answers_once_and_nobody_else_does() {
        ExaminerGiven.handler(given, place).enrolled();
        var elsewhere = given.aPlace();
        var named = ExaminerGiven.employee(given, StaffRole.CLERK, elsewhere, null, List.of());
        var file = about(named.id());
        handler(place).get(file).then().body("statement.until", notNullValue()).body("statement.text", nullValue());

        var words = Map.of("text", "Apkalpoju divus klientus.");
        act(handler(place), file, "/statement", words).then().statusCode(403);
        named.asks().get(file).then().statusCode(200);
        act(named.asks(), file, "/statement", words)
                .then()
                .statusCode(200)
                .body("statement.text", equalTo("Apkalpoju divus klientus."));
        act(named.asks(), file, "/statement", words).then().statusCode(409);
        frontEnd().get(file).then().statusCode(200).body("statement", nullValue());
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_file where id = ? and statement like '%divus%'",
                        CaseGiven.id(file)));
    }
}
