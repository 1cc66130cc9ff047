package lv.ocma.appointments;

import static lv.ocma.appointments.Api.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.JsonBody;

/** The visit day as kiosks, front ends and clerks go through it over HTTP. */
public final class Day {

    private Day() {}

    public static Map<String, Object> wish(String place, String kind, String service) {
        return new HashMap<>(Map.of(
                "place", place, "kind", kind, "services", List.of(Map.of("service", service)), "language", "lv"));
    }

    public static Response takeTicket(String token, Map<String, Object> wish) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(wish).post("/v1/tickets");
    }

    /** A live ticket of the clerk of the place. */
    public static Response ticket(String clerk, String place, String service) {
        var taken = takeTicket(clerk, wish(place, "LIVE", service));
        taken.then().statusCode(201);
        return taken;
    }

    public static Response call(String clerk, String place, int counter) {
        return as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("counter", counter))
                .post("/v1/queues/" + place + "/calls");
    }

    /** Somebody who has been called. */
    public static Response called(String clerk, String place, int counter) {
        var called = call(clerk, place, counter);
        called.then().statusCode(201);
        return called;
    }

    public static Response act(String clerk, Response visit, String action, Map<String, ?> body) {
        return as(clerk).header("If-Match", visit.header("ETag")).body(body).post(path(visit) + "/" + action);
    }

    public static Response act(String clerk, Response visit, String action) {
        return act(clerk, visit, action, Map.of());
    }

    /** That has to go well. */
    public static Response done(String clerk, Response visit, String action, Map<String, ?> body) {
        var done = act(clerk, visit, action, body);
        done.then().statusCode(200);
        return done;
    }

    public static Response done(String clerk, Response visit, String action) {
        return done(clerk, visit, action, Map.of());
    }

    public static String path(Response visit) {
        return "/v1/queues/" + JsonBody.text(visit, "/place") + "/visits/" + JsonBody.text(visit, "/id");
    }

    public static String item(Response visit) {
        return "items/" + JsonBody.text(visit, "/items/0/id");
    }

    public static Response checkIn(String token, String appointment, Map<String, ?> body) {
        return as(token).header("If-Match", "*").body(body).post("/v1/appointments/" + appointment + "/check-ins");
    }
}
