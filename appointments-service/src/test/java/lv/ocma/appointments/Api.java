package lv.ocma.appointments;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.TestTokens;

/** The API as its clients use it. */
public final class Api {

    public static final String ANNA = "320101-00001"; // invented
    public static final String BORIS = "320202-00002"; // invented

    private static final AtomicInteger PHONES = new AtomicInteger();

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public static RequestSpecification with(String manageToken) {
        return given().header("X-Manage-Token", manageToken).contentType(ContentType.JSON);
    }

    public static String frontEnd() {
        return TestTokens.frontEnd("front-end");
    }

    public static String customer(UUID person) {
        return customer(person, "front-end");
    }

    public static String customer(UUID person, String client) {
        return TestTokens.customer(
                person, "32" + String.format("%09d", Math.floorMod(person.hashCode(), 1_000_000_000)), client);
    }

    public static Response search(String place, String service, LocalDate from, LocalDate to) {
        return given().queryParam("place", place)
                .queryParam("service", service)
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("limit", 500)
                .get("/v1/slots");
    }

    /** Tokens of the free times of a day, in order. */
    public static List<String> slots(String place, String service, LocalDate day) {
        return items(place, service, day, "slot");
    }

    /** A token that no search has given. */
    public static String forgedSlot(String place, Instant start, String services) {
        return forgedSlot("1|" + place + "|" + start.getEpochSecond() / 60 + "|" + services);
    }

    public static String forgedSlot(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String firstSlot(String place, String service, LocalDate day) {
        var slots = slots(place, service, day);
        assertFalse(slots.isEmpty(), "nothing is free");
        return slots.getFirst();
    }

    public static List<String> starts(String place, String service, LocalDate day) {
        return items(place, service, day, "start").stream()
                .map(start -> start.substring(11, 16))
                .toList();
    }

    private static List<String> items(String place, String service, LocalDate day, String member) {
        var found = search(place, service, day, day);
        found.then().statusCode(200);
        return JsonBody.ofItems(found, member);
    }

    /** For somebody else with each call: one person has no second visit of a day, and not many in all. */
    public static Map<String, Object> wish(String slot) {
        return Map.of(
                "slot",
                slot,
                "contact",
                Map.of("name", "Anna Paraugs", "email", "anna-" + UUID.randomUUID() + "@example.com"),
                "language",
                "lv");
    }

    /** As {@link #wish}, of somebody who leaves nothing but a phone number. */
    public static Map<String, Object> byPhone(String slot) {
        return Map.of("slot", slot, "contact", Map.of("phone", phone()));
    }

    /** An invented number that no other test has. */
    public static String phone() {
        return "26" + String.format("%06d", PHONES.incrementAndGet());
    }

    public static Response book(String token, String slot) {
        return book(token, wish(slot));
    }

    public static Response book(String token, Map<String, ?> body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/appointments");
    }

    public static Booked booked(String token, String slot) {
        return Booked.of(book(token, slot));
    }

    public static Response hold(String token, String slot) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("slot", slot))
                .post("/v1/holds");
    }

    /** A clerk of the place takes a counter out of search for a time. */
    public static Response block(String place, String counter, Instant from, Instant to) {
        return as(TestTokens.clerk(place))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "place",
                        place,
                        "counter",
                        counter,
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "reason",
                        "Invented"))
                .post("/v1/blocks");
    }

    /** The manager of the place sets this rule of one channel, and no others. */
    public static Response channelRule(String place, Map<String, ?> rule) {
        return rules(place, Map.of("bufferMinutes", 0, "channels", List.of(rule)));
    }

    public static Response rules(String place, Map<String, ?> body) {
        var answer = as(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("If-Match", "*")
                .body(body)
                .put("/v1/booking-rules/" + place);
        answer.then().statusCode(200);
        return answer;
    }

    /** What a client keeps of an answer. */
    public record Booked(String id, String etag, String manageToken) {

        public static Booked of(Response answer) {
            answer.then().statusCode(201);
            var token = JsonBody.find(answer, "/manageToken");
            return new Booked(JsonBody.text(answer, "/id"), answer.header("ETag"), token == null ? "" : token);
        }
    }

    public static Response read(String token, String id) {
        return as(token).get("/v1/appointments/" + id);
    }

    public static Response reschedule(String token, Booked booked, String slot) {
        return reschedule(as(token), booked, slot);
    }

    public static Response reschedule(RequestSpecification by, Booked booked, String slot) {
        return by.header("If-Match", booked.etag())
                .body(Map.of("slot", slot))
                .post("/v1/appointments/" + booked.id() + "/rescheduling");
    }

    public static Response moveToHeld(RequestSpecification by, Booked booked, Response held) {
        return by.header("If-Match", booked.etag())
                .body(Map.of("hold", held.jsonPath().getString("hold")))
                .post("/v1/appointments/" + booked.id() + "/rescheduling");
    }

    public static Response sendCode(RequestSpecification by, Booked booked) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/appointments/" + booked.id() + "/contact-verification-codes");
    }

    public static Response verify(RequestSpecification by, Booked booked, String code) {
        return by.header("If-Match", booked.etag())
                .body(Map.of("code", code))
                .post("/v1/appointments/" + booked.id() + "/contact-verification");
    }

    public static Response cancel(String token, Booked booked) {
        return cancel(as(token), booked);
    }

    public static Response cancel(RequestSpecification by, Booked booked) {
        return by.header("If-Match", booked.etag())
                .body(Map.of("reason", "ILLNESS"))
                .post("/v1/appointments/" + booked.id() + "/cancellation");
    }
}
