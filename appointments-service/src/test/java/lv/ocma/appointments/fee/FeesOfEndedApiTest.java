package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.charged;
import static lv.ocma.appointments.FeeApi.item;
import static lv.ocma.appointments.FeeApi.options;
import static lv.ocma.appointments.FeeApi.pay;
import static lv.ocma.appointments.TermsGiven.fee;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.FeeApi;
import lv.ocma.appointments.FeeApi.Charged;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fees of visits that were charged and then ended without the service. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FeesOfEndedApiTest {

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    private String service;
    private String clerk;
    private Response called;
    private Charged fee;

    @BeforeEach
    void aVisitThatWasCharged() {
        var place = given.aPlace()
                .counters(2)
                .open(given.today(), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = terms.aService().costs(fee("50.00", 10)).published();
        clerk = TestTokens.clerk(place);
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(visit.id(), Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        called = Day.called(clerk, place, 1);
        fee = charged(FeeApi.charge(
                clerk,
                visit.id(),
                item(service, 1, options(service, given.today()).getFirst())));
    }

    @Test
    @Clause("R5")
    void nobody_owes_for_a_visit_that_they_missed_and_it_is_due_again_when_that_was_a_mistake() {
        var missed = Day.done(clerk, called, "no-show");
        shown().body("status", equalTo("LAPSED"))
                .body("outstanding", equalTo("0.00"))
                .body("visitEnded.status", equalTo("MISSED"))
                .body("visitEnded.refundable", equalTo("0.00"));
        pay(clerk, seen(), "50.00").then().statusCode(409).body("type", endsWith("/problems/fee-status"));
        assertEquals(1, audited("fee.lapse"));

        Day.done(clerk, missed, "undo");
        shown().body("status", equalTo("DUE"))
                .body("outstanding", equalTo("50.00"))
                .body("$", not(hasKey("visitEnded")));
        assertEquals(1, audited("fee.revive"));
    }

    @Test
    @Clause("R5")
    void what_is_paid_stays_paid_and_is_noted_as_to_be_paid_back() {
        fee = fee.after(pay(clerk, fee, "50.00"));
        Day.done(clerk, called, "no-show");
        shown().body("status", equalTo("PAID")).body("visitEnded.refundable", equalTo("50.00"));

        // What was recorded by mistake is reversed still, and is not owed then.
        var payment = Api.as(clerk).get("/v1/fees/" + fee.id()).jsonPath().getString("payments[0].id");
        FeeApi.act(clerk, seen(), "payments/" + payment + "/reversal", Map.of("reason", "Typed twice"))
                .then()
                .statusCode(200)
                .body("status", equalTo("LAPSED"))
                .body("visitEnded.refundable", equalTo("0.00"));
    }

    @Test
    @Clause("R5")
    void the_rest_of_what_is_paid_in_part_falls_away() {
        fee = fee.after(pay(clerk, fee, "20.00"));
        Day.done(clerk, called, "no-show");
        shown().body("status", equalTo("LAPSED"))
                .body("outstanding", equalTo("0.00"))
                .body("paid", equalTo("20.00"))
                .body("visitEnded.refundable", equalTo("20.00"));
    }

    @Test
    @Clause("R5")
    void a_transfer_that_was_on_its_way_when_the_visit_was_missed_is_recorded_and_to_be_paid_back() {
        Day.done(clerk, called, "no-show");
        shown().body("actions", hasItem("payments"));
        wire("60.00").then().statusCode(409).body("type", endsWith("/problems/fee-overpaid"));
        wire("20.00")
                .then()
                .statusCode(200)
                .body("status", equalTo("LAPSED"))
                .body("outstanding", equalTo("0.00"))
                .body("visitEnded.refundable", equalTo("20.00"));
        wire("30.00")
                .then()
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("visitEnded.refundable", equalTo("50.00"));
        shown().body("actions", not(hasItem("payments")));
    }

    @Test
    @Clause({"R5", "P10"})
    void nobody_owes_for_what_was_not_begun_when_contact_was_ended() {
        var warned = Day.done(clerk, called, "warning", Map.of("ground", "AGGRESSION"));
        Day.done(clerk, warned, "contact-end");
        shown().body("status", equalTo("LAPSED")).body("visitEnded.status", equalTo("CONTACT_ENDED"));
    }

    @Test
    @Clause({"R5", "P3"})
    void nobody_owes_for_what_somebody_else_is_competent_for() {
        var serving = Day.done(clerk, called, "serving");
        Day.done(
                clerk,
                serving,
                Day.item(serving) + "/referral",
                Map.of("authority", terms.anAuthority(), "reason", "Asylum."));
        shown().body("status", equalTo("LAPSED")).body("visitEnded.status", equalTo("SERVED"));
    }

    @Test
    @Clause("R5")
    void what_was_served_is_owed_and_stays_so_when_the_visit_is_over() {
        var serving = Day.done(clerk, called, "serving");
        Day.done(clerk, serving, Day.item(serving) + "/completion");
        shown().body("status", equalTo("DUE")).body("$", not(hasKey("visitEnded")));
    }

    private Response wire(String amount) {
        return FeeApi.act(
                clerk, seen(), "payments", Map.of("amount", amount, "receipt", "K-2026-" + amount, "method", "WIRE"));
    }

    private Charged seen() {
        return new Charged(fee.id(), Api.as(clerk).get("/v1/fees/" + fee.id()).header("ETag"));
    }

    private ValidatableResponse shown() {
        return Api.as(clerk).get("/v1/fees/" + fee.id()).then().statusCode(200);
    }

    private long audited(String action) {
        return given.count(
                "select count(*) from audit_entry where object_id = ? and action = '" + action + "'", fee.id());
    }
}
