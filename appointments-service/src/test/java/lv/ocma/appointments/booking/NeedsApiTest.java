package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NeedsApiTest extends AtAnOpenPlace {

    private static final Map<String, String> COMPANY =
            Map.of("registrationNumber", "40000000034", "name", "SIA Zvirbulis");

    @Test
    @Clause("C8")
    void an_interpreter_is_asked_for_and_shown_and_no_time_is_less_free_for_that() {
        var before = Api.starts(place, service, day);

        book(frontEnd(), with("interpreter", true)).then().statusCode(201).body("interpreter", equalTo(true));

        assertEquals(before, Api.starts(place, service, day), "the second counter is as free as it was");
        book(frontEnd(), Api.wish(slot()))
                .then()
                .statusCode(201)
                .body("interpreter", equalTo(false))
                .body("company", nullValue());
    }

    @Test
    @Clause({"C8", "R7"})
    void what_is_needed_to_be_received_is_said_once_kept_as_ciphertext_and_makes_no_time_less_free() {
        var before = Api.starts(place, service, day);

        var id = book(frontEnd(), with("accessibility", List.of("stepFreeEntrance", "hearingLoop", "hearingLoop")))
                .then()
                .statusCode(201)
                .body("accessibility", contains("stepFreeEntrance", "hearingLoop"))
                .extract()
                .jsonPath()
                .getString("id");

        assertEquals(before, Api.starts(place, service, day), "the second counter is as free as it was");
        var row = given.texts("select to_json(b)::text from booking b where id = ?", UUID.fromString(id))
                .getFirst();
        assertFalse(row.contains("hearingLoop"), "it may tell of somebody's health");
        book(frontEnd(), Api.wish(slot())).then().statusCode(201).body("accessibility", empty());
    }

    @Test
    void needs_that_no_place_knows_of_are_named() {
        book(frontEnd(), with("accessibility", Arrays.asList("lift", "helicopter", null)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/accessibility/1", "#/accessibility/2"))
                .body("errors.code", contains("one-of", "one-of"));
        book(frontEnd(), with("accessibility", Collections.nCopies(10, "lift")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/accessibility"))
                .body("errors.code", contains("size"));
        assertEquals(0, given.count("select count(*) from booking where place = ?", place));
    }

    @Test
    @Clause("R1")
    void who_comes_for_a_company_is_named() {
        var wish = with("company", COMPANY);
        wish.put("contact", Map.of("name", " ", "email", "anna@example.com"));
        book(frontEnd(), wish)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/contact/name"))
                .body("errors.code", contains("required"));
    }

    @Test
    @Clause("R1")
    void a_representative_books_for_a_company_whatever_its_address() {
        var id = book(frontEnd(), with("company", COMPANY))
                .then()
                .statusCode(201)
                .body("company", equalTo(COMPANY))
                .body("contact.name", equalTo("Anna Paraugs"))
                .body("warnings", nullValue())
                .extract()
                .jsonPath()
                .getString("id");

        var row = given.texts("select to_json(b)::text from booking b where id = ?", UUID.fromString(id))
                .getFirst();
        assertFalse(row.contains("Zvirbulis") || row.contains("40000000034"), "a company may bear a person's name");
    }

    @Test
    @Clause({"R1", "R2"})
    void a_clerk_books_for_a_caller_of_a_company_at_a_place_of_another_division_and_the_channel_is_kept() {
        book(TestTokens.clerk("elsewhere"), with("company", COMPANY))
                .then()
                .statusCode(201)
                .body("company.name", equalTo("SIA Zvirbulis"))
                .body("channel", equalTo("STAFF"));
    }

    @Test
    void a_number_whose_digits_do_not_fit_is_a_warning_and_no_refusal() {
        book(frontEnd(), with("company", Map.of("registrationNumber", "40000000035", "name", "SIA Paraugs")))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("registration-number-check-digit"))
                .body("warnings.pointer", contains("#/company/registrationNumber"));
    }

    @Test
    void what_is_wrong_with_a_company_is_named() {
        book(frontEnd(), with("company", Map.of("registrationNumber", "4000000003", "name", " ")))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/company/registrationNumber", "#/company/name"))
                .body("errors.code", containsInAnyOrder("registration-number-format", "size"));
        book(frontEnd(), with("company", Map.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/company/registrationNumber", "#/company/name"));
        assertEquals(0, given.count("select count(*) from booking where place = ?", place));
    }

    private Map<String, Object> with(String member, Object value) {
        var wish = new HashMap<>(Api.wish(slot()));
        wish.put(member, value);
        return wish;
    }
}
