package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.act;
import static lv.ocma.appointments.FeeApi.charge;
import static lv.ocma.appointments.FeeApi.charged;
import static lv.ocma.appointments.FeeApi.item;
import static lv.ocma.appointments.FeeApi.options;
import static lv.ocma.appointments.FeeApi.pay;
import static lv.ocma.appointments.TermsGiven.fee;
import static lv.ocma.appointments.TermsGiven.reduced;
import static lv.ocma.platform.testing.Requests.given;
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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.FeeApi.Charged;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FeesApiTest {

    private static final String CARD = "4111 1111 1111 1111";

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    private LocalDate day;
    private String place;
    private String service;
    private String clerk;

    @BeforeEach
    void aServiceThatCostsMoreWhenItIsUrgent() {
        day = given.aDay();
        place = given.aPlace().counters(4).open(day, "09:00", "10:00").published();
        service = terms.aService()
                .costs(
                        fee("44.00", 10, null, day.minusDays(1), null),
                        fee("50.00", 10, day, null, null),
                        fee("75.00", 2),
                        reduced("25.00", 10))
                .published();
        clerk = TestTokens.clerk(place);
    }

    private String visit() {
        var visit = booked();
        terms.serving(visit);
        return visit;
    }

    private String booked() {
        return Api.booked(Api.frontEnd(), Api.firstSlot(place, service + ":2", day))
                .id();
    }

    private Charged feeOf(String visit) {
        return charged(charge(clerk, visit, item(service, 1, option(0))));
    }

    private String option(int at) {
        return options(service, day).get(at);
    }

    @Test
    @Clause("R5")
    void anybody_sees_the_prices_of_a_day() {
        given().queryParam("date", day.toString())
                .get("/v1/services/" + service + "/fee-options")
                .then()
                .statusCode(200)
                .body("date", equalTo(day.toString()))
                .body("items.amount", contains("50.00", "75.00", "25.00"))
                .body("items[2].relief.en", equalTo("a child"));
        given().queryParam("date", day.minusDays(1).toString())
                .get("/v1/services/" + service + "/fee-options")
                .then()
                .body("items.amount", contains("44.00", "75.00", "25.00"))
                .body("items[0].id", equalTo(option(0)));
        given().get("/v1/services/nothing-of-ours/fee-options").then().statusCode(404);
    }

    @Test
    @Clause("R5")
    void a_quote_adds_up_services_persons_urgency_and_relief() {
        var free = terms.aService().costs(fee("0.00", 1)).published();
        var unknown = terms.aService().published();
        given().queryParam("service", service + ":3", free, unknown)
                .queryParam("option", option(1) + ":1", option(2) + ":2")
                .queryParam("date", day.toString())
                .get("/v1/fee-quotes")
                .then()
                .statusCode(200)
                .body("total", equalTo("125.00"))
                .body("currency", equalTo("EUR"))
                .body("lines.amount", contains("75.00", "50.00", "0.00"))
                .body("withoutKnownFee", contains(unknown))
                .body("wireInstructions.transfers", hasSize(0))
                .body("wireInstructions.withoutAccount[0].amount", equalTo("125.00"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',           '',            service, required
                    Passport,     '',            service, service-format
                    passport:11,  '',            service, service-format
                    nothing-of-ours, '',         service, unknown-service
                    SERVICE,      '',            option,  fee-option-needed
                    SERVICE,      unknown,       option,  unknown-fee-option
                    SERVICE,      a:0,           option,  option-format
                    SERVICE,      a b,           option,  option-format
                    """)
    void a_quote_names_what_is_wrong_with_what_is_asked(String asked, String option, String parameter, String code) {
        var request = given();
        if (!asked.isEmpty()) {
            request.queryParam("service", asked.equals("SERVICE") ? service : asked);
        }
        if (!option.isEmpty()) {
            request.queryParam("option", option);
        }
        request.get("/v1/fee-quotes")
                .then()
                .statusCode(400)
                .body("errors.find { it.code == '" + code + "' }.parameter", equalTo(parameter));
    }

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
    void the_same_item_twice_in_one_request_is_refused() {
        charge(clerk, visit(), item(service, 1, option(0)), item(service, 1, option(0)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("item-twice"));
    }

    @Test
    @Clause("R5")
    void a_fee_is_paid_in_parts_and_a_mistaken_payment_is_reversed_and_stays() {
        var fee = feeOf(visit());
        var part = pay(clerk, fee, "20.00");
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
