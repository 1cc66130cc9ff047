package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.act;
import static lv.ocma.appointments.FeeApi.charge;
import static lv.ocma.appointments.FeeApi.charged;
import static lv.ocma.appointments.FeeApi.item;
import static lv.ocma.appointments.FeeApi.options;
import static lv.ocma.appointments.FeeApi.pay;
import static lv.ocma.appointments.TermsGiven.fee;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lv.ocma.appointments.Api;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FeesApiTest extends AtAChargedService {

    @Test
    @Clause("R5")
    void a_clerk_charges_each_person_by_the_price_list_of_the_day_of_the_visit() {
        var visit = visit();
        charge(clerk, visit, item(service, 1, option(1)), item(service, 2, option(2)))
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", equalTo("DUE"))
                .body("date", equalTo(day.toString()))
                .body("total", equalTo("100.00"))
                .body("lines.amount", contains("75.00", "25.00"))
                .body("actions", contains("payments", "withdrawal"));
        terms.theService(service).costs(fee("99.00", 2)).published();

        Api.as(Api.frontEnd())
                .get("/v1/appointments/" + visit + "/fees")
                .then()
                .statusCode(200)
                .body("items.total", contains("100.00"))
                .body("items[0].lines[0].option.amount", equalTo("75.00"))
                .body("items[0].actions", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SERVICE, 3, OPTION,  '#/items/0',          item-not-of-visit
                    other,   1, OPTION,  '#/items/0',          item-not-of-visit
                    SERVICE, 1, unknown, '#/items/0/option',   unknown-fee-option
                    """)
    void what_the_visit_or_the_price_list_does_not_have_is_named_and_nothing_is_charged(
            String of, int person, String option, String pointer, String code) {
        var visit = visit();
        charge(
                        clerk,
                        visit,
                        item(of.equals("SERVICE") ? service : of, person, option.equals("OPTION") ? option(0) : option))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertEquals(0, given.count("select count(*) from fee where booking = ?", UUID.fromString(visit)));
    }

    @Test
    void a_person_pays_for_a_service_in_full_or_reduced_and_soon_or_later_but_not_both() {
        var visit = visit();
        charge(clerk, visit, item(service, 1, option(0)), item(service, 1, option(2)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/items/1/option"))
                .body("errors.code", contains("one-option"));
        charge(clerk, visit, item(service, 1, option(0))).then().statusCode(201);
        charge(clerk, visit, item(service, 1, option(1)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/fee-charged"));
        charge(clerk, visit, item(service, 2, option(1))).then().statusCode(201);
    }

    @Test
    void the_same_item_twice_in_one_request_is_refused() {
        charge(clerk, visit(), item(service, 1, option(0)), item(service, 1, option(0)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("item-twice"));
    }

    @Test
    @Clause("R5")
    void nothing_is_charged_while_the_visit_can_still_be_moved_parted_or_cancelled() {
        var visit = booked();
        charge(clerk, visit, item(service, 1, option(0)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/visit-without-fee"));
        assertEquals(0, given.count("select count(*) from fee where booking = ?", UUID.fromString(visit)));
    }

    @Test
    @Clause({"R5", "V2"})
    void staff_of_another_division_decide_on_no_fee_whatever_link_they_show() {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        terms.serving(booked.id());
        var fee = feeOf(booked.id());
        var stranger = TestTokens.staff(StaffRole.SUPERVISOR, "talsi");
        var path = "/v1/fees/" + fee.id() + "/";
        var bodies = Map.of(
                "/v1/appointments/" + booked.id() + "/fees",
                Map.of("items", List.of(item(service, 1, option(1)))),
                path + "payments",
                Map.of("amount", "1.00", "receipt", "T2-004711"),
                path + "waivers",
                Map.of("reason", "Reissue", "legalGround", "An invented law"),
                path + "withdrawal",
                Map.of("reason", "Typed for another"));
        bodies.forEach((to, body) -> Api.as(stranger)
                .header("X-Manage-Token", booked.manageToken())
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", fee.etag())
                .body(body)
                .post(to)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division")));
        Api.as(stranger)
                .header("X-Manage-Token", booked.manageToken())
                .get("/v1/fees/" + fee.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("DUE"))
                .body("actions", hasSize(0));
    }

    @Test
    void what_was_charged_by_mistake_is_withdrawn_and_charged_anew() {
        var visit = visit();
        var fee = feeOf(visit);
        charge(clerk, visit, item(service, 1, option(0)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/fee-charged"));
        act(clerk, fee, "withdrawal", Map.of("reason", "Typed for another"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        charged(charge(clerk, visit, item(service, 1, option(0))));
    }

    @Test
    @Clause("R5")
    void the_wire_instructions_have_account_amount_and_a_reference_of_the_visit() {
        var card = terms.theService("eid-card").costs(fee("30.00", 10)).published();
        var answer = Api.book(Api.frontEnd(), Api.firstSlot(place, card, day));
        var visit = answer.jsonPath().getString("id");
        terms.serving(visit);
        var fee = charged(charge(clerk, visit, item(card, 1, options(card, day).getFirst())));
        var paid = fee.after(pay(clerk, fee, "10.00"));

        Api.with(answer.jsonPath().getString("manageToken"))
                .get("/v1/fees/" + paid.id() + "/wire-instructions")
                .then()
                .statusCode(200)
                .body("transfers[0].iban", equalTo("LV86TREL1060140918200"))
                .body("transfers[0].amount", equalTo("20.00"))
                .body(
                        "transfers[0].reference",
                        endsWith(answer.jsonPath().getString("reference").replace("-", "") + "1"))
                .body("withoutAccount", hasSize(0));
    }

    @Test
    @Clause("V2")
    void receipts_and_reasons_are_ciphertext_in_no_log_and_each_look_and_change_is_recorded() {
        var fee = feeOf(visit());
        var said = new CopyOnWriteArrayList<String>();
        var listener = listener(said);
        Logger.getLogger("").addHandler(listener);
        try {
            pay(clerk, fee, "50.00").then().statusCode(200);
            act(clerk, fee, "payments", Map.of("amount", "1", "receipt", "T2-004711 " + CARD))
                    .then()
                    .statusCode(400);
            Api.as(Api.frontEnd()).get("/v1/fees/" + fee.id()).then().statusCode(200);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertFalse(said.stream().anyMatch(line -> line.contains("004711") || line.contains("4111")), said::toString);
        assertEquals(
                0,
                given.count(
                        "select count(*) from fee_payment where fee = ? and receipt like '%4711%'",
                        UUID.fromString(fee.id())));
        assertEquals(
                List.of("fee.charge STAFF own-work", "fee.pay STAFF own-work", "fee.read FRONT_END own-client"),
                given.texts(
                        "select action || ' ' || caller_kind || ' ' || purpose from audit_entry where object_id = ? order by id",
                        fee.id()));
    }

    @Test
    void a_repeated_request_to_charge_has_its_effect_once() {
        var visit = visit();
        var key = UUID.randomUUID();
        for (int attempt = 1; attempt <= 2; attempt++) {
            Api.as(clerk)
                    .header("Idempotency-Key", key)
                    .body(Map.of("items", List.of(item(service, 1, option(0)))))
                    .post("/v1/appointments/" + visit + "/fees")
                    .then()
                    .statusCode(201);
        }
        Api.as(clerk)
                .get("/v1/appointments/" + visit + "/fees")
                .then()
                .body("items", hasSize(1))
                .body("items.status", hasItem("DUE"));
    }

    private static Handler listener(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
