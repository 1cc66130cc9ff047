package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BlocksApiTest extends AtAnOpenPlace {

    @Test
    @Clause({"C1", "R4"})
    void a_blocked_counter_is_not_found_by_search_and_its_visits_get_another() {
        var visit = Api.booked(frontEnd(), slot());
        var counter = counter(visit);

        block(counter, "09:00", "09:30").then().statusCode(201).body("counter", equalTo(counter));

        assertEquals(List.of("09:15", "09:30", "09:45"), Api.starts(place, service, day), "at the other counter");
        assertEquals(1, given.count("select count(*) from claim where place = ?", place));
        assertEquals(List.of("09:00"), starts(visit));
        Api.read(frontEnd(), visit.id()).then().header("ETag", visit.etag()).body("unserved", equalTo(false));
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where object_id = ? and action = 'appointment.seat'",
                        visit.id()));
    }

    @Test
    @Clause("C1")
    void a_visit_for_which_a_block_leaves_no_counter_is_marked_until_it_is_removed() {
        var visit = Api.booked(frontEnd(), Api.slots(place, service, day).get(1));
        var block = block(null, "09:20", "09:40");

        Api.read(frontEnd(), visit.id()).then().body("unserved", equalTo(true)).body("outsideHours", equalTo(false));
        assertEquals(List.of("09:00", "09:45"), Api.starts(place, service, day));
        Api.book(frontEnd(), Api.forgedSlot(place, at("09:30"), service + ":1"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/slot-not-offered"));

        as(TestTokens.clerk(place)).delete(block.header("Location")).then().statusCode(428);
        as(TestTokens.clerk(place))
                .header("If-Match", block.header("ETag"))
                .delete(block.header("Location"))
                .then()
                .statusCode(204);

        Api.read(frontEnd(), visit.id()).then().body("unserved", equalTo(false));
        assertEquals(List.of("09:00", "09:15", "09:30", "09:45"), Api.starts(place, service, day));
        as(TestTokens.clerk(place))
                .header("If-Match", "*")
                .delete(block.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_blocks_of_a_place_are_listed_for_its_staff_by_their_start() {
        var later = block(null, "09:40", "09:45").jsonPath().getString("id");
        var sooner = block(place + "/1", "09:10", "09:20").jsonPath().getString("id");

        var first = as(TestTokens.clerk(place))
                .queryParam("place", place)
                .queryParam("limit", 1)
                .get("/v1/blocks");
        first.then().statusCode(200).body("items.id", contains(sooner));
        as(TestTokens.clerk(place))
                .queryParam("place", place)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/blocks")
                .then()
                .body("items.id", contains(later))
                .body("items.reason", contains("Invented"))
                .body("next", equalTo(null));
        as(TestTokens.clerk("elsewhere"))
                .queryParam("place", place)
                .get("/v1/blocks")
                .then()
                .statusCode(403);
        as(TestTokens.clerk(place)).get("/v1/blocks").then().statusCode(400);
    }

    @Test
    void whatever_is_wrong_with_a_block_is_named_and_nothing_is_stored() {
        post(
                        TestTokens.clerk(place),
                        Map.of("from", at("09:00").plusSeconds(1).toString(), "to", "2020-01-01T09:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/place", "#/from", "#/to", "#/reason"))
                .body("errors.code", containsInAnyOrder("required", "whole-minute", "after-from", "required"));
        post(TestTokens.clerk(place), body(null, at("09:00"), at("09:00").plusSeconds(86_400L * 367)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("block-too-long"));
        post(
                        TestTokens.clerk(place),
                        body(
                                null,
                                at("09:00").minusSeconds(86_400L * 40),
                                at("09:00").minusSeconds(86_400L * 39)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("block-over"));
        block("of-another-place/1", "09:00", "09:30")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-counter"));
        post(TestTokens.clerk("elsewhere"), body(null, at("09:00"), at("09:30")))
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("#/place"));
        as(TestTokens.clerk(place))
                .queryParam("place", place)
                .get("/v1/blocks")
                .then()
                .body("items", empty());
    }

    private Response block(@Nullable String counter, String from, String to) {
        return post(TestTokens.clerk(place), body(counter, at(from), at(to)));
    }

    private Map<String, String> body(@Nullable String counter, Instant from, Instant to) {
        var body = new HashMap<>(
                Map.of("place", place, "from", from.toString(), "to", to.toString(), "reason", "Invented"));
        if (counter != null) {
            body.put("counter", counter);
        }
        return body;
    }

    private static Response post(String token, Map<String, String> body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post("/v1/blocks");
    }

    private Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Zones.RIGA).toInstant();
    }

    private String counter(Booked visit) {
        return given.texts("select counter from claim where booking = ?", UUID.fromString(visit.id()))
                .getFirst();
    }

    private List<String> starts(Booked visit) {
        return List.of(
                Api.read(frontEnd(), visit.id()).jsonPath().getString("start").substring(11, 16));
    }
}
