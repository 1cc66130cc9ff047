package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.cancel;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.reschedule;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ChangesApiTest {

    @Inject
    Given given;

    private LocalDate day;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceWithOneCounter() {
        day = given.aDay();
        place = given.aPlace().open(day, "09:00", "10:00").published();
        service = given.aService(30);
    }

    @Test
    @Clause("R1")
    void a_visit_that_staff_move_for_a_caller_stays_one_of_the_channel_over_which_it_was_booked() {
        var visit = booked(frontEnd(), firstSlot(place, service, day));

        reschedule(TestTokens.clerk(place), visit, slots(place, service, day).getLast())
                .then()
                .statusCode(200)
                .body("channel", equalTo("FRONT_END"));
        assertEquals(
                List.of("FRONT_END"),
                given.texts("select channel from claim where booking = ?", UUID.fromString(visit.id())));
    }

    @Test
    @Clause("R2")
    void a_released_slot_is_bookable_again() {
        var slot = firstSlot(place, service, day);
        var visit = booked(frontEnd(), slot);
        assertFalse(slots(place, service, day).contains(slot));

        cancel(frontEnd(), visit)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("actions", empty())
                .header("ETag", not(equalTo(visit.etag())));

        assertTrue(slots(place, service, day).contains(slot));
        book(frontEnd(), slot).then().statusCode(201);
    }

    @Test
    @Clause("R2")
    void a_moved_visit_frees_its_old_time() {
        var slots = slots(place, service, day); // 9:00 9:15 9:30
        var visit = booked(frontEnd(), slots.get(0));

        var moved = reschedule(frontEnd(), visit, slots.get(2));

        moved.then()
                .statusCode(200)
                .body("start", startsWith(day + "T09:30"))
                .body("id", equalTo(visit.id()))
                .header("ETag", not(equalTo(visit.etag())));
        assertEquals(List.of("09:00"), starts(place, service, day));
        read(frontEnd(), visit.id())
                .then()
                .statusCode(200)
                .body("start", startsWith(day + "T09:30"))
                .header("ETag", equalTo(moved.header("ETag")));
    }

    @Test
    @Clause("R2")
    void a_visit_can_be_shifted_over_its_own_time_when_all_other_counters_are_taken() {
        var slots = slots(place, service, day);
        var visit = booked(frontEnd(), slots.get(0));

        reschedule(frontEnd(), visit, slots.get(1)).then().statusCode(200).body("start", startsWith(day + "T09:15"));

        assertEquals(1, given.count("select count(*) from claim where booking = ?", UUID.fromString(visit.id())));
        assertEquals(List.of(), starts(place, service, day));
    }

    @Test
    @Clause("R2")
    void a_visit_that_cannot_be_moved_keeps_its_time() {
        var slots = slots(place, service, day);
        var visit = booked(frontEnd(), slots.get(0));
        booked(frontEnd(), slots.get(2));

        for (var wanted : List.of(slots.get(1), slots.get(2))) {
            reschedule(frontEnd(), visit, wanted)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/slot-taken"))
                    .body("alternatives", notNullValue());
        }

        read(frontEnd(), visit.id())
                .then()
                .body("start", startsWith(day + "T09:00"))
                .header("ETag", equalTo(visit.etag()));
        assertEquals(
                1,
                given.count(
                        "select count(*) from claim c join booking b on b.id = c.booking and c.during = tstzrange(b.starts_at, b.ends_at)"
                                + " where b.id = ?",
                        UUID.fromString(visit.id())));
        assertEquals(1, events(visit));
    }

    @Test
    void a_visit_moves_to_another_place() {
        var other = given.aPlace().open(day, "12:00", "13:00").published();
        var visit = booked(frontEnd(), firstSlot(place, service, day));

        reschedule(frontEnd(), visit, firstSlot(other, service, day))
                .then()
                .statusCode(200)
                .body("place", equalTo(other));

        var told = given.texts(
                "select payload from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.rescheduled'",
                visit.id());
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("\"previousPlace\":\"" + place + "\""), told.getFirst());
        assertEquals(3, slots(place, service, day).size());
    }

    @Test
    void moving_to_the_time_that_it_has_changes_nothing() {
        var slot = firstSlot(place, service, day);
        var visit = booked(frontEnd(), slot);

        reschedule(frontEnd(), visit, slot).then().statusCode(200).header("ETag", equalTo(visit.etag()));

        assertEquals(1, events(visit));
    }

    @Test
    void a_slot_for_other_services_is_refused() {
        var visit = booked(frontEnd(), firstSlot(place, service, day));

        reschedule(frontEnd(), visit, firstSlot(place, given.aService(15), day))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("slot-of-other-visit"))
                .body("errors[0].pointer", equalTo("#/slot"));
    }

    @Test
    void a_cancelled_visit_is_neither_moved_nor_cancelled_again() {
        var slots = slots(place, service, day);
        var visit = booked(frontEnd(), slots.get(0));
        var cancelled = new Booked(visit.id(), cancel(frontEnd(), visit).header("ETag"), "");

        cancel(frontEnd(), cancelled)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/appointment-not-changeable"));
        reschedule(frontEnd(), cancelled, slots.get(1))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/appointment-not-changeable"));
        assertEquals(2, events(visit));
    }

    @Test
    void each_change_must_say_what_it_has_seen() {
        var visit = booked(frontEnd(), firstSlot(place, service, day));
        var path = "/v1/appointments/" + visit.id() + "/cancellation";

        as(frontEnd()).body(Map.of("reason", "OTHER")).post(path).then().statusCode(428);
        as(frontEnd())
                .header("If-Match", "\"stale\"")
                .body(Map.of("reason", "OTHER"))
                .post(path)
                .then()
                .statusCode(412);
        read(frontEnd(), visit.id()).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void a_repeated_change_with_the_same_key_gets_the_same_answer_before_its_etag_is_looked_at() {
        var visit = booked(frontEnd(), firstSlot(place, service, day));
        var key = UUID.randomUUID().toString();

        var first = cancel(as(frontEnd()).header("Idempotency-Key", key), visit);
        var again = cancel(as(frontEnd()).header("Idempotency-Key", key), visit);

        first.then().statusCode(200);
        again.then().statusCode(200).header("Idempotent-Replayed", "true").body("status", equalTo("CANCELLED"));
        assertEquals(2, events(visit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\"BORED\"}", "{\"reason\":1}", "{\"reason\":\"OTHER\",\"more\":1}", ""})
    void a_cancellation_without_a_known_reason_is_refused(String body) {
        var visit = booked(frontEnd(), firstSlot(place, service, day));

        as(frontEnd())
                .header("If-Match", visit.etag())
                .body(body)
                .post("/v1/appointments/" + visit.id() + "/cancellation")
                .then()
                .statusCode(400);
    }

    @Test
    void an_unchanged_visit_is_not_sent_again() {
        var visit = booked(frontEnd(), firstSlot(place, service, day));

        as(frontEnd())
                .header("If-None-Match", visit.etag())
                .get("/v1/appointments/" + visit.id())
                .then()
                .statusCode(304);
    }

    private long events(Booked visit) {
        return given.count("select count(*) from outbox where aggregateid = ?", visit.id());
    }
}
