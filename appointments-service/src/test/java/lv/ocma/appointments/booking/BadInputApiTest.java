package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.forgedSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.Stored;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever is wrong with a request, it is told by name, and nothing is stored of it in any table. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BadInputApiTest {

    private static final List<String> GARBAGE = List.of(
            "",
            " ",
            "!!!!",
            "AAAA",
            "x".repeat(5_000),
            forgedSlot("1|riga-3|29688840"),
            forgedSlot("2|riga-3|29688840|passport:1"),
            forgedSlot("1|riga-3|-5|passport:1"),
            forgedSlot("1|riga-3|99999999999999999999|passport:1"),
            forgedSlot("1|RIGA' or 1=1|29688840|passport:1"),
            forgedSlot("1|riga-3|29688840|passport:1|more"),
            forgedSlot("1|riga-3|29688840|"),
            forgedSlot("1|riga-3|29688840|passport:1,passport:1"));

    @Inject
    Given given;

    @Inject
    Stored stored;

    private LocalDate day;
    private String place;
    private String other;
    private String service;
    private Booked visit;
    private final Map<String, Expected> cases = new LinkedHashMap<>();

    /** What a request answers, in stead of doing anything. */
    private record Expected(int status, String slug, Supplier<Response> request) {}

    @BeforeEach
    void twoPlacesAndAVisit() {
        day = given.aDay();
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        other = given.aPlace().open(day, "09:00", "10:00").published();
        service = given.aService(15);
        visit = booked(frontEnd(), slot(0));
    }

    @Test
    @Clause("C1")
    void a_time_that_cannot_be_had_is_refused_for_what_is_wrong_with_it() {
        var ended = given.aServiceWithoutVisit();
        var elsewhere = given.aService(15);
        var strict = given.aPlace()
                .says(elsewhere, false)
                .open(day, "09:00", "10:00")
                .published();
        wrong("past", 409, "slot-passed", forgedSlot(place, Instant.parse("2026-01-05T07:00:00Z"), service + ":1"));
        wrong("before hours", 409, "slot-not-offered", at(8, 45, service + ":1"));
        wrong("after hours", 409, "slot-not-offered", at(10, 0, service + ":1"));
        wrong("beyond closing", 409, "slot-not-offered", at(9, 45, service + ":2"));
        wrong("between times", 409, "slot-not-offered", at(9, 7, service + ":1"));
        wrong(
                "far ahead",
                409,
                "slot-not-offered",
                forgedSlot(place, start(9, 0).plus(Duration.ofDays(300)), service + ":1"));
        wrong("no visits for it", 409, "service-not-bookable", at(9, 0, ended + ":1"));
        wrong("not offered there", 409, "slot-not-offered", forgedSlot(strict, start(9, 0), elsewhere + ":1"));
        wrong("no service", 400, "invalid-request", at(9, 0, "no-service-of-ours:1"));
        wrong("no place", 400, "invalid-request", forgedSlot("no-place-of-ours", start(9, 0), service + ":1"));
        wrong("nobody", 400, "invalid-request", at(9, 0, service + ":0"));
        wrong("a crowd", 400, "invalid-request", at(9, 0, service + ":11"));
        wrong("twenty services", 400, "invalid-request", at(9, 0, twenty(",")));
        nothingIsStored();
    }

    @Test
    void a_search_for_what_there_is_not_names_it() {
        search("twenty services", "too-many-services", twenty("&").split("&", -1));
        search("nobody", "service-format", service + ":0");
        search("a crowd", "service-format", service + ":11");
        search("no service", "unknown-service", "no-service-of-ours");
        search("nothing", "required");
        nothingIsStored();
    }

    @Test
    void what_is_no_time_is_unreadable_wherever_a_time_is_taken() {
        for (var garbage : GARBAGE) {
            var body = Map.of("slot", garbage);
            refused("book " + garbage, 400, "invalid-request", () -> Api.book(frontEnd(), Api.wish(garbage)));
            refused("hold " + garbage, 400, "invalid-request", () -> Api.hold(frontEnd(), garbage));
            refused("move " + garbage, 400, "invalid-request", () -> post(mine(), "rescheduling", body));
        }
        var none = GARBAGE.getLast();
        var items = List.of(item());
        refused("add", 400, "invalid-request", () -> post(mine(), "items", Map.of("service", service, "slot", none)));
        refused("split", 400, "invalid-request", () -> post(mine(), "splits", Map.of("items", items, "slot", none)));
        refused(
                "hand over",
                400,
                "invalid-request",
                () -> post(
                        as(TestTokens.clerk(place)).header("If-Match", visit.etag()),
                        "handovers",
                        Map.of("place", other, "slot", none)));
        nothingIsStored();
    }

    @Test
    @Clause("V2")
    void who_shows_the_link_of_another_visit_opens_nothing() {
        var foreign = booked(frontEnd(), slot(1)).manageToken();
        for (var token : List.of(foreign, "q".repeat(43))) {
            actions()
                    .forEach((action, body) -> refused(
                            action + " with another link",
                            404,
                            "not-found",
                            () -> post(Api.with(token).header("If-Match", "*"), action, body)));
            refused(
                    "read with another link",
                    404,
                    "not-found",
                    () -> Api.with(token).get("/v1/appointments/" + visit.id()));
        }
        nothingIsStored();
    }

    @Test
    @Clause("V2")
    void staff_of_another_division_are_told_that_it_is_not_theirs() {
        var clerk = TestTokens.clerk(other);
        actions()
                .forEach((action, body) -> refused(
                        action + " by another division",
                        403,
                        "other-division",
                        () -> post(as(clerk).header("If-Match", "*"), action, body)));
        refused("read by another division", 403, "other-division", () -> Api.read(clerk, visit.id()));
        nothingIsStored();
    }

    @Test
    void who_has_seen_another_state_or_says_nothing_of_it_is_asked_to_look_again() {
        actions().forEach((action, body) -> {
            refused(
                    action + " as it was",
                    412,
                    "precondition-failed",
                    () -> post(Api.with(visit.manageToken()).header("If-Match", "\"v77\""), action, body));
            refused(
                    action + " unseen",
                    428,
                    "precondition-required",
                    () -> post(Api.with(visit.manageToken()), action, body));
        });
        nothingIsStored();
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        for (var path : List.of("/v1/appointments", "/v1/holds")) {
            var key = UUID.randomUUID().toString();
            keyed(key, path, slot(2)).then().statusCode(201);
            refused(path + " with a used key", 422, "idempotency-key-reused", () -> keyed(key, path, slot(3)));
            refused(
                    path + " without a key",
                    400,
                    "invalid-request",
                    () -> as(frontEnd()).body(body(path, slot(3))).post(path));
            refused(path + " with no key", 400, "invalid-request", () -> keyed("a b", path, slot(3)));
        }
        nothingIsStored();
    }

    @Test
    void a_hold_that_has_ended_was_used_or_is_of_somebody_else_books_nothing() {
        var ended = held();
        given.change("update hold set expires_at = now() where id = ?", UUID.fromString(id(ended)));
        given.change("update claim set expires_at = now() where id = ?", UUID.fromString(id(ended)));
        var used = held();
        Api.book(frontEnd(), wish(used)).then().statusCode(201);
        var foreign = held();
        refused("ended", 410, "hold-expired", () -> Api.book(frontEnd(), wish(ended)));
        refused("used", 410, "hold-expired", () -> Api.book(frontEnd(), wish(used)));
        refused("foreign", 404, "not-found", () -> Api.book(TestTokens.frontEnd("another"), wish(foreign)));
        refused(
                "of nobody",
                404,
                "not-found",
                () -> Api.book(
                        frontEnd(), Map.of("hold", "q".repeat(43), "contact", Map.of("email", "anna@example.com"))));
        nothingIsStored();
    }

    private void wrong(String what, int status, String slug, String slot) {
        refused("book " + what, status, slug, () -> Api.book(frontEnd(), slot));
        refused("hold " + what, status, slug, () -> Api.hold(frontEnd(), slot));
    }

    private void search(String what, String code, String... services) {
        refused("search " + what, 400, "invalid-request", () -> {
            var answer = Requests.given()
                    .queryParam("place", place)
                    .queryParam("service", List.of(services))
                    .get("/v1/slots");
            assertEquals(
                    List.of(code),
                    answer.jsonPath().getList("errors.code").stream().distinct().toList(),
                    what);
            return answer;
        });
    }

    private void refused(String what, int status, String slug, Supplier<Response> request) {
        cases.put(what, new Expected(status, slug, request));
    }

    /** Each by itself, so that one that stores something is named. */
    private void nothingIsStored() {
        assertAll(cases.entrySet().stream().map(each -> (Executable) () -> {
            var before = stored.rows();
            var told = told(each.getKey(), each.getValue());
            if (!before.equals(stored.rows())) {
                // Jobs of the service write as well, now and then; a request that does would do so again.
                before = stored.rows();
                told = told(each.getKey(), each.getValue());
            }
            assertEquals(before, stored.rows(), told);
        }));
    }

    private static String told(String what, Expected expected) {
        var answer = expected.request().get();
        var told = what + ": " + answer.asString();
        assertEquals(expected.status(), answer.statusCode(), told);
        var type = String.valueOf(answer.jsonPath().getString("type"));
        assertEquals(expected.slug(), type.substring(type.lastIndexOf('/') + 1), told);
        return told;
    }

    private Map<String, Map<String, Object>> actions() {
        return Map.of(
                "rescheduling", Map.of("slot", slot(3)),
                "cancellation", Map.of("reason", "ILLNESS"),
                "confirmation", Map.of(),
                "items", Map.of("service", service),
                "splits", Map.of("items", List.of(item()), "slot", slot(3)),
                "check-ins", Map.of(),
                "delays", Map.of("minutes", 10),
                "contact-verification", Map.of("code", "000000"),
                "proposal-acceptance", Map.of());
    }

    private RequestSpecification mine() {
        return Api.with(visit.manageToken()).header("If-Match", visit.etag());
    }

    private Response post(RequestSpecification by, String action, Map<String, ?> body) {
        return by.body(body).post("/v1/appointments/" + visit.id() + "/" + action);
    }

    private String item() {
        return Api.read(frontEnd(), visit.id()).jsonPath().getString("items[0].id");
    }

    private Response keyed(String key, String path, String slot) {
        return as(frontEnd())
                .header("Idempotency-Key", key)
                .body(body(path, slot))
                .post(path);
    }

    private static Map<String, Object> body(String path, String slot) {
        return path.equals("/v1/holds") ? Map.of("slot", slot) : Api.wish(slot);
    }

    private Response held() {
        var held = Api.hold(frontEnd(), Api.firstSlot(place, service, day));
        held.then().statusCode(201);
        return held;
    }

    private static String id(Response held) {
        return held.jsonPath().getString("id");
    }

    private static Map<String, Object> wish(Response held) {
        var wish = new HashMap<>(Api.wish("none"));
        wish.remove("slot");
        wish.put("hold", held.jsonPath().getString("hold"));
        return wish;
    }

    private String twenty(String between) {
        return IntStream.range(0, 20).mapToObj(i -> "service-" + i + ":1").collect(Collectors.joining(between));
    }

    private String slot(int quarter) {
        return at(9, 15 * quarter, service + ":1");
    }

    private String at(int hour, int minute, String services) {
        return forgedSlot(place, start(hour, minute), services);
    }

    private Instant start(int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zones.RIGA).toInstant();
    }
}
