package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import org.junit.jupiter.api.BeforeEach;

/** Where the tests of the waiting list begin: one counter for half an hour, and both of its times are booked. */
abstract class AtAFullPlace {

    @Inject
    Given given;

    @Inject
    WaitingJob job;

    LocalDate day;
    Given.PlaceGiven known;
    String place;
    String service;
    Booked nine;
    Booked quarter;

    @BeforeEach
    void aPlaceThatIsFull() {
        day = given.aDay();
        known = given.aPlace().open(day, "09:00", "09:30");
        place = known.published();
        service = given.aService(15);
        nine = Api.booked(frontEnd(), Api.slots(place, service, day).getFirst());
        quarter = Api.booked(frontEnd(), Api.slots(place, service, day).getFirst());
    }

    Map<String, Object> when() {
        return when(day, day);
    }

    Map<String, Object> when(LocalDate from, LocalDate to) {
        return new HashMap<>(Map.of("places", List.of(place), "from", from.toString(), "to", to.toString()));
    }

    /** For somebody else with each call. */
    Map<String, Object> wish() {
        return wish(service, 1, when());
    }

    static Map<String, Object> wish(String service, int persons, Map<String, Object> when) {
        return new HashMap<>(Map.of(
                "items",
                List.of(Map.of("service", service, "persons", persons)),
                "when",
                when,
                "contact",
                Map.of("name", "Anna Paraugs", "email", "anna-" + UUID.randomUUID() + "@example.com")));
    }

    static Response join(String token, Map<String, ?> body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post("/v1/waiting-list");
    }

    /** In line, and what its client keeps of it. */
    Booked joined(Map<String, ?> body) {
        return Booked.of(join(frontEnd(), body));
    }

    static Response joinFor(Booked visit, Map<String, ?> when) {
        return as(frontEnd())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("when", when))
                .post("/v1/appointments/" + visit.id() + "/waiting-list");
    }

    static Response read(Booked entry) {
        return as(frontEnd()).get("/v1/waiting-list/" + entry.id());
    }

    static String status(Booked entry) {
        return read(entry).jsonPath().getString("status");
    }

    /** Local time of what is offered; null where nothing is. */
    static String offered(Booked entry) {
        var start = read(entry).jsonPath().getString("offer.start");
        return start == null ? "nothing" : start.substring(11, 16);
    }

    static Response answer(Booked entry, String action) {
        return answer(as(frontEnd()), entry, action);
    }

    static Response answer(RequestSpecification by, Booked entry, String action) {
        return by.header("If-Match", "*").post("/v1/waiting-list/" + entry.id() + "/" + action);
    }

    static void cancelled(Booked visit) {
        Api.cancel(frontEnd(), visit).then().statusCode(200);
    }

    /** What waiting until the deadline would do. */
    void deadlinePasses(Booked entry) {
        given.change(
                "update wish_offer set answer_by = now() where ended_at is null and wish = ?",
                UUID.fromString(entry.id()));
    }

    long told(Booked entry, String what) {
        return given.count(
                "select count(*) from outbox where type = 'lv.ocma.appointments.waiting." + what
                        + "' and aggregateid = ?",
                entry.id());
    }
}
