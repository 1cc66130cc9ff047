package lv.ocma.appointments.fee;

import static lv.ocma.appointments.TermsGiven.fee;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What something costs, before anybody is charged. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FeePricesApiTest extends AtAChargedService {

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
                .body("persons.findAll { it.service == '" + service + "' }.amount", contains("75.00", "25.00", "25.00"))
                .body("persons.find { it.service == '" + free + "' }.amount", equalTo("0.00"))
                .body("withoutKnownFee", contains(unknown))
                .body("wireInstructions.transfers", hasSize(0))
                .body("wireInstructions.withoutAccount[0].amount", equalTo("125.00"));
    }

    @Test
    @Clause("R5")
    void a_quote_tells_who_has_no_option_yet_and_that_one_person_pays_by_one() {
        given().queryParam("service", service + ":2")
                .queryParam("option", option(0) + ":1")
                .queryParam("date", day.toString())
                .get("/v1/fee-quotes")
                .then()
                .statusCode(200)
                .body("total", equalTo("50.00"))
                .body("persons.person", contains(1, 2))
                .body("persons.amount", contains("50.00", "0.00"))
                .body("persons[0].options", contains(option(0)))
                .body("persons[1].options", hasSize(0));
        given().queryParam("service", service + ":2")
                .queryParam("option", option(0), option(2) + ":1")
                .queryParam("date", day.toString())
                .get("/v1/fee-quotes")
                .then()
                .statusCode(400)
                .body("errors.code", contains("option-persons"));
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
                    SERVICE,      FULL:2,        option,  option-persons
                    SERVICE,      FULL:99,       option,  option-persons
                    """)
    void a_quote_names_what_is_wrong_with_what_is_asked(String asked, String option, String parameter, String code) {
        var request = given();
        if (!asked.isEmpty()) {
            request.queryParam("service", asked.equals("SERVICE") ? service : asked);
        }
        if (!option.isEmpty()) {
            request.queryParam("option", option.replace("FULL", option(0)));
        }
        request.get("/v1/fee-quotes")
                .then()
                .statusCode(400)
                .body("errors.find { it.code == '" + code + "' }.parameter", equalTo(parameter));
    }
}
