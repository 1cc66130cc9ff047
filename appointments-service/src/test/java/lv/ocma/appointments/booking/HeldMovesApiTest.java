package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.hold;
import static lv.ocma.appointments.Api.moveToHeld;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HeldMovesApiTest {

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
    @Clause("R2")
    void a_visit_moves_to_the_time_that_is_held_for_it_and_frees_its_own() {
        var visit = booked(frontEnd(), slot(0));
        var held = held(slot(0)); // 9:30
        assertEquals(List.of(), starts(place, service, day));
        Api.channelRule(place, Map.of("channel", "FRONT_END", "shortestNoticeMinutes", 20 * 24 * 60));

        moveToHeld(as(frontEnd()), visit, held).then().statusCode(200).body("start", startsWith(day + "T09:30"));

        Api.channelRule(place, Map.of("channel", "FRONT_END", "shortestNoticeMinutes", 0));
        assertEquals(List.of("09:00"), starts(place, service, day));
        assertEquals(1, claims());
        assertRefused(moveToHeld(as(frontEnd()), anyVersion(visit), held), 410, "hold-expired");
    }

    @Test
    void a_time_that_is_held_at_another_counter_may_overlap_the_own() {
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        var visit = booked(frontEnd(), slot(0));
        var held = held(slot(1)); // 9:15

        moveToHeld(as(frontEnd()), visit, held).then().statusCode(200).body("start", startsWith(day + "T09:15"));

        assertEquals(1, claims());
    }

    @Test
    void a_second_counter_that_is_held_for_the_time_of_the_visit_is_given_back() {
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        var visit = booked(frontEnd(), slot(0));
        var held = held(slot(0));

        moveToHeld(as(frontEnd()), visit, held)
                .then()
                .statusCode(200)
                .body("start", startsWith(day + "T09:00"))
                .header("ETag", equalTo(visit.etag()));

        assertEquals(1, claims());
        assertEquals(List.of("09:00", "09:15", "09:30"), starts(place, service, day));
    }

    @Test
    void a_hold_that_has_ended_or_is_somebody_elses_moves_nothing() {
        var visit = booked(frontEnd(), slot(0));
        var foreign = hold(TestTokens.frontEnd("front-end-2"), slot(0));
        assertRefused(moveToHeld(as(frontEnd()), visit, foreign), 404, "not-found");
        end(foreign);

        var held = held(slot(0));
        end(held);

        assertRefused(moveToHeld(as(frontEnd()), visit, held), 410, "hold-expired");
        read(frontEnd(), visit.id())
                .then()
                .body("start", startsWith(day + "T09:00"))
                .header("ETag", equalTo(visit.etag()));
        assertEquals(List.of("09:30"), starts(place, service, day));
    }

    @Test
    void exactly_one_of_slot_and_hold_is_named_and_a_refusal_leaves_the_hold_as_it_was() {
        var visit = booked(frontEnd(), slot(0));
        var held = hold(frontEnd(), slots(place, given.aService(15), day).getFirst());

        assertRule(moveToHeld(as(frontEnd()), visit, held), "#/hold", "slot-of-other-visit");
        assertRule(change(visit, "rescheduling", Map.of("slot", "any", "hold", token(held))), "#/hold", "slot-or-hold");
        assertRule(change(visit, "rescheduling", Map.of()), "#/slot", "required");
        assertRule(change(visit, "splits", Map.of("items", List.of(UUID.randomUUID()))), "#/slot", "required");

        Api.book(frontEnd(), Map.of("hold", token(held), "contact", Map.of("phone", Api.phone())))
                .then()
                .statusCode(201);
    }

    @Test
    @Clause("R4")
    void services_come_to_a_visit_and_leave_it_for_times_that_are_held() {
        var other = given.aService(15);
        booked(frontEnd(), slot(0));
        var more = held(Api.forgedSlot(place, at(9, 0), service + ":1," + other + ":1"));
        assertRefused(more, 409, "slot-taken");
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        var visit = booked(frontEnd(), slot(0));
        var longer = hold(frontEnd(), Api.forgedSlot(place, at(9, 0), service + ":1," + other + ":1"));

        var both = change(visit, "items", Map.of("service", other, "hold", token(longer)));
        both.then().statusCode(200).body("end", startsWith(day + "T09:45")).body("items", hasSize(2));
        assertEquals(1, claims());

        var apart = hold(frontEnd(), slots(place, other, day).getLast());
        var part = change(
                visit,
                "splits",
                Map.of("items", List.of(both.jsonPath().getString("items[1].id")), "hold", token(apart)));
        part.then().statusCode(201).body("start", startsWith(day + "T09:45")).body("items.service", contains(other));
        read(frontEnd(), visit.id()).then().body("end", startsWith(day + "T09:30"));
        assertEquals(2, claims());
    }

    @Test
    @Clause("R4")
    void a_visit_is_handed_to_another_place_at_a_time_that_is_held_there() {
        var visit = booked(frontEnd(), slot(0));
        var clerk = TestTokens.clerk(place);
        var other = given.aPlace().open(day, "11:00", "12:00").published();
        var held = hold(clerk, slots(other, service, day).getLast());
        var elsewhere = hold(clerk, slot(0));

        assertRule(handOver(clerk, visit, other, elsewhere), "#/hold", "slot-of-other-place");
        handOver(clerk, visit, other, held)
                .then()
                .statusCode(200)
                .body("place", equalTo(other))
                .body("start", startsWith(day + "T11:30"));

        assertEquals(1, given.count("select count(*) from claim where place = ?", other));
    }

    private static Response handOver(String clerk, Booked visit, String other, Response held) {
        return as(clerk)
                .header("If-Match", "*")
                .body(Map.of("place", other, "hold", token(held)))
                .post("/v1/appointments/" + visit.id() + "/handovers");
    }

    private String slot(int which) {
        return slots(place, service, day).get(which);
    }

    private static Response held(String slot) {
        return hold(frontEnd(), slot);
    }

    private static String token(Response held) {
        held.then().statusCode(201);
        return held.jsonPath().getString("hold");
    }

    private static Booked anyVersion(Booked visit) {
        return new Booked(visit.id(), "*", "");
    }

    private static Response change(Booked visit, String action, Map<String, ?> body) {
        return as(frontEnd()).header("If-Match", "*").body(body).post("/v1/appointments/" + visit.id() + "/" + action);
    }

    private static void assertRefused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", endsWith("/problems/" + slug));
    }

    private static void assertRule(Response answer, String pointer, String rule) {
        answer.then().statusCode(400).body("errors.find { it.code == '" + rule + "' }.pointer", equalTo(pointer));
    }

    private long claims() {
        return given.count("select count(*) from claim where place = ?", place);
    }

    private Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zones.RIGA).toInstant();
    }

    /** What waiting until it ends would do. */
    private void end(Response held) {
        var id = UUID.fromString(held.jsonPath().getString("id"));
        given.change("update claim set expires_at = now() where id = ?", id);
        given.change("update hold set expires_at = now() where id = ?", id);
    }
}
