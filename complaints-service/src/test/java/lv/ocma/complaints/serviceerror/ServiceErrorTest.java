package lv.ocma.complaints.serviceerror;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceErrorTest {

    @Inject
    Given given;

    private String place = "";
    private String chief = "";
    private String clerk = "";
    private final String chiefSubject = UUID.randomUUID().toString();

    @BeforeEach
    void a_clerk_and_an_official_above() {
        place = given.aPlace();
        chief = given.anEmployee(chiefSubject, place, null);
        clerk = given.anEmployee(UUID.randomUUID().toString(), place, chief);
    }

    private List<String> told(String error) {
        return given.texts(
                "select type || ' ' || coalesce(cast(payload as json) ->> 'official', '-') from outbox where aggregateid = ? order by sequence",
                error.substring(error.lastIndexOf('/') + 1));
    }

    @Test
    @Clause("P9")
    void the_official_above_is_told_in_the_transaction_of_the_report() {
        var error = ErrorGiven.anError(place, clerk);
        assertEquals(List.of("lv.ocma.complaints.service-error.reported " + chiefSubject), told(error));
    }

    @Test
    void an_error_of_a_manager_with_nobody_above_goes_to_the_head_office() {
        var error = ErrorGiven.anError(place, chief);
        assertEquals(List.of("lv.ocma.complaints.service-error.reported -"), told(error));
        ErrorGiven.by(StaffRole.SUPERVISOR, place).get(error).then().body("official", nullValue());
    }

    @Test
    @Clause("P9")
    void an_error_is_not_closed_without_an_apology() {
        var error = ErrorGiven.inHand(place, clerk);
        ErrorGiven.act(place, error, "/closure", null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/service-error-without-apology"));
        ErrorGiven.act(
                        place,
                        error,
                        "/apology",
                        Map.of("way", "IN_PERSON", "correction", "Piedodiet.", "noticeHandedOver", true))
                .then()
                .statusCode(200)
                .body("actions", hasItem("close"));
        ErrorGiven.act(place, error, "/closure", null).then().statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    @Clause("P9")
    void where_nobody_can_be_reached_the_reason_stands_in_stead_of_an_apology() {
        var error = ErrorGiven.inHand(place, clerk);
        ErrorGiven.act(place, error, "/contact-impossibility", Map.of("reason", "Nav zināms."))
                .then()
                .statusCode(200);
        ErrorGiven.act(place, error, "/closure", null).then().statusCode(200);
    }

    @Test
    @Clause("R6")
    void a_correction_that_an_employee_has_translated_is_told_in_both_languages_and_latvian_needs_none() {
        var both = Map.of("way", "MESSAGE", "correction", "Pareizi ir 15 eiro.", "translation", "It is 15 euros.");
        var latvian = reported("lv");
        ErrorGiven.act(place, latvian, "/apology", both)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("#/translation translation"));
        var english = reported("en");
        ErrorGiven.act(place, english, "/apology", both).then().statusCode(200);
        var payload = given.texts(
                        "select cast(payload as json) ->> 'translation' from outbox where aggregateid = ? and type like '%customer-told'",
                        english.substring(english.lastIndexOf('/') + 1))
                .getFirst();
        assertFalse(payload.equals("null") || payload.contains("euros"), payload);
    }

    private String reported(String language) {
        var id = ErrorGiven.report(place, clerk, Given.someone(), language)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var error = ErrorGiven.PATH + "/" + id;
        ErrorGiven.act(place, error, "/taking-up", null).then().statusCode(200);
        return error;
    }

    @Test
    @Clause("P9")
    void an_apology_by_message_leaves_as_an_event_in_which_nothing_personal_is_clear() {
        var email = Given.someone();
        var id = ErrorGiven.report(place, clerk, email)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var error = ErrorGiven.PATH + "/" + id;
        ErrorGiven.act(place, error, "/taking-up", null).then().statusCode(200);
        ErrorGiven.act(place, error, "/apology", Map.of("way", "MESSAGE", "correction", "Pareizi ir 15 eiro."))
                .then()
                .statusCode(200);
        var payload = given.texts("select payload from outbox where aggregateid = ? and type like '%customer-told'", id)
                .getFirst();
        assertFalse(payload.contains(email) || payload.contains("Pareizi"), payload);
    }

    @Test
    @Clause("P9")
    void an_error_stays_open_until_each_remedy_is_done_or_given_up_with_a_reason() {
        var error = ErrorGiven.inHand(place, clerk);
        var remedy = ErrorGiven.remedy(place, error, chief);
        ErrorGiven.act(place, error, "/contact-impossibility", Map.of("reason", "Nav zināms."))
                .then()
                .statusCode(200);
        ErrorGiven.act(place, error, "/closure", null).then().statusCode(409).body("type", endsWith("/remedies-open"));
        ErrorGiven.act(place, error, remedy, Map.of("outcome", "GIVEN_UP"))
                .then()
                .statusCode(400);
        ErrorGiven.act(place, error, remedy, Map.of("outcome", "GIVEN_UP", "reason", "Jau atmaksāts."))
                .then()
                .statusCode(200);
        ErrorGiven.act(place, error, "/closure", null).then().statusCode(200);
    }

    @Test
    void it_has_a_number_of_its_series_and_nothing_of_it_stands_clear_in_the_database() {
        var error = ErrorGiven.anError(place, clerk);
        ErrorGiven.by(StaffRole.AUDITOR, place)
                .get(error)
                .then()
                .statusCode(200)
                .body("number", startsWith("K-"))
                .body("account", equalTo(ErrorGiven.ACCOUNT));
        assertEquals(
                List.of(),
                given.texts("select number from service_error where place = ? and account like '%nodeva%'", place));
    }

    @Test
    @Clause("P9")
    void who_erred_and_their_direct_subordinates_do_not_handle_it() {
        var erred = given.anEmployee(UUID.randomUUID().toString(), place, chief);
        var ofSuperior = ErrorGiven.anError(place, erred);
        var supervisor = given.anEmployee(ErrorGiven.supervisorOf(place), place, erred);
        var own = ErrorGiven.anError(place, supervisor);
        for (var error : List.of(ofSuperior, own)) {
            ErrorGiven.act(place, error, "/taking-up", null)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/service-error-concerns-you"));
        }
        ErrorGiven.act(place, ErrorGiven.anError(place, clerk), "/taking-up", null)
                .then()
                .statusCode(200);
    }

    @Test
    void an_official_elsewhere_who_is_not_above_does_not_see_it() {
        var error = ErrorGiven.anError(place, clerk);
        ErrorGiven.by(StaffRole.SUPERVISOR, given.aPlace()).get(error).then().statusCode(403);
    }

    @Test
    void a_step_on_a_version_that_was_not_seen_is_refused() {
        var error = ErrorGiven.anError(place, clerk);
        ErrorGiven.by(StaffRole.SUPERVISOR, place)
                .post(error + "/taking-up")
                .then()
                .statusCode(428);
        var etag = ErrorGiven.by(StaffRole.SUPERVISOR, place).get(error).header("ETag");
        ErrorGiven.act(place, error, "/taking-up", null).then().statusCode(200);
        ErrorGiven.by(StaffRole.SUPERVISOR, place)
                .header("If-Match", etag)
                .post(error + "/taking-up")
                .then()
                .statusCode(412);
    }
}
