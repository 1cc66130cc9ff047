package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.customer;
import static lv.ocma.complaints.casefile.CaseGiven.daysAgo;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.letter;
import static lv.ocma.complaints.casefile.CaseGiven.open;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CasesApiTest {

    @Inject
    Given given;

    @Inject
    DirectoryGiven directory;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    @Test
    @Clause("V4")
    void a_complaint_gets_a_number_and_a_last_day_at_once() {
        open(frontEnd(), complaint(place))
                .then()
                .statusCode(201)
                .body("number", matchesPattern("S-\\d{4}-\\d{6}"))
                .body("status", equalTo("RECEIVED"))
                .body("channel", equalTo("API"))
                .body("due", notNullValue())
                .body("overdue", equalTo(false))
                .body("actions", equalTo(List.of("withdrawal")));
    }

    @Test
    void every_kind_is_taken_in_and_a_dispute_only_with_its_act() {
        for (var kind : Kind.values()) {
            var body = complaint(place);
            body.put("kind", kind.name());
            open(frontEnd(), body).then().statusCode(kind == Kind.DISPUTE ? 400 : 201);
        }
    }

    @Test
    @Clause("C4")
    void either_a_phone_or_an_address_is_enough_and_neither_is_not() {
        var body = complaint(place);
        body.put("contact", Map.of("phone", "20000000"));
        open(frontEnd(), body).then().statusCode(201).body("contact.phone", equalTo("+37120000000"));
        body.put("contact", Map.of("name", "Anna Paraugs"));
        open(frontEnd(), body).then().statusCode(400).body("errors.code", hasItem("email-or-phone"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        open(frontEnd(), Map.of("kind", "SONG", "language", "fr", "subject", " ", "channel", "LETTER"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/kind", "#/place", "#/language", "#/subject", "#/text", "#/contact", "#/channel"));
    }

    @Test
    @Clause("P1")
    void a_complaint_names_the_visit_the_employee_the_service_and_the_clause() {
        var body = complaint(place);
        var visit = UUID.randomUUID().toString();
        var employee = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var clause = directory.aClause();
        var service = directory.aService();
        body.putAll(Map.of("visit", visit, "employee", employee, "clause", clause, "service", service));
        open(frontEnd(), body)
                .then()
                .statusCode(201)
                .body("visit", equalTo(visit))
                .body("employee", equalTo(employee))
                .body("clause", equalTo(clause))
                .body("service", equalTo(service));
    }

    @Test
    void nothing_is_named_that_nobody_knows() {
        var body = complaint("no-such-place");
        body.putAll(Map.of("employee", UUID.randomUUID().toString(), "clause", "X99", "service", "juggling"));
        open(frontEnd(), body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/place", "#/employee", "#/clause", "#/service"));
    }

    @Test
    @Clause("R1")
    void a_company_writes_by_its_representative() {
        var body = complaint(place);
        body.put("company", Map.of("registrationNumber", "40000000034", "name", "SIA Paraugs"));
        open(frontEnd(), body).then().statusCode(201).body("company.name", equalTo("SIA Paraugs"));
        body.put("contact", Map.of("email", "anna@example.com"));
        body.put("company", Map.of("registrationNumber", "4", "name", "SIA Paraugs"));
        open(frontEnd(), body)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("registration-number-format", "required"));
    }

    @Test
    @Clause("K1")
    void over_which_it_came_stays_with_the_case() {
        for (var channel : List.of("EMAIL", "LETTER", "PHONE", "IN_PERSON", "FORUM", "FACEBOOK", "TWITTER")) {
            var body = letter(place, daysAgo(1));
            body.put("channel", channel);
            open(handler(place), body).then().statusCode(201).body("channel", equalTo(channel));
        }
        var onBehalf = CaseGiven.by(TestTokens.portalFor(UUID.randomUUID(), "320000-00000"));
        open(onBehalf, complaint(place)).then().statusCode(201).body("channel", equalTo("PORTAL"));
    }

    @Test
    void staff_say_how_and_when_it_came_and_nobody_else_does() {
        open(handler(place), complaint(place))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/channel", "#/receivedAt"));
        open(frontEnd(), letter(place, daysAgo(1)))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("staff-only", "staff-only")));
        open(handler(place), letter(place, daysAgo(-1)))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("in-the-future")));
        open(handler(place), letter("elsewhere", daysAgo(1))).then().statusCode(400);
        open(handler(place), letter(given.aPlace(), daysAgo(1))).then().statusCode(403);
    }

    @Test
    void a_case_is_nobody_elses_and_no_other_divisions() {
        var person = UUID.randomUUID();
        var persons = opened(customer(person), complaint(place));
        customer(person).get(persons).then().statusCode(200).body("text", equalTo(CaseGiven.TEXT));
        customer(UUID.randomUUID()).get(persons).then().statusCode(404);
        frontEnd().get(persons).then().statusCode(404);
        handler(given.aPlace()).get(persons).then().statusCode(403).body("type", endsWith("/other-division"));
        handler(place).get(persons).then().statusCode(200).body("actions", hasItem("cure-request"));

        var clients = opened(frontEnd(), complaint(place));
        frontEnd().get(clients).then().statusCode(200);
        CaseGiven.by(TestTokens.frontEnd("front-end-2")).get(clients).then().statusCode(404);
        customer(person).get(clients).then().statusCode(404);
    }

    @Test
    void the_person_finds_what_they_have_sent() {
        var person = UUID.randomUUID();
        var first = CaseGiven.id(opened(customer(person), complaint(place))).toString();
        var second = CaseGiven.id(opened(customer(person), complaint(place))).toString();
        opened(customer(UUID.randomUUID()), complaint(place));
        customer(person).get("/v1/me/cases").then().statusCode(200).body("items.id", equalTo(List.of(second, first)));
    }

    @Test
    void staff_find_cases_of_their_places_by_state_and_kind_page_by_page() {
        var branch = given.aBranchOf(place);
        var at = CaseGiven.id(opened(frontEnd(), complaint(place))).toString();
        var atBranch = CaseGiven.id(opened(frontEnd(), complaint(branch))).toString();
        var held = opened(frontEnd(), complaint(place));
        CaseGiven.askToCure(handler(place), held).then().statusCode(200);
        var next = handler(place)
                .queryParam("place", place)
                .queryParam("status", "RECEIVED")
                .queryParam("kind", "COMPLAINT")
                .queryParam("limit", 1)
                .get(CaseGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(atBranch)))
                .body("items[0].text", nullValue())
                .extract()
                .<String>path("next");
        handler(place)
                .queryParam("place", place)
                .queryParam("status", "RECEIVED")
                .queryParam("kind", "COMPLAINT")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(CaseGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(at)))
                .body("next", nullValue());
        handler(place)
                .queryParam("kind", "THANKS")
                .get(CaseGiven.PATH)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void staff_find_what_is_overdue_and_what_waits_for_its_submitter_is_not() {
        var late = opened(handler(place), letter(place, "2026-03-02T10:00:00+02:00"));
        var held = opened(handler(place), letter(place, "2026-03-02T10:00:00+02:00"));
        CaseGiven.askToCure(handler(place), held).then().statusCode(200);
        var inTime = opened(frontEnd(), complaint(place));
        handler(place)
                .queryParam("overdue", true)
                .get(CaseGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(CaseGiven.id(late).toString())))
                .body("items.overdue", equalTo(List.of(true)))
                .body("items.id", not(hasItem(CaseGiven.id(inTime).toString())));
    }

    @Test
    void nothing_that_was_written_stands_clear_in_the_database() {
        var body = complaint(place);
        body.put("company", Map.of("registrationNumber", "40000000034", "name", "SIA Paraugs"));
        var file = opened(frontEnd(), body);
        CaseGiven.askToCure(handler(place), file).then().statusCode(200);
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_file c where id = ? and to_jsonb(c)::text ~ 'stundas|rindā|Paraug|@|4000|dienu|diena'",
                        CaseGiven.id(file)));
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_timeline_entry c where case_file = ? and to_jsonb(c)::text ~ 'diena'",
                        CaseGiven.id(file)));
    }
}
