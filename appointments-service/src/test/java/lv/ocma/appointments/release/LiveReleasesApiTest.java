package lv.ocma.appointments.release;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LiveReleasesApiTest {

    @Inject
    Given given;

    private String place;
    private String service;
    private String manager;

    /** Whose day is as long as it is today, whatever the hour is now. */
    @BeforeEach
    void aPlaceThatIsOpenAllDay() {
        place = given.aPlace().counters(2).open(given.today(), "00:00", "23:59").published();
        service = given.aService(15);
        manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
    }

    @Test
    @Clause({"V3", "C1"})
    void what_nobody_has_booked_leaves_search_and_booking_at_once_and_comes_back_when_it_is_taken_back() {
        var before = Api.slots(place, service, given.today());
        assertFalse(before.isEmpty());
        var slot = before.getLast();
        var release = release(Map.of("from", now(), "to", endOfDay()));
        release.then().statusCode(201).body("times.counter", contains(1, 2)).body("actions", contains("withdrawal"));
        assertEquals(List.of(), Api.slots(place, service, given.today()));
        Api.book(Api.frontEnd(), slot).then().statusCode(409);
        agenda().then().body("live", hasSize(2));
        Api.as(TestTokens.clerk(place))
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/v1/agenda?place=" + place)
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("Times given to the live queue"));

        takeBack(release, "\"v0\"").then().statusCode(204);
        assertEquals(before.getLast(), Api.slots(place, service, given.today()).getLast());
        Api.book(Api.frontEnd(), slot).then().statusCode(201);
        takeBack(release, "\"v0\"").then().statusCode(409).body("type", endsWith("/problems/release-over"));
        assertEquals(1, audited("queue.release-unbooked"));
        assertEquals(1, audited("queue.take-back-release"));
    }

    @Test
    @Clause("C1")
    void what_is_booked_or_held_stays_as_it_is_and_of_one_counter_the_other_stays_bookable() {
        var slots = Api.slots(place, service, given.today());
        assertFalse(slots.isEmpty());
        var visit = Api.booked(Api.frontEnd(), slots.getLast());
        var held = Api.hold(Api.frontEnd(), slots.getLast());
        held.then().statusCode(201);
        var counter = given.texts("select counter from claim where booking = ?", UUID.fromString(visit.id()))
                .getFirst();
        var release = release(Map.of("from", now(), "to", endOfDay()));
        release.then().statusCode(201);
        assertFalse(counter.isEmpty());
        assertEquals(
                0,
                given.count(
                        "select count(*) from live_time t join claim c on c.counter = t.counter and c.during && t.during where t.place = ?",
                        place));
        // Nothing of a promise is broken.
        Api.book(
                        Api.frontEnd(),
                        Map.of("hold", held.jsonPath().getString("hold"), "contact", Map.of("email", "b@example.com")))
                .then()
                .statusCode(201);
        Api.read(TestTokens.clerk(place), visit.id()).then().body("status", equalTo("BOOKED"));
        release(Map.of("from", now(), "to", endOfDay()))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-release"));
    }

    @Test
    void the_row_of_the_day_is_counted_anew_with_what_is_given() {
        release(Map.of("from", now(), "to", endOfDay())).then().statusCode(201);
        given.change("delete from day_capacity where place = ?", place);
        assertEquals(List.of(), Api.slots(place, service, given.today()));
        // A block counts the days of its place anew.
        Api.block(place, place + "/2", at(endOfDay()).minusSeconds(60), at(endOfDay()))
                .then()
                .statusCode(201);
        assertEquals(List.of(), Api.slots(place, service, given.today()));
        assertEquals(1, given.count("select count(*) from day_capacity where place = ?", place));
    }

    @Test
    void only_today_is_given_by_a_manager_of_the_place_and_bad_times_are_named() {
        var tomorrow = at(now()).plus(1, ChronoUnit.DAYS);
        release(Map.of(
                        "from",
                        tomorrow.toString(),
                        "to",
                        tomorrow.plusSeconds(3600).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", not(empty()))
                .body("errors.pointer", contains("#/from", "#/to"));
        release(Map.of("from", at(now()).plusSeconds(7).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("whole-minute", "required"));
        release(Map.of("from", now(), "to", endOfDay(), "counter", 9))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-counter"));
        send(TestTokens.clerk(place), Map.of("from", now(), "to", endOfDay()))
                .then()
                .statusCode(403);
        send(TestTokens.staff(StaffRole.DIVISION_MANAGER, "elsewhere"), Map.of("from", now(), "to", endOfDay()))
                .then()
                .statusCode(403);
        assertEquals(0, given.count("select count(*) from live_release where place = ?", place));
    }

    private String now() {
        return given.clock().instant().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private String endOfDay() {
        return given.today().atTime(23, 59).atZone(Zones.RIGA).toInstant().toString();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private Response release(Map<String, ?> wanted) {
        return send(manager, wanted);
    }

    private Response send(String by, Map<String, ?> wanted) {
        return Api.as(by)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wanted)
                .post("/v1/queues/" + place + "/live-releases");
    }

    private Response takeBack(Response release, String seen) {
        return Api.as(manager)
                .header("If-Match", seen)
                .delete("/v1/queues/" + place + "/live-releases/"
                        + release.jsonPath().getString("id"));
    }

    private Response agenda() {
        return Api.as(TestTokens.clerk(place)).get("/v1/agenda?place=" + place);
    }

    private long audited(String action) {
        return given.count("select count(*) from audit_entry where action = '" + action + "' and division = ?", place);
    }
}
