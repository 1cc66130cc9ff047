package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RepeatedBookingApiTest extends AtAnOpenPlace {

    @Test
    void the_same_key_gives_the_same_booking() {
        var wish = wish(slot());
        var key = UUID.randomUUID().toString();

        var first = Api.as(frontEnd()).header("Idempotency-Key", key).body(wish).post("/v1/appointments");
        var again = Api.as(frontEnd()).header("Idempotency-Key", key).body(wish).post("/v1/appointments");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(1, given.count("select count(*) from booking where place = ?", place));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        var times = slots(place, service, day);
        Api.as(frontEnd())
                .header("Idempotency-Key", key)
                .body(wish(times.get(0)))
                .post("/v1/appointments");

        Api.as(frontEnd())
                .header("Idempotency-Key", key)
                .body(wish(times.get(1)))
                .post("/v1/appointments")
                .then()
                .statusCode(422);
    }

    @Test
    void without_a_key_nothing_is_booked() {
        Api.as(frontEnd()).body(wish(slot())).post("/v1/appointments").then().statusCode(400);

        assertEquals(0, given.count("select count(*) from booking where place = ?", place));
    }

    @Test
    void another_key_is_another_booking() {
        var slot = slot();

        assertNotEquals(booked(frontEnd(), slot).id(), booked(frontEnd(), slot).id());
    }
}
