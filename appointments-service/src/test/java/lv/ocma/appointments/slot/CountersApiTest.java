package lv.ocma.appointments.slot;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.contracts.divisions.PlacePublished.Interval;
import lv.ocma.contracts.divisions.PlacePublished.Staffing;
import lv.ocma.contracts.divisions.PlacePublished.Weekday;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered where not every counter serves everything all the time. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CountersApiTest {

    @Inject
    Given known;

    private LocalDate day;
    private String passport;
    private String visa;

    @BeforeEach
    void twoServices() {
        day = known.aDay();
        passport = known.aService(30);
        visa = known.aService(30);
    }

    @Test
    void a_service_that_one_counter_alone_can_serve_is_offered_only_where_that_one_is_free() {
        var place = known.aPlace()
                .counter(List.of(passport), null)
                .counter(List.of(visa, passport), null)
                .open(day, "09:00", "10:00")
                .published();
        assertEquals(List.of("09:00", "09:15", "09:30"), starts(place, visa, day));
        booked(frontEnd(), firstSlot(place, visa, day));

        assertEquals(List.of("09:30"), starts(place, visa, day));
        assertEquals(List.of("09:00", "09:15", "09:30"), starts(place, passport, day), "the other counter is free");
    }

    @Test
    void a_visit_takes_the_counter_that_serves_the_least_so_that_the_others_stay_free() {
        var place = known.aPlace()
                .counter(null, null)
                .counter(List.of(passport), null)
                .open(day, "09:00", "09:30")
                .published();
        booked(frontEnd(), firstSlot(place, passport, day));

        assertEquals(List.of("09:00"), starts(place, visa, day));
        booked(frontEnd(), firstSlot(place, visa, day));
        assertEquals(List.of(), starts(place, passport, day));
    }

    @Test
    @Clause("R4")
    void several_services_in_one_visit_are_offered_where_one_counter_serves_them_all() {
        var apart = known.aPlace()
                .counter(List.of(passport), null)
                .counter(List.of(visa), null)
                .open(day, "09:00", "10:00")
                .published();
        var together = known.aPlace()
                .counter(List.of(passport, visa), null)
                .open(day, "09:00", "10:00")
                .published();
        assertEquals(0, timesForBoth(apart));
        assertEquals(1, timesForBoth(together));
    }

    @Test
    @Clause("C1")
    void where_no_counter_is_staffed_in_the_afternoon_nothing_is_offered_then_and_nothing_can_be_booked() {
        var place = known.aPlace()
                .counter(null, List.of(staffed(day, "09:00", "12:00")))
                .counter(List.of(visa), null)
                .open(day, "09:00", "16:00")
                .published();
        assertEquals("11:30", starts(place, passport, day).getLast());
        assertEquals("15:30", starts(place, visa, day).getLast());

        var afternoon = day.atTime(14, 0).atZone(Zones.RIGA).toInstant();
        book(frontEnd(), Api.forgedSlot(place, afternoon, passport + ":1"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/slot-not-offered"));
        book(frontEnd(), Api.forgedSlot(place, afternoon, visa + ":1")).then().statusCode(201);
    }

    @Test
    @Clause("H2")
    void a_moved_working_day_has_the_staff_of_the_day_that_it_stands_for() {
        var other = day.plusDays(1);
        var place = known.aPlace()
                .counter(null, List.of(staffed(other, "09:00", "10:00")))
                .open(day, "09:00", "11:00")
                .standsFor(day, other)
                .published();
        assertEquals(List.of("09:00", "09:15", "09:30"), starts(place, passport, day));
    }

    @Test
    void a_counter_is_offered_from_its_first_to_its_last_date() {
        var next = day.plusDays(1);
        var place = known.aPlace()
                .counter(null, day, day, null)
                .open(day, "09:00", "09:30")
                .open(next, "09:00", "09:30")
                .published();
        assertEquals(1, slots(place, passport, day).size());
        assertEquals(0, slots(place, passport, next).size());
    }

    @Test
    void a_visit_is_kept_whatever_becomes_of_its_counter_and_can_be_cancelled_and_moved() {
        var told = known.aPlace().counter(null, null).open(day, "09:00", "10:00");
        var place = told.published();
        var cancelled = booked(frontEnd(), firstSlot(place, passport, day));
        var moved = booked(frontEnd(), slots(place, passport, day).getLast());
        told.onlyCounter(List.of(visa));

        assertEquals(List.of(), starts(place, passport, day));
        Api.with(cancelled.manageToken())
                .header("If-Match", seen(cancelled))
                .body(Map.of("reason", "OTHER"))
                .post("/v1/appointments/" + cancelled.id() + "/cancellation")
                .then()
                .statusCode(200);
        var elsewhere = known.aPlace().open(day, "12:00", "13:00").published();
        Api.with(moved.manageToken())
                .header("If-Match", seen(moved))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("slot", firstSlot(elsewhere, passport, day)))
                .post("/v1/appointments/" + moved.id() + "/rescheduling")
                .then()
                .statusCode(200);
    }

    /** The entity tag of a visit whose mark has been seen. */
    private static String seen(Api.Booked visit) {
        return Api.with(visit.manageToken())
                .get("/v1/appointments/" + visit.id())
                .then()
                .statusCode(200)
                .body("unserved", equalTo(true))
                .extract()
                .header("ETag");
    }

    private int timesForBoth(String place) {
        return given().queryParam("place", place)
                .queryParam("service", passport, visa)
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private static Staffing staffed(LocalDate date, String from, String to) {
        var interval = new Interval(LocalTime.parse(from), LocalTime.parse(to));
        return new Staffing(null, null, List.of(new Weekday(date.getDayOfWeek().name(), List.of(interval))));
    }
}
