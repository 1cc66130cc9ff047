package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** A visit that cannot be at its time and is changed: others are told that it cannot be all the same. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ChangedWhileDisplacedApiTest extends AtADisplacedVisit {

    private static final String CHANGED = "lv.ocma.appointments.booking.changed";
    private static final String DISPLACED = "lv.ocma.appointments.booking.displaced";

    @Test
    @Clause({"C1", "R4"})
    void what_is_proposed_to_it_is_told_again_as_long_as_it_is_now() {
        var other = given.aService(10);
        var visit = displacedWith(other);
        job.propose();
        assertTrue(payload(visit, PROPOSED).contains("\"proposedEnd\":\"" + next + "T09:25:00"));

        drop(visit, other);

        assertTrue(payload(visit, CHANGED).contains("\"displaced\":true"), payload(visit, CHANGED));
        assertEquals(2, told(visit, PROPOSED));
        assertTrue(payload(visit, PROPOSED).contains("\"proposedEnd\":\"" + next + "T09:15:00"));
        affected().then().body("items[0].asked", equalTo(1));
        accept(visit).then().statusCode(200).body("end", startsWith(next + "T09:15"));
    }

    @Test
    @Clause({"C1", "R4"})
    void where_nothing_is_proposed_to_what_is_left_of_it_just_that_is_told() {
        var other = given.aService(10);
        var visit = displacedWith(other);
        var item = item(visit, other);

        as(frontEnd())
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("items", List.of(item), "slot", Api.firstSlot(place, other, next)))
                .post("/v1/appointments/" + visit.id() + "/splits")
                .then()
                .statusCode(201);

        assertTrue(payload(visit, CHANGED).contains("\"displaced\":true"), payload(visit, CHANGED));
        assertEquals(0, told(visit, PROPOSED));
        assertEquals(1, told(visit, DISPLACED));
    }

    @Test
    void one_that_can_be_when_it_is_shorter_is_told_as_any_other() {
        var other = given.aService(10);
        var visit = visitOf(day, other);

        drop(visit, other);

        assertTrue(payload(visit, CHANGED).contains("\"displaced\":false"), payload(visit, CHANGED));
        assertEquals(0, told(visit, DISPLACED));
    }

    private Booked displacedWith(String other) {
        var visit = visitOf(day, other);
        known.closed(day);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
        return visit;
    }

    private Booked visitOf(LocalDate when, String other) {
        return booked(
                frontEnd(),
                Api.forgedSlot(
                        place,
                        when.atTime(LocalTime.of(9, 0)).atZone(Zones.RIGA).toInstant(),
                        service + ":1," + other + ":1"));
    }

    private static String item(Booked visit, String which) {
        return read(frontEnd(), visit.id()).jsonPath().getString("items.find { it.service == '" + which + "' }.id");
    }

    private static void drop(Booked visit, String which) {
        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/appointments/" + visit.id() + "/items/" + item(visit, which))
                .then()
                .statusCode(200);
    }

    /** Of the last that was told. */
    private String payload(Booked visit, String type) {
        return given.texts(
                        "select payload from outbox where type = '" + type + "' and aggregateid = ? order by sequence",
                        visit.id())
                .getLast();
    }
}
