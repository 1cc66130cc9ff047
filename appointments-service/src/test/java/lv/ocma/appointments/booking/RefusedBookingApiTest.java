package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedBookingApiTest extends AtAnOpenPlace {

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
                book(frontEnd(), Api.forgedSlot(text))
                        .then()
                        .statusCode(400)
                        .body("errors.code", contains("slot-unreadable"));
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

    private Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zones.RIGA).toInstant();
    }

    private String forged(Instant start, String services) {
        return Api.forgedSlot(place, start, services);
    }
}
