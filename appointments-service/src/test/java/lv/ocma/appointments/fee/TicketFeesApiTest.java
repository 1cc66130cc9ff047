package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.act;
import static lv.ocma.appointments.FeeApi.charged;
import static lv.ocma.appointments.FeeApi.item;
import static lv.ocma.appointments.FeeApi.options;
import static lv.ocma.appointments.FeeApi.pay;
import static lv.ocma.appointments.TermsGiven.fee;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.FeeApi.Charged;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fees of those who came without a booked time. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TicketFeesApiTest {

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    private String place;
    private String service;
    private String clerk;
    private String option;

    @BeforeEach
    void aServiceThatCosts() {
        place = given.aPlace().counters(2).open(given.today(), "00:00", "23:59").published();
        service = terms.aService().costs(fee("50.00", 10)).published();
        clerk = TestTokens.clerk(place);
        option = options(service, given.today()).getFirst();
    }

    @Test
    @Clause("R5")
    void a_walk_in_is_charged_by_the_prices_of_the_day_and_pays_at_the_desk() {
        var ticket = Day.ticket(clerk, place, service);
        var answer = charge(ticket);
        answer.then()
                .statusCode(201)
                .body("ticket", equalTo(id(ticket)))
                .body("$", not(hasKey("appointment")))
                .body("status", equalTo("DUE"))
                .body("date", equalTo(given.today().toString()))
                .body("reference", startsWith("RF"))
                .body("total", equalTo("50.00"));
        var fee = charged(answer);
        assertTrue(Iban.isCreditorReference(answer.jsonPath().getString("reference")));

        charge(ticket).then().statusCode(409).body("type", endsWith("/problems/fee-charged"));
        var paid = fee.after(pay(clerk, fee, "50.00"));
        Api.as(clerk).get("/v1/fees/" + paid.id()).then().body("status", equalTo("PAID"));
        Api.as(clerk)
                .get("/v1/tickets/" + id(ticket) + "/fees")
                .then()
                .statusCode(200)
                .body("items.id", contains(fee.id()));
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where action = 'fee.charge' and object_id = ?", fee.id()));
    }

    @Test
    @Clause("R5")
    void a_walk_in_gets_wire_instructions_with_a_reference_of_its_own_and_a_waiver_by_a_supervisor() {
        var one = charge(Day.ticket(clerk, place, service));
        var other = charge(Day.ticket(clerk, place, service));
        assertNotEquals(one.jsonPath().getString("reference"), other.jsonPath().getString("reference"));
        Api.as(clerk)
                .get("/v1/fees/" + charged(one).id() + "/wire-instructions")
                .then()
                .statusCode(200)
                .body("withoutAccount.amount", contains("50.00"));
        Charged fee = charged(other);
        act(
                        TestTokens.staff(StaffRole.SUPERVISOR, place),
                        fee,
                        "waivers",
                        Map.of("reason", "Error of the office", "legalGround", "Invented"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WAIVED"));
    }

    @Test
    void only_what_the_ticket_is_for_is_charged_and_not_once_it_was_given_back() {
        var ticket = Day.ticket(clerk, place, service);
        charge(ticket, item(service, 2, option))
                .then()
                .statusCode(400)
                .body("errors.code", contains("item-not-of-visit"));
        Api.as(clerk)
                .header("If-Match", "*")
                .post("/v1/tickets/" + id(ticket) + "/cancellation")
                .then()
                .statusCode(200);
        charge(ticket).then().statusCode(409).body("type", endsWith("/problems/visit-without-fee"));
        assertEquals(0, given.count("select count(*) from fee where ticket = ?", UUID.fromString(id(ticket))));
    }

    @Test
    @Clause("R5")
    void who_gives_the_ticket_back_owes_nothing_of_what_was_charged_before() {
        var ticket = Day.ticket(clerk, place, service);
        var fee = charged(charge(ticket));
        Api.as(clerk)
                .header("If-Match", "*")
                .post("/v1/tickets/" + id(ticket) + "/cancellation")
                .then()
                .statusCode(200);
        Api.as(clerk)
                .get("/v1/fees/" + fee.id())
                .then()
                .body("status", equalTo("LAPSED"))
                .body("visitEnded.status", equalTo("CANCELLED"));
    }

    @Test
    @Clause("R5")
    void what_was_served_before_the_rest_was_left_is_owed_still() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", 2)));
        var ticket = Day.takeTicket(clerk, wish);
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        var served = charged(charge(ticket));
        var left = charged(charge(ticket, item(service, 2, option)));
        var half = Day.done(clerk, serving, Day.item(serving) + "/completion");
        Day.done(clerk, half, "parking");
        Api.as(clerk)
                .header("If-Match", "*")
                .post("/v1/tickets/" + id(ticket) + "/cancellation")
                .then()
                .statusCode(200);
        Api.as(clerk).get("/v1/fees/" + served.id()).then().body("status", equalTo("DUE"));
        Api.as(clerk).get("/v1/fees/" + left.id()).then().body("status", equalTo("LAPSED"));
    }

    @Test
    @Clause("R5")
    void of_one_fee_for_two_persons_only_what_was_served_is_owed_and_what_is_paid_above_it_is_to_be_paid_back() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", 2)));
        var ticket = Day.takeTicket(clerk, wish);
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        var fee = charged(charge(ticket, item(service, 1, option), item(service, 2, option)));
        var part = fee.after(pay(clerk, fee, "70.00"));
        var half = Day.done(clerk, serving, Day.item(serving) + "/completion");
        Day.done(clerk, half, "parking");
        Api.as(clerk)
                .header("If-Match", "*")
                .post("/v1/tickets/" + id(ticket) + "/cancellation")
                .then()
                .statusCode(200);
        Api.as(clerk)
                .get("/v1/fees/" + part.id())
                .then()
                .body("status", equalTo("PAID"))
                .body("total", equalTo("100.00"))
                .body("lines.lapsed", contains(false, true))
                .body("visitEnded.refundable", equalTo("20.00"));
    }

    @Test
    void others_do_not_see_it_and_the_holder_of_the_token_does() {
        var ticket = Day.ticket(clerk, place, service);
        var fee = charged(charge(ticket));
        Api.with(ticket.jsonPath().getString("manageToken"))
                .get("/v1/fees/" + fee.id())
                .then()
                .statusCode(200)
                .body("actions", equalTo(List.of()));
        Api.as(Api.frontEnd()).get("/v1/fees/" + fee.id()).then().statusCode(404);
        Api.as(TestTokens.clerk("elsewhere"))
                .get("/v1/fees/" + fee.id())
                .then()
                .statusCode(403)
                .body("type", containsString("other-division"));
    }

    @Test
    void staff_of_another_division_charge_nothing_whatever_token_they_show() {
        var ticket = Day.ticket(clerk, place, service);
        Api.as(TestTokens.clerk("elsewhere"))
                .header("X-Manage-Token", ticket.jsonPath().getString("manageToken"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("items", List.of(item(service, 1, option))))
                .post("/v1/tickets/" + id(ticket) + "/fees")
                .then()
                .statusCode(403);
        assertEquals(0, given.count("select count(*) from fee where ticket = ?", UUID.fromString(id(ticket))));
    }

    private Response charge(Response ticket) {
        return charge(ticket, item(service, 1, option));
    }

    private Response charge(Response ticket, lv.ocma.appointments.FeeApi.Item... items) {
        return Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("items", List.of(items)))
                .post("/v1/tickets/" + id(ticket) + "/fees");
    }

    private static String id(Response ticket) {
        return ticket.jsonPath().getString("id");
    }
}
