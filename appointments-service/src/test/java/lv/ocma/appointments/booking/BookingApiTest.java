package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BookingApiTest extends AtAnOpenPlace {

    @Inject
    EventCipher cipher;

    @Inject
    ObjectMapper json;

    @Nested
    class EveryChannel {

        @Test
        @Clause({"R1", "R2"})
        void a_signed_in_customer_books_and_needs_no_manage_token() {
            var slot = slot();

            book(Api.customer(UUID.randomUUID()), slot)
                    .then()
                    .statusCode(201)
                    .header("Location", matchesPattern(".*/v1/appointments/[0-9a-f-]{36}"))
                    .header("ETag", matchesPattern("\".+\""))
                    .body("reference", matchesPattern("[A-Z0-9]{4}-[A-Z0-9]{4}"))
                    .body("status", equalTo("BOOKED"))
                    .body("place", equalTo(place))
                    .body("start", startsWith(day + "T09:00:00+"))
                    .body("end", startsWith(day + "T09:15:00+"))
                    .body("items", hasSize(1))
                    .body("items[0].service", equalTo(service))
                    .body("items[0].person", equalTo(1))
                    .body("channel", equalTo("CUSTOMER"))
                    .body("contact.email", startsWith("anna-"))
                    .body("contact.phone", nullValue())
                    .body("manageToken", nullValue())
                    .body(
                            "actions",
                            containsInAnyOrder(
                                    "rescheduling", "cancellation", "confirmation", "items", "waiting-list"));
        }

        @Test
        @Clause({"R1", "R2", "C4"})
        void a_front_end_books_for_somebody_who_is_not_signed_in_and_gets_a_manage_token() {
            var phone = Api.phone();
            book(frontEnd(), Map.of("slot", slot(), "contact", Map.of("phone", phone)))
                    .then()
                    .statusCode(201)
                    .body("channel", equalTo("FRONT_END"))
                    .body("contact.phone", equalTo("+371" + phone))
                    .body("language", equalTo("lv"))
                    .body("manageToken", matchesPattern("[A-Za-z0-9_-]{43}"));
        }

        @Test
        @Clause({"R1", "R2"})
        void the_portal_books_on_behalf_of_a_person_and_both_are_kept() {
            var person = UUID.randomUUID();
            var id = booked(TestTokens.portalFor(person, Api.ANNA), slot()).id();

            assertEquals(
                    1,
                    given.count(
                            "select count(*) from booking where id = ? and channel = 'PORTAL' and on_behalf and client = 'portal'"
                                    + " and person = '" + person + "'",
                            UUID.fromString(id)));
        }

        @Test
        @Clause("R2")
        void a_clerk_books_for_a_caller_also_at_a_place_of_another_division() {
            book(
                            TestTokens.clerk("somewhere-else"),
                            Map.of(
                                    "slot", slot(),
                                    "contact", Map.of("phone", Api.phone()),
                                    "caller", Map.of("personalCode", Api.ANNA)))
                    .then()
                    .statusCode(201)
                    .body("channel", equalTo("STAFF"))
                    .body("manageToken", nullValue())
                    .body("warnings", nullValue())
                    .body("actions", hasSize(0)); // it is not theirs to change
        }

        @Test
        void a_personal_code_that_does_not_look_right_is_a_warning_and_no_refusal() {
            book(
                            TestTokens.clerk(place),
                            Map.of(
                                    "slot", slot(),
                                    "contact", Map.of("phone", Api.phone()),
                                    "caller", Map.of("personalCode", "161175-19998")))
                    .then()
                    .statusCode(201)
                    .body("warnings.code", contains("personal-code-check-digit"))
                    .body("warnings.pointer", contains("#/caller/personalCode"))
                    .body("actions", contains("rescheduling", "cancellation", "confirmation", "items", "waiting-list"));
        }

        @Test
        @Clause("R4")
        void one_booking_holds_an_item_for_each_service_and_person() {
            var other = given.aService(10);
            var slot = Requests.given()
                    .queryParam("service", service + ":2", other)
                    .queryParam("place", place)
                    .queryParam("from", day.toString())
                    .queryParam("to", day.toString())
                    .get("/v1/slots")
                    .jsonPath()
                    .getString("items[0].slot");

            book(frontEnd(), slot)
                    .then()
                    .statusCode(201)
                    .body("items.service", contains(service, service, other))
                    .body("items.person", contains(1, 2, 1))
                    .body("end", startsWith(day + "T09:40"));
        }
    }

    @Nested
    class WhatIsStored {

        @Test
        void personal_data_and_the_manage_token_are_not_readable_in_the_database() {
            var answer = book(
                    frontEnd(),
                    Map.of(
                            "slot", slot(),
                            "contact",
                                    Map.of(
                                            "name",
                                            "Zaiga Neparasta",
                                            "email",
                                            "zaiga@example.com",
                                            "phone",
                                            "20000001")));
            var id = UUID.fromString(answer.jsonPath().getString("id"));

            var row = given.texts("select to_json(b)::text from booking b where id = ?", id)
                    .getFirst();

            for (var clear : new String[] {
                "Zaiga", "zaiga", "20000001", answer.jsonPath().getString("manageToken")
            }) {
                assertFalse(row.contains(clear), clear);
            }
        }

        @Test
        void a_personal_code_is_stored_as_a_keyed_hash_only() {
            booked(TestTokens.customer(UUID.randomUUID(), Api.BORIS, "front-end"), slot());

            assertEquals(
                    0,
                    given.count(
                            "select count(*) from person_link where code_hash like ? or code_hash like '%320202%'",
                            "%00002%"));
        }

        @Test
        void the_event_tells_the_whole_visit_and_the_contact_only_encrypted() throws JsonProcessingException {
            var email = "anna-" + UUID.randomUUID() + "@example.com";
            var wish = Map.of("slot", slot(), "contact", Map.of("name", "Anna Paraugs", "email", email));
            var id = Booked.of(book(frontEnd(), wish)).id();

            var events = given.texts("select payload from outbox where aggregateid = ?", id);

            assertEquals(1, events.size());
            var booking = json.readTree(events.getFirst()).get("booking");
            assertEquals(id, booking.get("id").asText());
            assertEquals(place, booking.get("place").asText());
            assertEquals("FRONT_END", booking.get("channel").asText());
            assertEquals("front-end", booking.get("client").asText(), "which may hear of it");
            assertFalse(events.getFirst().contains("@example.com"));
            assertEquals(
                    new Contact("Anna Paraugs", email, null),
                    cipher.decrypt(booking.get("contact").asText(), Contact.class));
        }

        @Test
        @Clause("V3")
        void the_channel_that_was_chosen_for_the_visit_and_who_has_signed_in_are_told_with_the_contact()
                throws JsonProcessingException {
            var person = UUID.randomUUID();
            var contact = Map.of("phone", "+37120000000", "channel", "INBOX");
            var token = TestTokens.customer(person, Api.BORIS, "front-end");
            var answer = book(token, Map.of("slot", slot(), "contact", contact));
            answer.then().statusCode(201).body("contact.channel", equalTo("INBOX"));

            var event = given.texts(
                            "select payload from outbox where aggregateid = ?",
                            Booked.of(answer).id())
                    .getFirst();
            assertEquals(
                    new Contact(null, null, "+37120000000", person, "INBOX"),
                    cipher.decrypt(
                            json.readTree(event).get("booking").get("contact").asText(), Contact.class));
            assertFalse(answer.asString().contains(person.toString()), "nobody is told by which id they are known");
        }

        @Test
        @Clause("V3")
        void who_has_not_signed_in_has_no_inbox() {
            var contact = Map.of("phone", "+37120000000", "channel", "INBOX");
            book(frontEnd(), Map.of("slot", slot(), "contact", contact))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/contact/channel"))
                    .body("errors.code", contains("contact-channel-person"));
        }

        @Test
        @Clause("V2")
        void a_booking_leaves_an_audit_row() {
            var id = booked(frontEnd(), slot()).id();

            assertEquals(
                    1,
                    given.count(
                            "select count(*) from audit_entry where object_id = ? and action = 'appointment.book' and client = 'front-end'",
                            id));
        }
    }
}
