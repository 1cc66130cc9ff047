package lv.ocma.appointments.steering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SteeringApiTest {

    @Inject
    Given given;

    private String place = "";
    private String service = "";
    private String clerk = "";
    private String manager = "";

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace()
                .counters(2)
                .open(given.today(), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
        manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
    }

    @Test
    void tickets_are_stopped_and_given_again_and_each_has_its_row_of_the_audit() {
        settings("\"v0\"", "STOPPED", "BY_HOURS").then().statusCode(200).header("ETag", "\"v1\"");
        Day.takeTicket(clerk, Day.wish(place, "LIVE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/tickets-stopped"));
        settings("\"v0\"", "GIVEN", "BY_HOURS").then().statusCode(412);
        settings("\"v1\"", "GIVEN", "BY_HOURS").then().statusCode(200);
        Day.ticket(clerk, place, service);

        assertEquals(
                2,
                given.count("select count(*) from audit_entry where action = 'queue.tickets' and division = ?", place));
    }

    @Test
    void the_remote_queue_is_opened_and_closed_whatever_its_hours() {
        settings("*", "GIVEN", "OPEN").then().statusCode(200);
        Day.takeTicket(Api.frontEnd(), Day.wish(place, "REMOTE", service))
                .then()
                .statusCode(201);
        settings("*", "GIVEN", "CLOSED").then().statusCode(200);
        Day.takeTicket(Api.frontEnd(), Day.wish(place, "REMOTE", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/remote-queue-closed"));
        settings("*", "PERHAPS", "OPEN").then().statusCode(400).body("errors.pointer", contains("#/tickets"));
    }

    @Test
    void a_paused_counter_calls_nobody_until_it_is_open_again() {
        Day.ticket(clerk, place, service);
        counter(clerk, 1, "\"v0\"", "PAUSED").then().statusCode(200).body("state", equalTo("PAUSED"));
        Day.call(clerk, place, 1).then().statusCode(409).body("type", endsWith("/problems/counter-not-open"));
        Api.as(clerk)
                .get("/v1/queues/" + place + "/counters")
                .then()
                .body("items.state", contains("PAUSED", "OPEN"))
                .body("items.staffed", contains(false, true));

        counter(clerk, 1, "\"v1\"", "OPEN").then().statusCode(200);
        Day.called(clerk, place, 1);
        counter(clerk, 9, "*", "OPEN").then().statusCode(404);
    }

    @Test
    @Clause({"C1", "R4"})
    void a_counter_that_is_closed_for_the_day_is_sold_to_nobody_and_who_is_booked_there_gets_another_or_is_told() {
        var two = Api.slots(place, service, given.today());
        var first = Api.booked(Api.frontEnd(), two.get(2));
        var second = Api.booked(Api.frontEnd(), two.get(2));

        counter(clerk, 1, "\"v0\"", "CLOSED").then().statusCode(200);
        assertEquals(1, unserved(first) + unserved(second), "one counter is left for two");
        assertTrue(Api.slots(place, service, given.today()).contains(two.get(3)), "at the other counter");
        counter(clerk, 2, "\"v0\"", "CLOSED").then().statusCode(200);
        assertEquals(2, unserved(first) + unserved(second));
        assertEquals(List.of(), Api.slots(place, service, given.today()));
        Api.book(Api.frontEnd(), two.get(3))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/slot-not-offered"));

        counter(clerk, 1, "\"v2\"", "PAUSED").then().statusCode(200);
        counter(clerk, 2, "\"v1\"", "OPEN").then().statusCode(412);
        counter(clerk, 2, "\"v2\"", "OPEN").then().statusCode(200);
        assertEquals(0, unserved(first) + unserved(second), "a pause is short");
        assertTrue(Api.slots(place, service, given.today()).contains(two.get(3)));
    }

    @Test
    void a_counter_that_is_opened_beside_its_staffing_counts_in_waiting_times_and_gives_nothing_to_booking() {
        var weekday = given.today().getDayOfWeek().name();
        var beside = given.aPlace()
                .counter(
                        null,
                        List.of(new PlacePublished.Staffing(
                                null, null, List.of(new PlacePublished.Weekday(weekday, List.of())))))
                .open(given.today(), "00:00", "23:59")
                .published();
        var staff = TestTokens.clerk(beside);
        Api.as(staff).get("/v1/queues/" + beside).then().body("counters", equalTo(0));

        Api.as(staff)
                .header("If-Match", "*")
                .body(Map.of("state", "OPEN"))
                .put("/v1/queues/" + beside + "/counters/1")
                .then()
                .statusCode(200)
                .body("staffed", equalTo(false));

        Api.as(staff).get("/v1/queues/" + beside).then().body("counters", equalTo(1));
        assertEquals(List.of(), Api.slots(beside, service, given.today()));
    }

    @Test
    @Clause("C1")
    void the_counter_of_a_visit_that_has_not_ended_in_time_is_not_sold_for_the_next_minutes() {
        var one = given.aPlace().open(given.today(), "00:00", "23:59").published();
        var slots = Api.slots(one, service, given.today());
        var visit = Api.booked(Api.frontEnd(), slots.get(2));
        var now = given.clock().instant().atOffset(ZoneOffset.UTC);
        given.change(
                "update claim set during = tstzrange(?::timestamptz, ?::timestamptz) where booking = ?",
                now.minusMinutes(20),
                now.minusMinutes(5),
                UUID.fromString(visit.id()));
        assertEquals(slots.getFirst(), Api.slots(one, service, given.today()).getFirst());

        given.change("update booking set status = 'SERVING' where id = ?", UUID.fromString(visit.id()));

        assertEquals(slots.get(1), Api.slots(one, service, given.today()).getFirst());
        Api.book(Api.frontEnd(), slots.getFirst())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/slot-taken"));
    }

    private int unserved(Api.Booked visit) {
        return Api.read(Api.frontEnd(), visit.id()).jsonPath().getBoolean("unserved") ? 1 : 0;
    }

    @Test
    @Clause("C2")
    void missed_times_are_released_and_who_comes_after_all_waits_as_with_a_live_ticket() {
        var missed = bookedIn(Duration.ofMinutes(-16));
        var delayed = bookedIn(Duration.ofMinutes(-17));
        Api.with(delayed.manageToken())
                .header("If-Match", "*")
                .body(Map.of("minutes", 20))
                .post("/v1/appointments/" + delayed.id() + "/delays")
                .then()
                .statusCode(200);
        var coming = bookedIn(Duration.ofMinutes(-14));
        var displaced = bookedIn(Duration.ofMinutes(-18));
        given.change(
                "update booking set disturbed_at = now(), disturbed_cause = 'HOURS', disturbed_change = id where id = ?",
                UUID.fromString(displaced.id()));

        post("/missed-releases", Map.of()).then().statusCode(201).body("visits", equalTo(1));
        assertEquals(0, claims(missed));
        assertEquals(1, claims(delayed));
        assertEquals(1, claims(coming));
        assertEquals(1, claims(displaced), "it was the office that could not receive them");
        assertEquals("BOOKED", status(missed));
        assertEquals(0, told(missed, "missed"), "the day is not over");
        post("/missed-releases", Map.of()).then().statusCode(201).body("visits", equalTo(0));
        Day.checkIn(clerk, missed.id(), Map.of()).then().statusCode(201).body("late", equalTo(true));
    }

    @Test
    void everyone_booked_in_the_window_is_told_once_that_the_place_runs_late() {
        var inside = bookedIn(today(30));
        var outside = bookedIn(today(90));
        var displaced = bookedIn(today(20));
        given.change(
                "update booking set outside_hours = true, disturbed_at = now(), disturbed_cause = 'HOURS', disturbed_change = gen_random_uuid() where id = ?",
                UUID.fromString(displaced.id()));
        var now = given.clock().instant().atZone(Zones.RIGA).toOffsetDateTime();
        var ends = List.of(now, now.plus(today(60)));
        var notice = Map.of(
                "from",
                Collections.min(ends).toString(),
                "to",
                Collections.max(ends).toString(),
                "minutes",
                40);

        post("/late-notices", notice).then().statusCode(201).body("visits", equalTo(1));
        post("/late-notices", notice).then().statusCode(201).body("visits", equalTo(0));
        assertEquals(1, told(inside, "place-late"));
        assertEquals(0, told(outside, "place-late"));
        assertEquals(
                0, told(displaced, "place-late"), "who waits for another time has been told that this one cannot be");
        post(
                        "/late-notices",
                        Map.of("from", now.toString(), "to", now.minusSeconds(1).toString(), "minutes", 3))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/to", "#/minutes"));
    }

    @Test
    void a_delay_is_of_today_alone() {
        var now = given.clock().instant().atZone(Zones.RIGA).toOffsetDateTime();
        for (var day : List.of(-1, 1)) {
            var other = now.plusDays(day);
            post(
                            "/late-notices",
                            Map.of(
                                    "from",
                                    other.toString(),
                                    "to",
                                    other.plusSeconds(1).toString(),
                                    "minutes",
                                    40))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("#/from"))
                    .body("errors.code", hasItem("late-today"));
        }
        post(
                        "/late-notices",
                        Map.of("from", now.toString(), "to", now.plusDays(2).toString(), "minutes", 40))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/to"));
    }

    @Test
    @Clause("C2")
    void who_was_told_is_told_again_only_when_the_delay_has_changed_by_a_step_or_is_over() {
        var visit = bookedIn(today(30));
        assertEquals(0, late(0), "of whom nobody has said that they wait");
        assertEquals(1, late(40));
        assertEquals(0, late(45));
        assertEquals(0, late(30));
        assertEquals(1, late(55));
        assertEquals(1, late(20));
        assertEquals(1, late(0));
        assertEquals(0, late(0));
        assertEquals(1, late(5));
        assertEquals(4, told(visit, "place-late"));
        assertEquals(1, told(visit, "place-on-time"));

        given.startsIn(visit.id(), today(45));
        assertEquals(1, late(10), "of another time nothing was said");
    }

    private int late(int minutes) {
        var today = given.today().atStartOfDay(Zones.RIGA);
        var told = post(
                "/late-notices",
                Map.of(
                        "from",
                        today.toInstant().toString(),
                        "to",
                        today.plusDays(1).toInstant().toString(),
                        "minutes",
                        minutes));
        told.then().statusCode(201);
        return told.jsonPath().getInt("visits");
    }

    /** So far from now that it is still today. */
    private Duration today(int minutes) {
        var isLate = given.clock().instant().atZone(Zones.RIGA).getHour() >= 22;
        return Duration.ofMinutes(isLate ? -minutes : minutes);
    }

    private Api.Booked bookedIn(Duration fromNow) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(booked.id(), fromNow);
        return booked;
    }

    private long claims(Api.Booked visit) {
        return given.count("select count(*) from claim where booking = ?", UUID.fromString(visit.id()));
    }

    private String status(Api.Booked visit) {
        return List.copyOf(given.texts("select status from booking where id = ?", UUID.fromString(visit.id())))
                .getFirst();
    }

    private long told(Api.Booked visit, String kind) {
        return given.count(
                "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking." + kind
                        + "'",
                visit.id());
    }

    private Response settings(String seen, String tickets, String remote) {
        return Api.as(manager)
                .header("If-Match", seen)
                .body(Map.of("tickets", tickets, "remote", remote))
                .put("/v1/queues/" + place + "/ticket-settings");
    }

    private Response counter(String by, int number, String seen, String state) {
        return Api.as(by)
                .header("If-Match", seen)
                .body(Map.of("state", state))
                .put("/v1/queues/" + place + "/counters/" + number);
    }

    private Response post(String what, Map<String, ?> body) {
        return Api.as(manager)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/queues/" + place + what);
    }
}
