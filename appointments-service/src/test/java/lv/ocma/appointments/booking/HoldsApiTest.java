package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.hold;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HoldsApiTest extends AtAnOpenPlace {

    @Inject
    DataSource database;

    @Test
    @Clause("R2")
    void a_time_that_is_held_is_nobody_elses_and_becomes_the_booking_of_who_holds_it() {
        var slot = slot();
        var first = hold(frontEnd(), slot);
        first.then()
                .statusCode(201)
                .header("Location", containsString("/v1/holds/"))
                .body("place", equalTo(place))
                .body("start", startsWith(day + "T09:00"));
        hold(frontEnd(), slot).then().statusCode(201);

        assertFalse(slots(place, service, day).contains(slot));
        book(frontEnd(), slot)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/slot-taken"))
                .body("alternatives", hasSize(3));
        hold(frontEnd(), slot).then().statusCode(409).body("type", endsWith("/problems/slot-taken"));
        book(frontEnd(), of(first)).then().statusCode(201).body("start", startsWith(day + "T09:00"));
        assertEquals(1, given.count("select count(*) from claim where place = ? and booking is not null", place));
        assertEquals(1, given.count("select count(*) from claim where place = ? and expires_at is not null", place));
    }

    @Test
    void a_client_holds_no_more_times_for_people_who_are_not_signed_in_than_are_set() {
        var client = Api.frontEnd();
        hold(client, slot()).then().statusCode(201);
        given.change(
                "insert into hold select gen_random_uuid(), 'copy ' || n || ' ' || id, client, holder, place, slot, expires_at from hold, generate_series(1, 199) n where place = ?",
                place);

        hold(client, slot())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/too-many-holds"))
                .body("detail", containsString("200"));
        hold(Api.customer(UUID.randomUUID()), slot()).then().statusCode(201);
        given.change("delete from hold where place = ?", place);
    }

    @Test
    void a_hold_ends_by_the_clock_of_the_database_without_anything_having_to_run() {
        var slot = slot();
        var held = hold(frontEnd(), slot);
        hold(frontEnd(), slot).then().statusCode(201);
        assertFalse(slots(place, service, day).contains(slot));

        end(held);

        assertTrue(slots(place, service, day).contains(slot), "search looks past it");
        book(frontEnd(), of(held)).then().statusCode(410).body("type", endsWith("/problems/hold-expired"));
        book(frontEnd(), slot).then().statusCode(201);
        assertEquals(0, given.count("select count(*) from claim where id = ?", id(held)), "booking took it away");
        assertEquals(1, given.count("select count(*) from booking where place = ?", place), "410 left nothing");
    }

    @Test
    void a_hold_that_is_given_back_is_free_at_once() {
        var slot = slot();
        hold(frontEnd(), slot);
        var held = hold(frontEnd(), slot);
        assertFalse(slots(place, service, day).contains(slot));

        as(frontEnd()).delete("/v1/holds/" + id(held)).then().statusCode(428);
        as(frontEnd())
                .header("If-Match", "\"v9\"")
                .delete("/v1/holds/" + id(held))
                .then()
                .statusCode(412);
        as(frontEnd())
                .header("If-Match", held.header("ETag"))
                .delete("/v1/holds/" + id(held))
                .then()
                .statusCode(204);

        assertTrue(slots(place, service, day).contains(slot));
        book(frontEnd(), of(held)).then().statusCode(404);
    }

    @Test
    @Clause("V2")
    void the_hold_of_somebody_else_is_not_found_and_stays() {
        var held = hold(frontEnd(), slot());

        book(TestTokens.frontEnd("front-end-2"), of(held)).then().statusCode(404);
        book(Api.customer(UUID.randomUUID()), of(held)).then().statusCode(404);
        as(Api.customer(UUID.randomUUID()))
                .header("If-Match", "*")
                .delete("/v1/holds/" + id(held))
                .then()
                .statusCode(404);
        book(frontEnd(), of(held)).then().statusCode(201);
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where action = 'hold.make' and object_id = ?",
                        id(held).toString()));
    }

    @Test
    void either_a_slot_or_a_hold_is_named() {
        var both = new HashMap<String, Object>(Api.wish(slot()));
        both.put("hold", "anything");
        book(frontEnd(), both).then().statusCode(400).body("errors.code", contains("slot-or-hold"));
        book(frontEnd(), Map.of("contact", Map.of("email", "anna@example.com")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/slot"));
        hold(frontEnd(), "garbage").then().statusCode(400).body("errors.code", contains("slot-unreadable"));
    }

    @Test
    @Clause("C1")
    void a_hold_at_a_counter_that_is_blocked_since_becomes_a_booking_at_another() {
        var held = hold(frontEnd(), slot());
        var counter =
                given.texts("select counter from claim where id = ?", id(held)).getFirst();
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();
        Api.block(place, counter, start, start.plusSeconds(3600)).then().statusCode(201);

        book(frontEnd(), of(held)).then().statusCode(201);

        assertFalse(
                given.texts("select counter from claim where place = ?", place).contains(counter));
    }

    private static Map<String, Object> of(Response held) {
        held.then().statusCode(201);
        return Map.of("hold", held.jsonPath().getString("hold"), "contact", Map.of("phone", Api.phone()));
    }

    private static UUID id(Response held) {
        return UUID.fromString(held.jsonPath().getString("id"));
    }

    /** What waiting until it ends would do. */
    private void end(Response held) {
        for (var table : new String[] {"claim", "hold"}) {
            try (var connection = database.getConnection();
                    var update =
                            connection.prepareStatement("update " + table + " set expires_at = now() where id = ?")) {
                update.setObject(1, id(held));
                assertEquals(1, update.executeUpdate());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
