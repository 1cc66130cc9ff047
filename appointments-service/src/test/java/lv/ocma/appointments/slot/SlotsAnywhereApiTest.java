package lv.ocma.appointments.slot;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Free times at some places, near a point, or anywhere. The service of each test is its own, so other tests' places are asked too. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SlotsAnywhereApiTest {

    @Inject
    Given given;

    @Inject
    EntityManagerFactory hibernate;

    private LocalDate day;
    private String service;

    @BeforeEach
    void aService() {
        day = given.aDay();
        service = given.aService(30);
    }

    @Test
    @Clause("V5")
    void some_places_are_searched_at_once_by_start_then_place_and_their_pages_are_the_whole() {
        var one = given.aPlace().open(day, "09:00", "10:30").published();
        var other = given.aPlace()
                .open(day, "09:15", "10:00")
                .open(day.plusDays(1), "09:00", "10:00")
                .published();

        var whole = slots(asked().queryParam("place", one, other).queryParam("limit", 500));
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var request = asked().queryParam("place", one, other).queryParam("limit", 2);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/slots");
            paged.addAll(answer.jsonPath().getList("items.slot", String.class));
            cursor = answer.jsonPath().getString("next");
        } while (cursor != null && paged.size() < 20);

        assertEquals(whole.jsonPath().getList("items.slot", String.class), paged);
        assertEquals(5 + 2 + 3, paged.size());
        var order = whole.jsonPath().<Map<String, String>>getList("items").stream()
                .map(slot -> slot.get("start") + slot.get("place"))
                .toList();
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void without_a_place_every_place_is_searched() {
        var only = "service-only-" + given.aPlace().open(day, "09:00", "10:00").published();
        given.service(only, true, 30);
        var place = given.aPlace()
                .counter(List.of(only), null)
                .open(day.plusDays(2), "09:00", "10:00")
                .published();

        var found = slots(given().queryParam("service", only)
                .queryParam("from", day.plusDays(2).toString())
                .queryParam("to", day.plusDays(2).toString())
                .queryParam("limit", 500));

        found.then().body("items.place", hasItem(place));
    }

    @Test
    void near_a_point_only_places_are_found_that_are_known_to_be_there() {
        var here = given.aPlace().at(56.95, 24.11).open(day, "09:00", "09:30").published();
        var near = given.aPlace().at(56.97, 24.15).open(day, "09:00", "09:30").published();
        var far = given.aPlace().at(55.88, 26.53).open(day, "09:00", "09:30").published();
        var somewhere = given.aPlace().open(day, "09:00", "09:30").published();
        var all = new String[] {here, near, far, somewhere};

        slots(asked().queryParam("place", (Object[]) all)
                        .queryParam("near", "56.95,24.11")
                        .queryParam("radius", "10"))
                .then()
                .body("items.place", containsInAnyOrder(here, near));
        slots(asked().queryParam("place", (Object[]) all).queryParam("near", "56.95,24.11"))
                .then()
                .body("items.place", containsInAnyOrder(here, near, far));
    }

    @Test
    @Clause("R7")
    void accessible_places_are_those_that_are_known_to_be_and_others_only_where_asked() {
        var there = given.aPlace()
                .has("wheelchair", true)
                .open(day, "09:00", "09:30")
                .published();
        var missing = given.aPlace()
                .has("wheelchair", false)
                .open(day, "09:00", "09:30")
                .published();
        var unknown = given.aPlace().open(day, "09:00", "09:30").published();

        slots(asked().queryParam("place", there, missing, unknown).queryParam("accessible", "wheelchair"))
                .then()
                .body("items.place", contains(there));
        slots(asked().queryParam("place", there, missing, unknown)
                        .queryParam("accessible", "wheelchair")
                        .queryParam("unknownAccessibility", "include"))
                .then()
                .body("items.place", containsInAnyOrder(there, unknown));
    }

    @Test
    void the_first_free_time_of_every_place_is_told_in_one_call() {
        var soon = given.aPlace().open(day, "09:00", "10:00").published();
        var later = given.aPlace()
                .open(day, "09:00", "09:15")
                .open(day.plusDays(20), "09:00", "10:00")
                .published();
        var never = given.aPlace().open(day, "09:00", "09:15").published();
        Api.booked(Api.frontEnd(), Api.firstSlot(soon, service, day));

        given().queryParam("service", service)
                .queryParam("place", later, never, soon)
                .get("/v1/first-slots")
                .then()
                .statusCode(200)
                .body("items.place", contains(soon, later))
                .body("items[0].start", startsWith(day + "T09:30"))
                .body("items[1].start", startsWith(day.plusDays(20) + "T09:00"))
                .body("next", equalTo(null));
        given().queryParam("service", service)
                .queryParam("place", later, never, soon)
                .queryParam("limit", 1)
                .get("/v1/first-slots")
                .then()
                .body("items.place", contains(soon));
    }

    @Test
    void days_of_some_places_are_told_by_date_then_place_in_pages() {
        var month = YearMonth.from(given.today().plusMonths(1));
        var one = given.aPlace()
                .open(month.atDay(3), "09:00", "10:00")
                .open(month.atDay(4), "09:00", "10:00")
                .published();
        var other = given.aPlace().open(month.atDay(3), "09:00", "09:30").published();
        var places = List.of(one, other).stream().sorted().toList();
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("service", service)
                    .queryParam("place", one, other)
                    .queryParam("month", month.toString())
                    .queryParam("limit", 1);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/slot-days");
            answer.then().statusCode(200);
            paged.add(answer.jsonPath().getString("items[0].date") + " "
                    + answer.jsonPath().getString("items[0].place"));
            cursor = answer.jsonPath().getString("next");
        } while (cursor != null && paged.size() < 20);

        assertEquals(
                List.of(
                        month.atDay(3) + " " + places.getFirst(),
                        month.atDay(3) + " " + places.getLast(),
                        month.atDay(4) + " " + one),
                paged);
    }

    @Test
    void whatever_is_wrong_with_the_places_is_named() {
        given().queryParam("service", service)
                .queryParam("near", "north")
                .queryParam("radius", "0")
                .queryParam("accessible", "wheelchar")
                .queryParam("unknownAccessibility", "perhaps")
                .queryParam("channel", "LIVE_QUEUE")
                .queryParam("place", "Atlantis!")
                .get("/v1/first-slots")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        hasItems("near", "radius", "accessible", "unknownAccessibility", "channel", "place"));
        given().queryParam("service", service)
                .queryParam("radius", "5")
                .get("/v1/slots")
                .then()
                .statusCode(400)
                .body("errors.code", contains("radius-without-near"));
        var many = new String[51];
        Arrays.setAll(many, number -> "place-" + number);
        given().queryParam("service", service)
                .queryParam("place", (Object[]) many)
                .get("/v1/slots")
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-many-places"));
        asked().queryParam("cursor", "garbage").get("/v1/slots").then().statusCode(400);
    }

    @Test
    @Clause("V5")
    void by_whose_rules_times_are_shown_and_booked_depends_on_the_channel_alone() {
        var tomorrow = given.today().plusDays(1);
        var place = given.aPlace()
                .open(tomorrow, "09:00", "10:00")
                .open(day.plusDays(10), "09:00", "10:00")
                .published();
        Api.channelRule(place, Map.of("channel", "FRONT_END", "shortestNoticeMinutes", 2880, "furthestDays", 15));

        times(place, "FRONT_END").then().body("items", equalTo(List.of()));
        var staffs = times(place, "STAFF");
        staffs.then()
                .body("items.start", hasItems(startsWith(tomorrow.toString()), startsWith(day.plusDays(10) + "T09")));
        var slots = staffs.jsonPath().getList("items.slot", String.class);
        Api.book(Api.frontEnd(), slots.getFirst()).then().statusCode(409).body("type", endsWith("/slot-too-soon"));
        Api.book(Api.frontEnd(), slots.getLast()).then().statusCode(409).body("type", endsWith("/slot-not-offered"));
        Api.book(TestTokens.clerk(place), slots.getLast()).then().statusCode(201);
    }

    @Test
    void what_is_kept_for_others_is_not_shown_until_it_is_released_and_buffers_stay_free() {
        var place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        Api.rules(
                place,
                Map.of(
                        "bufferMinutes",
                        15,
                        "channels",
                        List.of(Map.of("channel", "LIVE_QUEUE", "sharePercent", 50, "shareReleasedDaysBefore", 5))));

        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        assertEquals(List.of("09:00", "09:15", "09:30"), Api.starts(place, service, day), "at the other counter");
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        assertEquals(List.of(), Api.starts(place, service, day), "half of two hours is kept");
        Api.rules(
                place,
                Map.of(
                        "bufferMinutes",
                        15,
                        "channels",
                        List.of(Map.of("channel", "LIVE_QUEUE", "sharePercent", 50, "shareReleasedDaysBefore", 20))));

        assertEquals(List.of(), Api.starts(place, given.aService(16), day), "09:30 to 09:45 is the pause of both");
        var quarter = given.aService(15);
        assertEquals(List.of("09:45"), Api.starts(place, quarter, day));
        Api.book(Api.frontEnd(), Api.forgedSlot(place, at(9, 30), quarter + ":1"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"));
    }

    @Test
    void a_search_takes_the_same_few_queries_for_one_place_and_for_all() {
        var place = given.aPlace().open(day, "09:00", "10:00").published();
        var one = queries(() -> slots(asked().queryParam("place", place)));
        var all = queries(() -> slots(asked()));
        assertTrue(one <= 6 && all <= 10, () -> one + " and " + all);
    }

    /** The least of some, as other work of the service may be counted along. */
    private long queries(Runnable search) {
        var statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 3)
                .map(call -> {
                    var before = statistics.getPrepareStatementCount();
                    search.run();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zones.RIGA).toInstant();
    }

    private Response times(String place, String channel) {
        return given().queryParam("service", service)
                .queryParam("place", place)
                .queryParam("channel", channel)
                .get("/v1/slots");
    }

    private RequestSpecification asked() {
        return given().queryParam("service", service)
                .queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString());
    }

    private static Response slots(RequestSpecification asked) {
        var answer = asked.get("/v1/slots");
        answer.then().statusCode(200);
        return answer;
    }
}
