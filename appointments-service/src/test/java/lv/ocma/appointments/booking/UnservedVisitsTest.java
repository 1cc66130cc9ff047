package lv.ocma.appointments.booking;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of visits when counters, or what a place offers, have become others since. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class UnservedVisitsTest {

    @Inject
    Given given;

    private LocalDate day;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpenForAnHour() {
        day = given.aDay();
        known = given.aPlace().counters(2).open(day, "09:00", "10:00");
        place = known.published();
        service = given.aService(30);
    }

    @Test
    @Clause({"C1", "R4"})
    void a_visit_that_no_counter_can_serve_any_more_is_marked_until_one_can_again() {
        var visit = Api.booked(Api.frontEnd(), slot(0));

        known.onlyCounter(List.of("another"));
        becomesUnserved(visit, true);
        Api.read(Api.frontEnd(), visit.id())
                .then()
                .header("ETag", not(equalTo(visit.etag())))
                .body("outsideHours", equalTo(false));

        known.counters(1).published();
        becomesUnserved(visit, false);
    }

    @Test
    @Clause({"C1", "R4"})
    void a_visit_that_loses_the_service_that_nobody_serves_any_more_can_be_at_its_time_again() {
        var other = given.aService(15);
        var visit = Api.booked(
                Api.frontEnd(),
                Api.forgedSlot(place, day.atTime(9, 0).atZone(Zones.RIGA).toInstant(), service + ":1," + other + ":1"));
        known.onlyCounter(List.of(service));
        becomesUnserved(visit, true);
        var seen = Api.read(Api.frontEnd(), visit.id());

        Api.as(Api.frontEnd())
                .header("If-Match", seen.header("ETag"))
                .delete("/v1/appointments/" + visit.id() + "/items/"
                        + seen.jsonPath().getString("items.find { it.service == '" + other + "' }.id"))
                .then()
                .statusCode(200)
                .body("unserved", equalTo(false));
        assertEquals(
                1,
                given.count(
                        "select count(*) from claim c join booking b on b.id = c.booking and c.during = tstzrange(b.starts_at, b.ends_at) where b.id = ?",
                        UUID.fromString(visit.id())));
    }

    @Test
    @Clause("C1")
    void a_visit_whose_counter_has_closed_gets_another_that_is_free_and_nobody_is_booked_over_it() {
        var first = Api.booked(Api.frontEnd(), slot(0));
        var second = Api.booked(Api.frontEnd(), slot(0));
        assertEquals(place + "/2", counter(second));
        Api.cancel(Api.frontEnd(), first).then().statusCode(200);

        known.counters(1).published();

        Eventually.becomes(place + "/1", () -> counter(second));
        Api.read(Api.frontEnd(), second.id())
                .then()
                .header("ETag", second.etag())
                .body("unserved", equalTo(false));
        assertEquals(List.of("09:30"), Api.starts(place, service, day));
    }

    @Test
    @Clause("C1")
    void of_more_visits_than_counters_are_left_the_one_too_many_is_marked() {
        var first = Api.booked(Api.frontEnd(), slot(0));
        var second = Api.booked(Api.frontEnd(), slot(0));

        known.counters(1).published();

        becomesUnserved(second, true);
        Api.read(Api.frontEnd(), first.id()).then().header("ETag", first.etag()).body("unserved", equalTo(false));
        var seen = Api.read(Api.frontEnd(), second.id()).header("ETag");
        Api.reschedule(Api.frontEnd(), new Booked(second.id(), seen, ""), slot(0))
                .then()
                .statusCode(200)
                .body("unserved", equalTo(false));
    }

    @Test
    @Clause({"C1", "R4"})
    void who_sits_well_makes_room_for_who_has_lost_their_counter_and_neither_hears_of_it() {
        known.counter(null, null)
                .counter(List.of(service), null)
                .counter(null, null)
                .published();
        var other = given.aService(30);
        var leaves = Api.booked(Api.frontEnd(), slot(0));
        var sitsWell = Api.booked(Api.frontEnd(), slot(0));
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();
        var loses = Api.booked(Api.frontEnd(), Api.forgedSlot(place, start, other + ":1"));
        Api.cancel(Api.frontEnd(), leaves).then().statusCode(200);
        assertEquals(List.of(place + "/1", place + "/3"), List.of(counter(sitsWell), counter(loses)));

        Api.block(place, place + "/3", start, start.plusSeconds(1800)).then().statusCode(201);

        assertEquals(List.of(place + "/2", place + "/1"), List.of(counter(sitsWell), counter(loses)));
        for (var visit : List.of(sitsWell, loses)) {
            Api.read(Api.frontEnd(), visit.id())
                    .then()
                    .header("ETag", visit.etag())
                    .body("unserved", equalTo(false));
        }
    }

    @Test
    @Clause("C1")
    void a_visit_outside_of_new_hours_is_marked_for_that_alone_until_the_hours_cover_it_again() {
        var visit = Api.booked(Api.frontEnd(), slot(0));
        known.onlyCounter(List.of("another"));
        becomesUnserved(visit, true);

        known.opensInstead(day, "09:30", "10:00");
        becomesUnserved(visit, false);
        Api.read(Api.frontEnd(), visit.id()).then().body("outsideHours", equalTo(true));

        known.opensInstead(day, "09:00", "10:00");
        becomesUnserved(visit, true);
        Api.read(Api.frontEnd(), visit.id()).then().body("outsideHours", equalTo(false));
    }

    @Test
    @Clause({"C1", "R1"})
    void what_a_source_says_that_a_place_does_not_offer_is_not_booked_there_and_what_is_booked_is_marked() {
        var visit = Api.booked(Api.frontEnd(), slot(0));
        var seen = slot(0);

        known.refuses(service);

        becomesUnserved(visit, true);
        assertEquals(List.of(), Api.starts(place, service, day));
        Api.book(Api.frontEnd(), seen).then().statusCode(409).body("type", endsWith("/problems/slot-not-offered"));
        var other = given.aService(30);
        assertEquals(List.of("09:00", "09:15", "09:30"), Api.starts(place, other, day), "of others it says nothing");
    }

    private String slot(int which) {
        return Api.slots(place, service, day).get(which);
    }

    private String counter(Booked visit) {
        return given.texts("select counter from claim where booking = ?", UUID.fromString(visit.id()))
                .getFirst();
    }

    private static void becomesUnserved(Booked visit, boolean unserved) {
        Eventually.becomes(
                unserved, () -> Api.read(Api.frontEnd(), visit.id()).jsonPath().getBoolean("unserved"));
    }
}
