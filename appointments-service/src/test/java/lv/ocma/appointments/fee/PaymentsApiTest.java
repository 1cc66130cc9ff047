package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.act;
import static lv.ocma.appointments.FeeApi.pay;
import static lv.ocma.appointments.TermsGiven.fee;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.FeeApi.Charged;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** What is paid, reversed and waived at the desk. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PaymentsApiTest extends AtAChargedService {

    @Inject
    Clock clock;

    @Test
    @Clause("R5")
    void a_fee_is_paid_in_parts_and_a_mistaken_payment_is_reversed_and_stays() {
        var fee = feeOf(visit());
        var part = pay(clerk, fee, "20.00", "T2-004711");
        part.then()
                .body("status", equalTo("PARTLY_PAID"))
                .body("outstanding", equalTo("30.00"))
                .body("payments[0].receipt", equalTo("T2-004711"));
        var partly = fee.after(part);
        var rest = pay(clerk, partly, "30");
        rest.then().body("status", equalTo("PAID")).body("actions", contains("reversals"));
        var paid = partly.after(rest);

        act(
                        clerk,
                        paid,
                        "payments/" + part.jsonPath().getString("payments[0].id") + "/reversal",
                        Map.of("reason", "Another customer's"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PARTLY_PAID"))
                .body("paid", equalTo("30.00"))
                .body("payments.amount", contains("20.00", "30.00", "-20.00"))
                .body("payments[2].reason", equalTo("Another customer's"));
    }

    @Test
    void of_two_payments_that_saw_the_same_fee_the_second_is_told_to_look_again() {
        var fee = feeOf(visit());
        pay(clerk, fee, "10.00").then().statusCode(200);
        pay(clerk, fee, "10.00").then().statusCode(412);
        Api.as(clerk)
                .body(Map.of("amount", "10.00", "receipt", "T2"))
                .post("/v1/fees/" + fee.id() + "/payments")
                .then()
                .statusCode(428);
        assertEquals(1, given.count("select count(*) from fee_payment where fee = ?", UUID.fromString(fee.id())));
    }

    @Test
    void bad_payments_are_named_all_at_once_and_leave_nothing() {
        var fee = feeOf(visit());
        act(
                        clerk,
                        fee,
                        "payments",
                        Map.of(
                                "amount",
                                "0.001",
                                "method",
                                "CASH",
                                "receipt",
                                CARD,
                                "paidAt",
                                OffsetDateTime.now(given.clock()).plusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("amount", "payment-method", "card-number", "in-the-future"))
                .body("errors.pointer", contains("#/amount", "#/method", "#/receipt", "#/paidAt"));
        pay(clerk, fee, "50.01").then().statusCode(409).body("type", endsWith("/problems/fee-overpaid"));
        assertEquals(0, given.count("select count(*) from fee_payment where fee = ?", UUID.fromString(fee.id())));
    }

    @Test
    @Clause("R5")
    void the_rest_is_waived_with_reason_and_legal_ground_by_who_may() {
        var fee = feeOf(visit());
        var waiver = Map.of("reason", "Reissue after an error", "legalGround", "An invented law, section 7");
        act(clerk, fee, "waivers", waiver).then().statusCode(403);
        var boss = TestTokens.staff(StaffRole.SUPERVISOR, place);
        act(boss, fee, "waivers", Map.of("reason", "Reissue", "legalGround", " "))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/legalGround"));
        var waived = act(boss, fee, "waivers", waiver);
        waived.then()
                .statusCode(200)
                .body("status", equalTo("WAIVED"))
                .body("outstanding", equalTo("0.00"))
                .body("waiver.legalGround", equalTo("An invented law, section 7"));
        pay(clerk, fee.after(waived), "1.00").then().statusCode(409).body("type", endsWith("/problems/fee-status"));
    }

    @Test
    void a_payment_that_was_recorded_by_mistake_is_reversed_also_once_the_rest_is_waived() {
        var fee = feeOf(visit());
        var part = pay(clerk, fee, "20.00");
        var boss = TestTokens.staff(StaffRole.SUPERVISOR, place);
        var waived =
                act(boss, fee.after(part), "waivers", Map.of("reason", "Reissue", "legalGround", "An invented law"));
        waived.then().body("status", equalTo("WAIVED")).body("actions", contains("reversals"));
        var reversal = "payments/" + part.jsonPath().getString("payments[0].id") + "/reversal";

        var reversed = act(clerk, fee.after(waived), reversal, Map.of("reason", "Another customer's"));
        reversed.then()
                .statusCode(200)
                .body("status", equalTo("WAIVED"))
                .body("paid", equalTo("0.00"))
                .body("outstanding", equalTo("0.00"))
                .body("actions", hasSize(0));
    }

    @Test
    void a_receipt_is_recorded_once_for_a_fee_unless_it_was_reversed() {
        var fee = feeOf(visit());
        var first = pay(clerk, fee, "20.00", "T2-4712");
        var paid = fee.after(first);
        pay(clerk, paid, "20.00", " t2-4712 ")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/receipt"))
                .body("errors.code", contains("receipt-twice"));
        var reversal = "payments/" + first.jsonPath().getString("payments[0].id") + "/reversal";
        var reversed = act(clerk, paid, reversal, Map.of("reason", "Typed 20 for 50"));
        pay(clerk, paid.after(reversed), "50.00", "T2-4712").then().statusCode(200);
    }

    @Test
    void nothing_was_paid_by_card_before_the_day_nor_by_transfer_longer_than_a_year_before() {
        var fee = feeOf(visit());
        var today = LocalDate.ofInstant(clock.instant(), Zones.RIGA);
        paidAt(fee, "CARD", today.minusDays(1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/paidAt"))
                .body("errors.code", contains("paid-too-early"));
        paidAt(fee, "WIRE", today.minusYears(1).minusDays(1)).then().statusCode(400);
        assertEquals(0, given.count("select count(*) from fee_payment where fee = ?", UUID.fromString(fee.id())));
        paidAt(fee, "WIRE", today.minusDays(40)).then().statusCode(200);
    }

    private Response paidAt(Charged fee, String method, LocalDate day) {
        return act(
                clerk,
                fee,
                "payments",
                Map.of(
                        "amount",
                        "10.00",
                        "receipt",
                        "T-" + day,
                        "method",
                        method,
                        "paidAt",
                        day.atTime(12, 0, 1)
                                .atZone(Zones.RIGA)
                                .toOffsetDateTime()
                                .toString()));
    }
}
