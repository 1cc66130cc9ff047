package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.act;
import static lv.ocma.appointments.FeeApi.charge;
import static lv.ocma.appointments.FeeApi.charged;
import static lv.ocma.appointments.FeeApi.item;
import static lv.ocma.appointments.FeeApi.options;
import static lv.ocma.appointments.TermsGiven.fee;
import static lv.ocma.appointments.TermsGiven.reduced;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Price lists that are not like most: fees of nothing, for each of something, or only for some. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FeeEdgesApiTest {

    @Inject
    Given places;

    @Inject
    TermsGiven terms;

    private LocalDate day;
    private String place;
    private String clerk;

    @BeforeEach
    void aPlace() {
        day = places.aDay();
        place = places.aPlace().counters(2).open(day, "09:00", "10:00").published();
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause("R5")
    void the_only_price_of_a_service_is_not_taken_for_all_of_it_where_it_is_for_something_particular() {
        var perCopy =
                terms.aService().costs(fee("12.15", 5, null, null, "a copy")).published();
        var forChildren = terms.aService().costs(reduced("5.00", 5)).published();
        var plain = terms.aService().costs(fee("7.00", 5)).published();

        quote(perCopy).then().statusCode(400).body("errors.code", contains("fee-option-needed"));
        quote(forChildren).then().statusCode(400).body("errors.code", contains("fee-option-needed"));
        quote(plain).then().statusCode(200).body("total", equalTo("7.00"));
    }

    @Test
    @Clause("R5")
    void what_is_not_paid_for_each_of_something_is_charged_once() {
        var service = terms.aService()
                .costs(fee("50.00", 10), fee("2.00", 10, null, null, "a copy"))
                .published();
        var visit = serving(service);
        var options = options(service, day);

        several(visit, service, options.getFirst(), 2)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/items/0/quantity"))
                .body("errors.code", contains("range"));
        assertEquals(0, places.count("select count(*) from fee where booking = ?", UUID.fromString(visit)));
        several(visit, service, options.getLast(), 3).then().statusCode(201).body("total", equalTo("6.00"));
    }

    @Test
    @Clause("R5")
    void a_fee_of_nothing_that_was_charged_by_mistake_is_withdrawn_and_one_that_was_paid_is_not() {
        var service = terms.aService().costs(fee("0.00", 10), fee("9.00", 5)).published();
        var visit = serving(service);
        var options = options(service, day);
        var free = charged(charge(clerk, visit, item(service, 1, options.getFirst())));
        var paid = charged(charge(clerk, serving(service), item(service, 1, options.getLast())));
        paid = paid.after(lv.ocma.appointments.FeeApi.pay(clerk, paid, "9.00"));

        act(clerk, paid, "withdrawal", Map.of("reason", "Typed for another"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/fee-status"));
        act(clerk, free, "withdrawal", Map.of("reason", "Typed for another"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        charged(charge(clerk, visit, item(service, 1, options.getFirst())));
    }

    private Response quote(String service) {
        return given().queryParam("service", service)
                .queryParam("date", day.toString())
                .get("/v1/fee-quotes");
    }

    private Response several(String visit, String service, String option, int quantity) {
        return Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "items",
                        List.of(Map.of("service", service, "person", 1, "option", option, "quantity", quantity))))
                .post("/v1/appointments/" + visit + "/fees");
    }

    private String serving(String service) {
        var visit =
                Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day)).id();
        terms.serving(visit);
        return visit;
    }
}
