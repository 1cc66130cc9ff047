package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;

/** A place with one counter, and two services that a visit may have. */
abstract class AtAPlaceOfParts {

    @Inject
    Given given;

    LocalDate day;
    String place;
    String service;
    String other;

    @BeforeEach
    void aPlaceWithOneCounterAndTwoServices() {
        day = given.aDay();
        place = given.aPlace().open(day, "09:00", "10:00").published();
        service = given.aService(15);
        other = given.aService(30);
    }

    /** A quarter of an hour after nine. */
    Instant at(int quarters) {
        return day.atTime(9, 0).plusMinutes(15L * quarters).atZone(Zones.RIGA).toInstant();
    }

    Response withBoth() {
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();
        var visit = book(frontEnd(), Api.forgedSlot(place, start, service + ":1," + other + ":1"));
        visit.then().statusCode(201);
        return visit;
    }

    String slot(int which) {
        return slots(place, service, day).get(which);
    }

    static Response add(Booked visit, Map<String, ?> body) {
        return post(frontEnd(), visit, "items", body);
    }

    Response handOver(Booked visit, Map<String, ?> body) {
        return post(TestTokens.clerk(place), visit, "handovers", body);
    }

    static Response split(Response visit, List<String> items, String slot) {
        var body = new HashMap<String, Object>();
        body.put("items", items);
        body.put("slot", slot);
        return as(frontEnd())
                .header("If-Match", visit.header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/appointments/" + visit.jsonPath().getString("id") + "/splits");
    }

    static Response drop(Response visit, String item) {
        return as(frontEnd())
                .header("If-Match", visit.header("ETag"))
                .delete("/v1/appointments/" + visit.jsonPath().getString("id") + "/items/" + item);
    }

    static Response post(String token, Booked visit, String action, Map<String, ?> body) {
        return as(token)
                .header("If-Match", visit.etag())
                .body(body)
                .post("/v1/appointments/" + visit.id() + "/" + action);
    }

    /** Events of one change. */
    long changes(Booked visit, String change) {
        return given.count(
                "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.changed'"
                        + " and payload like '%\"change\":\"" + change + "\"%'",
                visit.id());
    }

    /** What it keeps of a counter is exactly its time. */
    void assertWhole(Booked visit) {
        assertEquals(
                1,
                given.count(
                        "select count(*) from claim c join booking b on b.id = c.booking and c.during = tstzrange(b.starts_at, b.ends_at)"
                                + " and b.ends_at - b.starts_at = (select sum(i.minutes) from booking_item i where i.booking = b.id) * interval '1 minute'"
                                + " where b.id = ?",
                        UUID.fromString(visit.id())));
    }
}
