package lv.ocma.complaints.message;

import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.customer;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.enquiry.EnquiryGiven;
import lv.ocma.complaints.serviceerror.ErrorGiven;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class UntoldEventsTest {

    @Inject
    Given given;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    @Test
    @Clause("V4")
    void a_message_that_reached_nobody_comes_back_to_its_case_and_only_staff_read_it_there() {
        var person = UUID.randomUUID();
        var file = opened(customer(person), complaint(place));
        heard(failed("CASE_RECEIVED", CaseGiven.id(file), Ids.following()));

        var told = "items.findAll { it.what == 'NOT_TOLD' }";
        handler(place)
                .get(file + "/timeline")
                .then()
                .statusCode(200)
                .body(told + ".words", equalTo(List.of("CASE_RECEIVED, EMAIL: bounce-5.1.1")))
                .body(told + "[0].text", containsString("nav nonācis"));
        customer(person).get(file + "/timeline").then().body("items.what", not(hasItem("NOT_TOLD")));
    }

    @Test
    void what_is_about_no_case_stops_nothing() {
        var visit = UUID.randomUUID();
        heard(failed("VISIT", "VISIT_BOOKED", visit, Ids.following()));
        var unknown = UUID.randomUUID();
        heard(failed("ENQUIRY_PROMISED", unknown, Ids.following()));
        heard(told("ENQUIRY_PROMISED", unknown, Ids.following()));
        assertEquals(
                0L, given.count("select count(*) from case_timeline_entry where case_file in (?, ?)", visit, unknown));
        assertEquals(0L, given.count("select count(*) from last_message where about in (?, ?)", visit, unknown));
    }

    private UUID question(UUID person) {
        var path = EnquiryGiven.asked(EnquiryGiven.customer(person), place);
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> listed(boolean untold) {
        return EnquiryGiven.clerk(place)
                .queryParam("place", place)
                .queryParam("untold", untold)
                .get(EnquiryGiven.PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    @Clause("V4")
    void a_message_that_reached_nobody_comes_back_to_its_question_and_only_staff_see_it_there() {
        var person = UUID.randomUUID();
        var asked = question(person);
        var other = question(person);
        var tag = EnquiryGiven.clerk(place).get(path(asked)).header("ETag");
        heard(failed("ENQUIRY_ANSWERED", asked, Ids.following()));
        EnquiryGiven.clerk(place)
                .header("If-None-Match", tag)
                .get(path(asked))
                .then()
                .statusCode(200)
                .body("staff.untold.kind", equalTo(List.of("ENQUIRY_ANSWERED")))
                .body("staff.untold[0].channel", equalTo("EMAIL"))
                .body("staff.untold[0].code", equalTo("bounce-5.1.1"))
                .body("staff.untold[0].at", equalTo("2026-11-27T10:00:00+02:00"));
        EnquiryGiven.customer(person).get(path(asked)).then().statusCode(200).body("staff", nullValue());
        EnquiryGiven.clerk(place).get(path(other)).then().body("staff.untold", empty());
        assertEquals(List.of(asked.toString()), listed(true));
        assertEquals(List.of(other.toString(), asked.toString()), listed(false));
    }

    @Test
    @Clause("V4")
    void what_a_later_message_of_the_kind_has_told_is_not_missing_any_more() {
        var asked = question(UUID.randomUUID());
        var first = Ids.following();
        heard(failed("ENQUIRY_MOVED", asked, first));
        heard(failed("ENQUIRY_PROMISED", asked, Ids.following()));
        heard(told("ENQUIRY_MOVED", asked, Ids.following()));
        EnquiryGiven.clerk(place)
                .get(path(asked))
                .then()
                .body("staff.untold.kind", equalTo(List.of("ENQUIRY_PROMISED")));
        heard(told("ENQUIRY_PROMISED", asked, Ids.following()));
        assertEquals(List.of(), listed(true));
    }

    @Test
    void a_failure_that_is_heard_after_a_later_message_has_arrived_changes_nothing_and_one_of_that_message_does() {
        var asked = question(UUID.randomUUID());
        var first = Ids.following();
        var second = Ids.following();
        heard(told("ENQUIRY_MOVED", asked, second));
        heard(failed("ENQUIRY_MOVED", asked, first));
        assertEquals(List.of(), listed(true));
        heard(failed("ENQUIRY_MOVED", asked, second));
        assertEquals(List.of(asked.toString()), listed(true));
    }

    @Test
    void an_arrived_message_leaves_the_entity_tag_of_its_question_as_it_is() {
        var asked = question(UUID.randomUUID());
        var tag = EnquiryGiven.clerk(place).get(path(asked)).header("ETag");
        heard(told("ENQUIRY_PROMISED", asked, Ids.following()));
        EnquiryGiven.clerk(place)
                .header("If-None-Match", tag)
                .get(path(asked))
                .then()
                .statusCode(304);
    }

    @Test
    void a_reminder_that_reached_no_employee_is_none_to_whoever_asked() {
        var asked = question(UUID.randomUUID());
        heard(failed("STAFF_ENQUIRY_DUE", asked, Ids.following()));
        EnquiryGiven.clerk(place).get(path(asked)).then().body("staff.untold", empty());
    }

    @Test
    @Clause("P9")
    void an_apology_that_reached_nobody_comes_back_to_its_error() {
        var clerk = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var error = ErrorGiven.inHand(place, clerk);
        var id = UUID.fromString(error.substring(error.lastIndexOf('/') + 1));
        ErrorGiven.anError(place, clerk);
        heard(failed("ERROR_TOLD", id, Ids.following()));
        supervisor().get(error).then().statusCode(200).body("untold.kind", equalTo(List.of("ERROR_TOLD")));
        supervisor()
                .queryParam("place", place)
                .queryParam("untold", true)
                .get("/v1/service-errors")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id.toString())));
        heard(told("ERROR_TOLD", id, Ids.following()));
        supervisor().get(error).then().body("untold", empty());
    }

    private RequestSpecification supervisor() {
        return Requests.given().auth().oauth2(TestTokens.staff(StaffRole.SUPERVISOR, place));
    }

    private static String path(UUID enquiry) {
        return EnquiryGiven.PATH + "/" + enquiry;
    }

    private void heard(Event failed) {
        var event = given.publish(failed);
        Eventually.becomes(
                1L,
                () -> given.count(
                        "select count(*) from inbox where consumer = 'complaints.untold' and event_id = ?", event));
    }

    private static MessageFailed failed(String kind, UUID about, UUID message) {
        return failed("CASE", kind, about, message);
    }

    private static MessageFailed failed(String aboutKind, String kind, UUID about, UUID message) {
        return new MessageFailed(
                message,
                kind,
                aboutKind,
                about,
                "EMAIL",
                "bounce-5.1.1",
                OffsetDateTime.parse("2026-11-27T10:00:00+02:00"));
    }

    private static MessageNotified told(String kind, UUID about, UUID message) {
        return new MessageNotified(
                message,
                kind,
                "CASE",
                about,
                "J-2026-000042",
                "EMAIL",
                LocalDate.parse("2026-12-01"),
                "e-mail",
                false,
                "SENT",
                false);
    }
}
