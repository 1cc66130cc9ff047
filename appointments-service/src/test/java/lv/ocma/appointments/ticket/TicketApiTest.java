package lv.ocma.appointments.ticket;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TicketApiTest {

    @Inject
    Given given;

    private String place = "";
    private String service = "";
    private String clerk = "";

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace().open(given.today(), "00:00", "23:59").published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause("V3")
    void a_remote_ticket_tells_how_many_go_before_and_how_long_it_takes_and_is_given_back() {
        remoteAlways();
        Day.ticket(clerk, place, service);
        var taken = Day.takeTicket(Api.frontEnd(), Day.wish(place, "REMOTE", service));
        taken.then()
                .statusCode(201)
                .body("number", equalTo("R002"))
                .body("status", equalTo("CHECKED_IN"))
                .body("waiting.ahead", equalTo(0))
                .body("actions", contains("cancellation"));
        var token = taken.jsonPath().getString("manageToken");
        var path = "/v1/tickets/" + taken.jsonPath().getString("id");

        Api.with(token).get(path).then().statusCode(200).body("manageToken", nullValue());
        Api.with(token)
                .header("If-None-Match", taken.header("ETag"))
                .get(path)
                .then()
                .statusCode(200)
                .body("waiting.ahead", equalTo(0));
        Api.with("made-up").get(path).then().statusCode(404);
        for (var opener : List.of(Api.frontEnd(), clerk)) {
            Api.as(opener).get(path).then().statusCode(200);
            Api.as(opener).header("X-Manage-Token", "made-up").get(path).then().statusCode(404);
        }
        Api.with(token)
                .header("If-Match", taken.header("ETag"))
                .post(path + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("actions", equalTo(List.of()));
        assertEquals(0, given.count("select count(*) from queue_entry where manage_token_hash = ?", token));
    }

    @Test
    void one_person_has_one_ticket_at_a_place() {
        remoteAlways();
        var person = Api.customer(UUID.randomUUID());
        Day.takeTicket(person, Day.wish(place, "REMOTE", service))
                .then()
                .statusCode(201)
                .body("manageToken", nullValue());

        Day.takeTicket(person, Day.wish(place, "REMOTE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/ticket-held"));
    }

    @Test
    void one_contact_has_one_remote_ticket_of_a_client_at_a_place() {
        remoteAlways();
        remoteFor("anna@example.com").then().statusCode(201);
        remoteFor("Anna@Example.com")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/contact-has-ticket"))
                .body(not(containsString("R001")));
        remoteFor("boris@example.com").then().statusCode(201);
        assertEquals(
                0,
                given.count(
                        "select count(*) from queue_entry where place = ? and contact_email_hash like '%example%'",
                        place));
    }

    @Test
    void a_client_holds_no_more_remote_tickets_for_people_who_are_not_signed_in_than_are_set() {
        remoteAlways();
        var ticket = Day.takeTicket(Api.frontEnd(), Day.wish(place, "REMOTE", service));
        given.copiesOf(ticket.jsonPath().getString("id"), 29);

        Day.takeTicket(Api.frontEnd(), Day.wish(place, "REMOTE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/too-many-tickets"))
                .body("detail", containsString("30"));
        remoteFor("anna@example.com").then().statusCode(201);
        given.copiesOf(ticket.jsonPath().getString("id"), 69);
        remoteFor("boris@example.com").then().statusCode(409).body("detail", containsString("100"));
        Day.takeTicket(Api.customer(UUID.randomUUID()), Day.wish(place, "REMOTE", service))
                .then()
                .statusCode(201);
    }

    private io.restassured.response.Response remoteFor(String email) {
        var wish = Day.wish(place, "REMOTE", service);
        wish.put("contact", Map.of("email", email));
        return Day.takeTicket(Api.frontEnd(), wish);
    }

    @Test
    void a_live_ticket_is_given_at_the_place_alone() {
        var afar = TestTokens.frontEndWithScopes("front-end", Set.of(Scopes.APPOINTMENTS_WRITE));
        var kiosk = TestTokens.frontEndWithScopes("kiosk", Set.of(Scopes.APPOINTMENTS_WRITE, Scopes.QUEUES_KIOSK));
        Day.takeTicket(afar, Day.wish(place, "LIVE", service)).then().statusCode(403);
        Day.takeTicket(TestTokens.clerk("elsewhere"), Day.wish(place, "LIVE", service))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));

        Day.takeTicket(kiosk, Day.wish(place, "LIVE", service))
                .then()
                .statusCode(201)
                .body("number", equalTo("L001"));
    }

    @Test
    void a_closed_place_gives_no_tickets() {
        var closed = given.aPlace().open(given.aDay(), "09:00", "10:00").published();

        Day.takeTicket(TestTokens.clerk(closed), Day.wish(closed, "LIVE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/place-closed"));
        Day.takeTicket(Api.frontEnd(), Day.wish(closed, "REMOTE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/remote-queue-closed"));
    }

    @Test
    void a_full_queue_takes_nobody_more() {
        rule("most_waiting", 1);
        Day.ticket(clerk, place, service);

        Day.takeTicket(clerk, Day.wish(place, "LIVE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/queue-full"));
        RestAssured.get("/v1/queues/" + place)
                .then()
                .body("liveTickets", equalTo(false))
                .body("remoteTickets", equalTo(false));
    }

    @Test
    void bad_input_is_named_all_at_once_and_leaves_nothing() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", 0), Map.of("service", service)));
        wish.put("language", "de");
        wish.put("contact", Map.of("email", "nowhere", "phone", "123"));
        Day.takeTicket(clerk, wish)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "#/services/0/persons",
                                "#/services/1/service",
                                "#/language",
                                "#/contact/email",
                                "#/contact/phone"));
        refused(Map.of("service", "service-of-nobody"), "no-service-in-person");
        refused(Map.of("service", given.aServiceWithoutVisit()), "no-service-in-person");
        var need = Day.wish(place, "LIVE", service);
        need.put("priority", "HURRY");
        Day.takeTicket(clerk, need).then().statusCode(400).body("errors.code", contains("unknown-priority"));
        var nowhere = Day.wish("nowhere", "REMOTE", service);
        Day.takeTicket(Api.frontEnd(), nowhere).then().statusCode(400).body("errors.code", contains("unknown-place"));

        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    @Test
    @Clause("C8")
    void who_takes_a_ticket_and_needs_an_interpreter_is_shown_so_on_the_agenda_and_to_who_calls() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("interpreter", true);
        Day.takeTicket(clerk, wish).then().statusCode(201);
        Day.ticket(clerk, place, service);

        Api.as(clerk)
                .get("/v1/agenda?place=" + place)
                .then()
                .statusCode(200)
                .body("visits.flags", contains(List.of("INTERPRETER"), List.of()));
        Day.called(clerk, place, 1).then().body("interpreter", equalTo(true));
    }

    @Test
    void where_to_reach_somebody_is_kept_as_ciphertext() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("contact", Map.of("phone", "20000000"));
        Day.takeTicket(clerk, wish).then().statusCode(201);

        assertEquals(
                0,
                given.count(
                        "select count(*) from queue_entry where place = ? and contact_phone like '%20000000%'", place));
        Day.called(clerk, place, 1).then().body("contact.phone", equalTo("+37120000000"));
    }

    private void refused(Map<String, Object> service, String code) {
        var wish = Day.wish(place, "LIVE", "");
        wish.put("services", List.of(service));
        Day.takeTicket(clerk, wish).then().statusCode(400).body("errors.code", contains(code));
    }

    private void remoteAlways() {
        rule("remote_after_opening", 0);
    }

    /** A rule of this place's own. */
    private void rule(String column, int value) {
        given.change(
                "insert into queue_rule select ?, version, near_minutes, booked_share, remote_share, hand_minutes, check_in_before,"
                        + " check_in_after, delay_until, delay_kept, remote_after_opening, 0, most_waiting, undo_minutes, at_closing,"
                        + " closing_minutes from queue_rule where place = '*'",
                place);
        given.change("update queue_rule set " + column + " = ? where place = ?", value, place);
    }
}
