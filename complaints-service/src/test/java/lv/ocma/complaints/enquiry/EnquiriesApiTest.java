package lv.ocma.complaints.enquiry;

import static lv.ocma.complaints.enquiry.EnquiryGiven.act;
import static lv.ocma.complaints.enquiry.EnquiryGiven.asked;
import static lv.ocma.complaints.enquiry.EnquiryGiven.clerk;
import static lv.ocma.complaints.enquiry.EnquiryGiven.customer;
import static lv.ocma.complaints.enquiry.EnquiryGiven.nobodySignedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EnquiriesApiTest {

    @Inject
    Given given;

    @Inject
    EventCipher cipher;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private List<String> told(String enquiry, String column) {
        return given.texts(
                "select " + column + " from outbox where aggregateid = ? order by sequence",
                enquiry.substring(enquiry.lastIndexOf('/') + 1));
    }

    private LocalDate promised(String enquiry) {
        return LocalDate.parse(clerk(place).get(enquiry).<String>path("promised"));
    }

    @Test
    @Clause("T2")
    void the_customer_is_told_the_promised_date_at_once() {
        var answer = EnquiryGiven.ask(customer(UUID.randomUUID()), place, "EMAIL")
                .then()
                .statusCode(201)
                .body("number", startsWith("J-"))
                .body("promised", notNullValue())
                .body("staff", nullValue())
                .extract();
        var id = answer.<String>path("id");
        assertEquals(List.of("lv.ocma.complaints.enquiry.promised"), told(id, "type"));
        var payload = told(id, "payload").getFirst();
        assertTrue(payload.contains(answer.<String>path("promised")), payload);
        assertFalse(payload.contains("anna@example.com") || payload.contains("Paraugs"), payload);
    }

    @Test
    @Clause("T2")
    void another_date_needs_a_reason_and_the_customer_is_told_both() {
        var enquiry = asked(clerk(place), place);
        var before = promised(enquiry);
        var later = before.plusDays(7).toString();
        act(clerk(place), enquiry, "/rescheduling", Map.of("promised", later))
                .then()
                .statusCode(400);
        act(clerk(place), enquiry, "/rescheduling", Map.of("promised", later, "reason", "Gaidām arhīvu."))
                .then()
                .statusCode(200)
                .body("promised", equalTo(later))
                .body("moves[0].before", equalTo(before.toString()))
                .body("moves[0].reason", equalTo("Gaidām arhīvu."));
        assertEquals(
                List.of("lv.ocma.complaints.enquiry.promised", "lv.ocma.complaints.enquiry.moved"),
                told(enquiry, "type"));
        assertFalse(told(enquiry, "payload").getLast().contains("arhīvu"));
    }

    @Test
    void no_date_is_promised_that_has_passed() {
        var enquiry = asked(clerk(place), place);
        act(clerk(place), enquiry, "/rescheduling", Map.of("promised", "2020-01-01", "reason", "Gaidām arhīvu."))
                .then()
                .statusCode(400);
    }

    @Test
    @Clause("R6")
    void it_is_answered_once_over_the_channel_that_was_chosen() {
        var person = UUID.randomUUID();
        var enquiry = asked(customer(person), place);
        act(clerk(place), enquiry, "/answer", Map.of("text", "Jā, jebkurā nodaļā."))
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("verbal", equalTo(false));
        act(clerk(place), enquiry, "/answer", Map.of("text", "Nē."))
                .then()
                .statusCode(409)
                .body("type", endsWith("/enquiry-closed"));
        assertEquals(
                "lv.ocma.complaints.enquiry.answered", told(enquiry, "type").getLast());
        assertFalse(told(enquiry, "payload").getLast().contains("jebkurā"));
        customer(person).get(enquiry).then().statusCode(200).body("answer", equalTo("Jā, jebkurā nodaļā."));
    }

    @Test
    @Clause("R6")
    void an_answer_is_sent_with_the_translation_that_an_employee_has_written_and_latvian_needs_none() {
        var id = EnquiryGiven.ask(clerk(place), place, "EMAIL", "en")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var both = Map.of("text", "Jā, jebkurā nodaļā.", "translation", "Yes, any division will do.");
        act(clerk(place), EnquiryGiven.PATH + "/" + id, "/answer", both)
                .then()
                .statusCode(200)
                .body("answerTranslation", equalTo("Yes, any division will do."));
        assertFalse(told(id, "payload").getLast().contains("any division"));
        assertFalse(
                told(id, "cast(payload as json) ->> 'translation'").getLast().equals("null"));

        act(clerk(place), asked(clerk(place), place), "/answer", both)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/translation"));
    }

    @Test
    @Clause("R6")
    void the_reason_for_another_date_is_told_with_its_translation_to_who_reads_another_language() {
        var id = EnquiryGiven.ask(clerk(place), place, "EMAIL", "en")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var both = Map.of(
                "promised", promised(EnquiryGiven.PATH + "/" + id).plusDays(7).toString(),
                "reason", "Gaidām arhīvu.",
                "translation", "We wait for the archive.");
        act(clerk(place), EnquiryGiven.PATH + "/" + id, "/rescheduling", both)
                .then()
                .statusCode(200);
        var told = told(id, "cast(payload as json) ->> 'translation'").getLast();
        assertEquals("We wait for the archive.", cipher.decrypt(told, String.class));
        act(clerk(place), asked(clerk(place), place), "/rescheduling", both)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/translation translation"));
    }

    @Test
    @Clause({"R1", "V3"})
    void who_has_neither_phone_nor_mail_leaves_a_postal_address_which_is_kept_and_told_encrypted() {
        var id = EnquiryGiven.askByPost(clerk(place), place, "Paraugmāju iela 1-2", "Talsi")
                .then()
                .statusCode(201)
                .body("contact.address.lines", contains("Paraugmāju iela 1-2", "Talsi"))
                .body("contact.email", nullValue())
                .extract()
                .<String>path("id");
        assertFalse(told(id, "payload").getFirst().contains("Paraugmāju"));
        var contact = cipher.decrypt(
                told(id, "cast(payload as json) -> 'told' ->> 'contact'").getFirst(), Contact.class);
        assertEquals(
                new Contact.Address(null, List.of("Paraugmāju iela 1-2", "Talsi"), "LV-3201", "LV"), contact.address());
        assertEquals("LETTER", contact.channel());

        EnquiryGiven.askByPost(clerk(place), place, "Talsi", "x".repeat(61))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/contact/address contact-address"));
    }

    @Test
    @Clause("R6")
    void what_was_told_by_phone_is_recorded_and_not_sent() {
        var id = EnquiryGiven.ask(clerk(place), place, "PHONE")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        act(clerk(place), EnquiryGiven.PATH + "/" + id, "/answer", Map.of("text", "Jā."))
                .then()
                .statusCode(200)
                .body("verbal", equalTo(true))
                .body("staff.answeredBy", notNullValue());
        assertTrue(told(id, "cast(payload as json) ->> 'answer'").getLast().equals("null"));
    }

    @Test
    void a_colleague_of_the_place_takes_it_over_and_no_other_employee() {
        var subject = UUID.randomUUID().toString();
        var colleague = given.anEmployee(subject, place, null);
        var stranger = given.anEmployee(UUID.randomUUID().toString(), given.aPlace(), null);
        var enquiry = asked(customer(UUID.randomUUID()), place);
        act(clerk(place), enquiry, "/hand-over", Map.of("employee", stranger))
                .then()
                .statusCode(400);
        act(clerk(place), enquiry, "/hand-over", Map.of("employee", colleague))
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("staff.responsible", equalTo(subject));
    }

    @Test
    void another_divisions_staff_are_refused_and_another_person_finds_nothing() {
        var person = UUID.randomUUID();
        var enquiry = asked(customer(person), place);
        clerk(given.aPlace()).get(enquiry).then().statusCode(403).body("type", endsWith("/other-division"));
        customer(UUID.randomUUID()).get(enquiry).then().statusCode(404);
        act(customer(UUID.randomUUID()), enquiry, "/withdrawal", null).then().statusCode(404);
        customer(person).get(enquiry).then().statusCode(200).body("question", equalTo(EnquiryGiven.QUESTION));
    }

    @Test
    void whoever_is_not_signed_in_leaves_a_contact_that_staff_alone_see() {
        var enquiry = asked(nobodySignedIn(), place);
        nobodySignedIn().get(enquiry).then().statusCode(403);
        customer(UUID.randomUUID()).get(enquiry).then().statusCode(404);
        clerk(place)
                .get(enquiry)
                .then()
                .statusCode(200)
                .body("contact.email", equalTo("anna@example.com"))
                .body("status", equalTo("ASKED"));
    }

    @Test
    void the_person_sees_and_withdraws_what_they_have_asked() {
        var person = UUID.randomUUID();
        var enquiry = asked(customer(person), place);
        var id = enquiry.substring(enquiry.lastIndexOf('/') + 1);
        customer(person).get("/v1/me/enquiries").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        act(customer(person), enquiry, "/withdrawal", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("actions", equalTo(List.of()));
    }

    @Test
    void staff_find_what_is_overdue_at_their_place() {
        var late = asked(clerk(place), place);
        var inTime = asked(clerk(place), place);
        var id = late.substring(late.lastIndexOf('/') + 1);
        given.change("update enquiry set promised = date '2020-01-01' where id = ?", UUID.fromString(id));
        clerk(place)
                .queryParam("place", place)
                .queryParam("overdue", true)
                .get(EnquiryGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(inTime.substring(inTime.lastIndexOf('/') + 1))));
    }

    @Test
    void nothing_that_was_written_stands_clear_in_the_database() {
        asked(clerk(place), place);
        assertEquals(
                0,
                given.count(
                        "select count(*) from enquiry where place = ? and (question like '%pasi%' or contact_email like '%@%' or contact_phone like '%371%')",
                        place));
    }
}
