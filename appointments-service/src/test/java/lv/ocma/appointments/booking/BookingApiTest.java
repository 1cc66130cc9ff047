package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.wish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.contracts.appointments.Contact;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BookingApiTest {

    @Inject
    Given given;

    @Inject
    EventCipher cipher;

    @Inject
    ObjectMapper json;

    private LocalDate day;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpen() {
        day = given.aDay();
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        service = given.aService(15);
    }

    private String slot() {
        return firstSlot(place, service, day);
    }

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
                    .body("contact.email", equalTo("anna@example.com"))
                    .body("contact.phone", nullValue())
                    .body("manageToken", nullValue())
                    .body("actions", containsInAnyOrder("rescheduling", "cancellation"));
        }

        @Test
        @Clause({"R1", "R2", "C4"})
        void a_front_end_books_for_somebody_who_is_not_signed_in_and_gets_a_manage_token() {
            book(frontEnd(), Map.of("slot", slot(), "contact", Map.of("phone", "20000000")))
                    .then()
                    .statusCode(201)
                    .body("channel", equalTo("FRONT_END"))
                    .body("contact.phone", equalTo("+37120000000"))
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
                                    "contact", Map.of("phone", "20000000"),
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
                                    "contact", Map.of("phone", "20000000"),
                                    "caller", Map.of("personalCode", "161175-19998")))
                    .then()
                    .statusCode(201)
                    .body("warnings.code", contains("personal-code-check-digit"))
                    .body("warnings.pointer", contains("#/caller/personalCode"))
                    .body("actions", hasSize(2));
        }

        @Test
        @Clause("R4")
        void one_booking_holds_an_item_for_each_service_and_person() {
            var other = given.aService(10);
            var slot = io.restassured.RestAssured.given()
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
            var id = booked(frontEnd(), slot()).id();

            var events = given.texts("select payload from outbox where aggregateid = ?", id);

            assertEquals(1, events.size());
            var booking = json.readTree(events.getFirst()).get("booking");
            assertEquals(id, booking.get("id").asText());
            assertEquals(place, booking.get("place").asText());
            assertEquals("FRONT_END", booking.get("channel").asText());
            assertFalse(events.getFirst().contains("anna@example.com"));
            assertEquals(
                    new Contact("Anna Paraugs", "anna@example.com", null),
                    cipher.decrypt(booking.get("contact").asText(), Contact.class));
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

    @Nested
    class WhenTheTimeIsGone {

        @Test
        @Clause("R2")
        void the_last_taker_is_told_the_nearest_free_times() {
            var slot = slots(place, service, day).get(1);
            booked(frontEnd(), slot);
            booked(frontEnd(), slot);

            book(frontEnd(), slot)
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/problems/slot-taken"))
                    .body("alternatives.start", hasItem(startsWith(day + "T09:00:00+")))
                    .body("alternatives.start", not(hasItem(startsWith(day + "T09:15:00+"))))
                    .body("alternatives[0].place", equalTo(place))
                    .body("alternatives[0].end", notNullValue())
                    .body("alternatives[0].slot", notNullValue());
        }

        @Test
        void alternatives_are_bookable_and_of_other_days_when_the_day_is_full() {
            var later = day.plusDays(20);
            var small = given.aPlace()
                    .open(day, "09:00", "09:15")
                    .open(later, "09:00", "09:15")
                    .published();
            var slot = firstSlot(small, service, day);
            booked(frontEnd(), slot);

            var alternatives = book(frontEnd(), slot).jsonPath().getList("alternatives.slot", String.class);

            assertEquals(1, alternatives.size());
            book(frontEnd(), alternatives.getFirst())
                    .then()
                    .statusCode(201)
                    .body("start", startsWith(later.toString()));
        }

        @Test
        @Clause("C1")
        void a_time_in_the_past_is_refused_as_passed() {
            refused(forged(Instant.parse("2026-01-05T07:00:00Z"), service + ":1"), "slot-passed");
        }

        @Test
        @Clause("C1")
        void a_time_outside_hours_off_the_grid_or_too_far_ahead_is_not_offered() {
            refused(forged(at(10, 0), service + ":1"), "slot-not-offered");
            refused(forged(at(9, 7), service + ":1"), "slot-not-offered");
            refused(forged(at(9, 0).plusSeconds(100L * 86_400), service + ":1"), "slot-not-offered");
            refused(forged(at(9, 30), service + ":3"), "slot-not-offered"); // runs into the end of the day
        }

        @Test
        @Clause("C1")
        void hours_that_changed_after_the_search_hold() {
            var closing = given.aPlace().open(day, "09:00", "10:00");
            var id = closing.published();
            var slot = firstSlot(id, service, day);

            closing.closed(day);

            refused(slot, "slot-not-offered");
            assertEquals(0, given.count("select count(*) from booking where place = ?", id));
        }

        @Test
        void a_service_that_is_not_bookable_any_more_is_refused() {
            var ended = given.aService(15);
            var slot = firstSlot(place, ended, day);

            given.service(ended, false, 15);

            refused(slot, "service-not-bookable");
        }

        private void refused(String slot, String slug) {
            book(frontEnd(), slot)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/" + slug))
                    .body("detail", notNullValue());
        }
    }

    @Nested
    class BadInput {

        @Test
        void everything_wrong_is_named_at_once() {
            book(
                            frontEnd(),
                            Map.of(
                                    "slot",
                                    "garbage",
                                    "contact",
                                    Map.of("name", "A".repeat(201), "email", "anna", "phone", "12"),
                                    "language",
                                    "de",
                                    "caller",
                                    Map.of("personalCode", "1")))
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/problems/invalid-request"))
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "#/slot",
                                    "#/contact/name",
                                    "#/contact/email",
                                    "#/contact/phone",
                                    "#/language",
                                    "#/caller",
                                    "#/caller/personalCode"))
                    .body("errors.detail", hasItem(notNullValue()));
        }

        @Test
        @Clause("C4")
        void neither_phone_nor_email_is_refused() {
            book(frontEnd(), Map.of("slot", slot(), "contact", Map.of("name", "Anna Paraugs")))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/contact"))
                    .body("errors.code", contains("email-or-phone"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"slot\":null}"})
        void missing_members_are_named(String body) {
            Api.as(frontEnd())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body)
                    .post("/v1/appointments")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("#/slot", "#/contact"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[]",
                    "{",
                    "null",
                    "\"x\"",
                    "{\"slot\":1}",
                    "{\"slot\":\"x\",\"surprise\":true}",
                    "{\"contact\":{\"mail\":\"x\"}}"
                })
        void what_is_no_request_is_refused(String body) {
            Api.as(frontEnd())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body)
                    .post("/v1/appointments")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }

        @Test
        void unknown_places_and_services_in_a_forged_token_are_unreadable() {
            for (var text :
                    new String[] {"1|atlantis|29688840|" + service + ":1", "1|" + place + "|29688840|nothing:1"}) {
                book(frontEnd(), base64(text)).then().statusCode(400).body("errors.code", contains("slot-unreadable"));
            }
        }

        @Test
        void nothing_is_stored_of_what_was_refused() {
            var before = given.count("select count(*) from claim where place = ?", place);

            book(frontEnd(), Map.of("slot", slot(), "contact", Map.of("email", "nobody")));

            assertEquals(before, given.count("select count(*) from claim where place = ?", place));
            assertEquals(0, given.count("select count(*) from booking where place = ?", place));
        }
    }

    @Nested
    class Repeated {

        @Test
        void the_same_key_gives_the_same_booking() {
            var slot = slot();
            var key = UUID.randomUUID().toString();

            var first = Api.as(frontEnd())
                    .header("Idempotency-Key", key)
                    .body(wish(slot))
                    .post("/v1/appointments");
            var again = Api.as(frontEnd())
                    .header("Idempotency-Key", key)
                    .body(wish(slot))
                    .post("/v1/appointments");

            first.then().statusCode(201);
            again.then().statusCode(201).header("Idempotent-Replayed", "true");
            assertEquals(first.asString(), again.asString());
            assertEquals(first.header("ETag"), again.header("ETag"));
            assertEquals(1, given.count("select count(*) from booking where place = ?", place));
        }

        @Test
        void the_same_key_with_another_body_is_refused() {
            var key = UUID.randomUUID().toString();
            var times = slots(place, service, day);
            Api.as(frontEnd())
                    .header("Idempotency-Key", key)
                    .body(wish(times.get(0)))
                    .post("/v1/appointments");

            Api.as(frontEnd())
                    .header("Idempotency-Key", key)
                    .body(wish(times.get(1)))
                    .post("/v1/appointments")
                    .then()
                    .statusCode(422);
        }

        @Test
        void without_a_key_nothing_is_booked() {
            Api.as(frontEnd())
                    .body(wish(slot()))
                    .post("/v1/appointments")
                    .then()
                    .statusCode(400);

            assertEquals(0, given.count("select count(*) from booking where place = ?", place));
        }

        @Test
        void another_key_is_another_booking() {
            var slot = slot();

            assertNotEquals(
                    booked(frontEnd(), slot).id(), booked(frontEnd(), slot).id());
        }
    }

    private Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zones.RIGA).toInstant();
    }

    private String forged(Instant start, String services) {
        return base64("1|" + place + "|" + start.getEpochSecond() / 60 + "|" + services);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
