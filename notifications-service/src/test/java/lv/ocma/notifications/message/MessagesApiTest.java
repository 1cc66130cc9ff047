package lv.ocma.notifications.message;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class MessagesApiTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @TestHTTPResource(value = "/health", management = true)
    String health = "";

    private String division;
    private String branch;
    private Given.VisitGiven visit;

    @BeforeEach
    void a_visit_at_a_branch_that_was_booked_and_cancelled() {
        mail.comesBack();
        division = given.aPlace();
        branch = given.aBranchOf(division);
        visit = given.aVisit(branch, given.aService());
        visit.booked();
        visit.cancelled();
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED"), visit::statuses);
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private Response list(String token) {
        return as(token).queryParam("appointment", visit.id()).get("/v1/messages");
    }

    private String first(String token) {
        return list(token).jsonPath().getString("items[0].id");
    }

    @Test
    void staff_see_what_a_visit_was_told_oldest_first() {
        list(TestTokens.clerk(branch))
                .then()
                .statusCode(200)
                .body("items.kind", contains("VISIT_BOOKED", "VISIT_CANCELLED"))
                .body("items.status", contains("ACCEPTED", "ACCEPTED"))
                .body("items[0].reference", equalTo(visit.reference()))
                .body("items[0].attempts", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void staff_see_whom_a_message_went_to_and_what_it_said() {
        as(TestTokens.clerk(division))
                .get("/v1/messages/" + first(TestTokens.clerk(division)))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("recipient.name", equalTo("Anna Paraugs"))
                .body("recipient.address", equalTo(visit.address()))
                .body("subject", equalTo("Apmeklējums pierakstīts, " + visit.reference()))
                .body("text", startsWith("Labdien, Anna Paraugs!\n"))
                .body("message.id", equalTo(first(TestTokens.clerk(division))))
                .body("answer", startsWith("250 "));
    }

    @Test
    @Clause({"P4", "V4"})
    void who_was_refused_is_told_why_by_which_law_and_how_to_dispute_it() {
        var other = given.aVisit(branch, given.aService());
        other.refused("Nav otra vecāka piekrišanas");
        Eventually.becomes(List.of("ACCEPTED"), other::statuses);
        var clerk = TestTokens.clerk(branch);
        var id = as(clerk)
                .queryParam("appointment", other.id())
                .get("/v1/messages")
                .jsonPath()
                .getString("items[0].id");

        as(clerk)
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200)
                .body("message.kind", equalTo("VISIT_REFUSED"))
                .body("text", containsString("Nav otra vecāka piekrišanas"))
                .body("text", containsString("Izdomāts likums, 7. pants"))
                .body("text", containsString("Izdomāta iestāde"))
                .body("text", containsString("https://example.org/v1/cases#refusal="));
    }

    @Test
    @Clause({"P4", "V2"})
    void whoever_booked_is_not_mailed_why_another_person_was_refused() {
        var other = given.aVisit(branch, given.aService());
        other.refused("Nav otra vecāka piekrišanas", 2);
        Eventually.becomes(List.of("ACCEPTED"), other::statuses);
        var clerk = TestTokens.clerk(branch);
        var id = as(clerk)
                .queryParam("appointment", other.id())
                .get("/v1/messages")
                .jsonPath()
                .getString("items[0].id");

        as(clerk)
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200)
                .body("text", containsString("Izdomāta iestāde"))
                .body("text", not(containsString("Nav otra vecāka piekrišanas")))
                .body("text", not(containsString("Izdomāti fakti")))
                .body("text", not(containsString("Izdomāts pamats")));
    }

    @Test
    void who_has_this_version_already_is_not_sent_it_again() {
        var path = "/v1/messages/" + first(TestTokens.clerk(branch));
        var etag = as(TestTokens.clerk(branch)).get(path).header("ETag");

        as(TestTokens.clerk(branch))
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    @Clause("V2")
    void staff_of_another_division_are_refused() {
        var id = first(TestTokens.clerk(branch));

        list(TestTokens.clerk("talsi")).then().statusCode(403).body("type", endsWith("/problems/other-division"));
        as(TestTokens.clerk("talsi")).get("/v1/messages/" + id).then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"AUDITOR", "ADMINISTRATOR", "CASE_HANDLER"})
    @Clause("V2")
    void staff_whose_role_is_another_are_refused(StaffRole role) {
        list(TestTokens.staff(role, branch)).then().statusCode(403);
    }

    @Test
    @Clause("V2")
    void customers_and_clients_are_refused_and_nobody_reads_without_a_token() {
        list(TestTokens.customer(UUID.randomUUID(), "320000-00000", "front-end"))
                .then()
                .statusCode(403);
        list(TestTokens.frontEnd("front-end")).then().statusCode(403);
        list(TestTokens.portal()).then().statusCode(403);
        RestAssured.given()
                .queryParam("appointment", visit.id())
                .get("/v1/messages")
                .then()
                .statusCode(401);
    }

    @Test
    @Clause("V2")
    void each_look_is_recorded_and_a_refused_one_is_not_a_look() {
        var id = first(TestTokens.clerk(branch));
        as(TestTokens.clerk(branch)).get("/v1/messages/" + id);
        as(TestTokens.clerk("talsi")).get("/v1/messages/" + id);
        list(TestTokens.clerk("talsi"));

        assertEquals(
                List.of("message.read by an employee of " + branch),
                given.texts(
                        "select action || ' by an employee of ' || employee_divisions from audit_entry where object_id = ?",
                        id));
        assertEquals(
                List.of("messages.list"),
                given.texts(
                        "select action from audit_entry where object_id = ?",
                        visit.id().toString()));
    }

    @Test
    void a_visit_that_was_moved_is_the_business_of_its_new_place() {
        var elsewhere = given.aPlace();
        visit.moved(elsewhere, Given.NINE.plusDays(1));
        Eventually.becomes(3, () -> visit.statuses().size());

        list(TestTokens.clerk(elsewhere)).then().statusCode(200);
        list(TestTokens.clerk(branch)).then().statusCode(403);
    }

    @Test
    void codes_that_were_sent_before_a_move_leave_the_visit_to_its_new_place() {
        for (int code = 1; code <= 5; code++) {
            visit.sentCode("04291" + code);
        }
        Eventually.becomes(7, () -> visit.statuses().size());
        var elsewhere = given.aPlace();
        visit.moved(elsewhere, Given.NINE.plusDays(1));
        Eventually.becomes(8, () -> visit.statuses().size());

        list(TestTokens.clerk(elsewhere)).then().statusCode(200);
        list(TestTokens.clerk(branch)).then().statusCode(403);
    }

    @Test
    void messages_come_in_pages() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(TestTokens.clerk(branch))
                    .queryParam("appointment", visit.id())
                    .queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/messages");
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.kind", String.class));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        assertEquals(List.of("VISIT_BOOKED", "VISIT_CANCELLED"), List.copyOf(seen));
    }

    @Test
    void a_visit_is_to_be_named_and_what_is_not_there_is_empty_or_not_found() {
        var clerk = TestTokens.clerk(branch);

        as(clerk).get("/v1/messages").then().statusCode(200).body("items.place", everyItem(equalTo(branch)));
        as(TestTokens.clerk(branch, "elsewhere"))
                .get("/v1/messages")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("place"));
        as(clerk)
                .queryParam("appointment", visit.id())
                .queryParam("cursor", "garbage")
                .get("/v1/messages")
                .then()
                .statusCode(400);
        as(clerk)
                .queryParam("appointment", UUID.randomUUID())
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(clerk).get("/v1/messages/" + UUID.randomUUID()).then().statusCode(404);
        as(clerk).get("/v1/messages/not-an-id").then().statusCode(404);
    }

    @Test
    @Clause("C4")
    void staff_see_who_could_not_be_told() {
        var phoneOnly = given.aVisit(branch, given.aService()).with(new Contact("Anna Paraugs", null, "+37167209400"));
        phoneOnly.booked();
        Eventually.becomes("UNDELIVERABLE", phoneOnly::status);

        var id = phoneOnly.one("id");
        as(TestTokens.clerk(branch))
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200)
                .body("message.status", equalTo("UNDELIVERABLE"))
                .body("message.reason", equalTo("malformed-phone"))
                .body("recipient", nullValue())
                .body("text", nullValue());
    }

    @Test
    void a_mail_server_that_is_away_is_named_and_the_service_stays_ready() {
        mail.goesAway();
        given.aVisit(branch, given.aService()).booked();

        Eventually.becomes(true, this::isAway);
        health().then().statusCode(200).body("checks.find { it.name == 'mail' }.status", equalTo("UP"));

        mail.comesBack();
        Eventually.becomes(false, this::isAway);
    }

    /** The centre of text messages is away as well in most tests. */
    private boolean isAway() {
        var degraded = health().jsonPath().getString("checks.find { it.name == 'mail' }.data.degraded");
        return degraded != null && degraded.contains("smtp-connection");
    }

    private Response health() {
        return RestAssured.given().get(health + "/ready");
    }
}
