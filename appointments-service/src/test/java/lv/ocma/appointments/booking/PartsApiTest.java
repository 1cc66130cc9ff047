package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PartsApiTest {

    private static final int STEPS = 30;

    /** Visits that have no claim, or another than their time, or a time other than that of their items; and claims in each other's way. */
    private static final String BROKEN = """
            select count(*) from booking b left join claim c on c.booking = b.id
            where b.place = ? and (c.id is null or c.during <> tstzrange(b.starts_at, b.ends_at)
              or b.ends_at - b.starts_at <> (select sum(i.minutes) from booking_item i where i.booking = b.id) * interval '1 minute'
              or exists (select 1 from claim o where o.counter = c.counter and o.during && c.during and o.id <> c.id))""";

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%day_capacity%for update%' and true = ?""";

    @Inject
    Given given;

    @Inject
    DataSource database;

    private LocalDate day;
    private String place;
    private String service;
    private String other;

    @BeforeEach
    void aPlaceWithOneCounterAndTwoServices() {
        day = given.aDay();
        place = given.aPlace().open(day, "09:00", "10:00").published();
        service = given.aService(15);
        other = given.aService(30);
    }

    @Nested
    class More {

        @Test
        @Clause("R4")
        void a_service_that_comes_to_a_visit_makes_it_longer_at_the_same_start() {
            var visit = Api.booked(frontEnd(), slot(0));

            var longer = add(visit, Map.of("service", other));

            longer.then()
                    .statusCode(200)
                    .body("items.service", contains(service, other))
                    .body("items.person", contains(1, 1))
                    .body("start", startsWith(day + "T09:00"))
                    .body("end", startsWith(day + "T09:45"))
                    .body("actions", hasItem("splits"))
                    .header("ETag", not(equalTo(visit.etag())));
            assertEquals(List.of("09:45"), starts(place, service, day));
            assertEquals(1, changes(visit, "ITEMS_ADDED"));
            assertWhole(visit);
        }

        @Test
        @Clause("R4")
        void persons_come_to_a_service_and_get_the_next_numbers() {
            var visit = Api.booked(frontEnd(), slot(0));

            add(visit, Map.of("service", service, "persons", 2))
                    .then()
                    .statusCode(200)
                    .body("items.person", contains(1, 2, 3))
                    .body("end", startsWith(day + "T09:45"));
        }

        @Test
        @Clause("R4")
        void a_visit_for_which_the_longer_time_is_not_free_stays_as_it_was_and_can_go_to_an_alternative() {
            var visit = Api.booked(frontEnd(), slot(0));
            Api.booked(frontEnd(), slots(place, service, day).getFirst()); // 9:15

            var refused = add(visit, Map.of("service", service));

            refused.then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/slot-taken"))
                    .body("alternatives.start", contains(startsWith(day + "T09:30")));
            read(frontEnd(), visit.id())
                    .then()
                    .header("ETag", equalTo(visit.etag()))
                    .body("items", hasSize(1));
            assertEquals(0, changes(visit, "ITEMS_ADDED"));

            add(visit, Map.of("service", service, "slot", refused.jsonPath().getString("alternatives[0].slot")))
                    .then()
                    .statusCode(200)
                    .body("start", startsWith(day + "T09:30"))
                    .body("items", hasSize(2));
            assertWhole(visit);
        }

        @Test
        void what_is_no_service_or_too_many_persons_is_named() {
            var visit = Api.booked(frontEnd(), slot(0));

            add(visit, Map.of()).then().statusCode(400).body("errors.pointer", contains("#/service"));
            add(visit, Map.of("service", "atlantis"))
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("unknown-service-named"));
            for (int persons : new int[] {0, -1, 10, 1_000_000}) {
                add(visit, Map.of("service", service, "persons", persons))
                        .then()
                        .statusCode(400)
                        .body("errors.pointer", contains("#/persons"));
            }
            add(visit, Map.of("service", service, "slot", slot(0)))
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("slot-of-other-visit"));
            var ended = given.aServiceWithoutVisit();
            add(visit, Map.of("service", ended))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/service-not-bookable"));
            read(frontEnd(), visit.id()).then().header("ETag", equalTo(visit.etag()));
        }
    }

    @Nested
    class Less {

        @Test
        @Clause("R4")
        void a_service_that_is_dropped_frees_the_end_of_the_visit() {
            var visit = withBoth();

            drop(visit, visit.jsonPath().getString("items[1].id"))
                    .then()
                    .statusCode(200)
                    .body("items.service", contains(service))
                    .body("end", startsWith(day + "T09:15"));

            assertEquals(List.of("09:15", "09:30", "09:45"), starts(place, service, day));
            assertEquals(1, changes(Booked.of(visit), "ITEM_DROPPED"));
            assertWhole(Booked.of(visit));
        }

        @Test
        void a_service_can_be_dropped_when_the_place_has_closed_since() {
            var closing = given.aPlace().open(day, "09:00", "10:00");
            place = closing.published();
            var visit = withBoth();
            closing.closed(day);
            var id = visit.jsonPath().getString("id");

            as(frontEnd())
                    .header("If-Match", "*")
                    .delete("/v1/appointments/" + id + "/items/"
                            + visit.jsonPath().getString("items[1].id"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }

        @Test
        void an_item_that_the_visit_has_not_is_not_found_and_the_last_one_stays() {
            var visit = book(frontEnd(), slot(0));

            drop(visit, UUID.randomUUID().toString()).then().statusCode(404);
            drop(visit, visit.jsonPath().getString("items[0].id"))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/last-item"));
        }
    }

    @Nested
    class Apart {

        @Test
        @Clause("R4")
        void a_service_moves_to_a_visit_of_its_own_and_both_name_each_other() {
            var visit = withBoth();
            var id = visit.jsonPath().getString("id");
            var token = visit.jsonPath().getString("manageToken");

            var part = split(
                    visit,
                    List.of(visit.jsonPath().getString("items[0].id")),
                    slots(place, service, day).getFirst());

            part.then()
                    .statusCode(201)
                    .header(
                            "Location",
                            endsWith("/v1/appointments/" + part.jsonPath().getString("id")))
                    .body("items.service", contains(service))
                    .body("start", startsWith(day + "T09:45"))
                    .body("splitFrom", equalTo(id))
                    .body("channel", equalTo("FRONT_END"))
                    .body("contact.name", equalTo("Anna Paraugs"));
            var partId = part.jsonPath().getString("id");
            read(frontEnd(), id)
                    .then()
                    .body("items.service", contains(other))
                    .body("end", startsWith(day + "T09:30"))
                    .body("splitInto", contains(partId));
            Api.with(token).get("/v1/appointments/" + partId).then().statusCode(200);
            assertWhole(Booked.of(visit));
            assertWhole(Booked.of(part));
            assertEquals(1, changes(Booked.of(visit), "SPLIT"));
            assertEquals(
                    1,
                    given.count(
                            "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.booked'",
                            partId));
        }

        @Test
        void a_part_whose_time_is_taken_stays_in_the_visit() {
            var visit = withBoth();
            var slot = slots(place, service, day).getFirst();
            Api.booked(frontEnd(), slot);

            split(visit, List.of(visit.jsonPath().getString("items[0].id")), slot)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/slot-taken"));

            read(frontEnd(), visit.jsonPath().getString("id"))
                    .then()
                    .header("ETag", equalTo(visit.header("ETag")))
                    .body("items", hasSize(2))
                    .body("splitInto", hasSize(0));
        }

        @Test
        void what_is_no_part_of_the_visit_is_named() {
            var visit = withBoth();
            var first = visit.jsonPath().getString("items[0].id");
            var both = List.of(first, visit.jsonPath().getString("items[1].id"));
            var slot = slots(place, service, day).getFirst();

            split(visit, both, slot).then().statusCode(400).body("errors.code", contains("item-stays"));
            split(visit, List.of(first, first), slot)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/items/1"));
            split(visit, List.of(), slot).then().statusCode(400).body("errors.pointer", contains("#/items"));
            split(visit, List.of(both.getLast()), slot)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("slot-of-other-visit"));
        }
    }

    /** Whoever locks days in their order never waits for a split that has locked the later one. */
    @Test
    @Clause({"R2", "V5"})
    void a_part_that_goes_to_a_later_day_locks_that_of_the_visit_first() throws Exception {
        var later = day.plusDays(1);
        place = given.aPlace()
                .open(day, "09:00", "10:00")
                .open(later, "09:00", "10:00")
                .published();
        var visit = withBoth();
        var slot = Api.firstSlot(place, service, later);
        try (var connection = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            lock(connection, day);
            var split =
                    threads.submit(() -> split(visit, List.of(visit.jsonPath().getString("items[0].id")), slot));
            Eventually.becomes(true, () -> given.count(WAITING, true) > 0);
            lock(connection, later);
            connection.rollback();

            split.get().then().statusCode(201);
        }
    }

    private void lock(Connection connection, LocalDate of) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from day_capacity where place = ? and day = cast(? as date) for update")) {
            statement.setString(1, place);
            statement.setString(2, of.toString());
            assertTrue(statement.executeQuery().next());
        }
    }

    @Nested
    class Elsewhere {

        @Test
        @Clause("P3")
        void a_visit_is_handed_to_another_place_at_its_time() {
            var there = given.aPlace().open(day, "09:00", "10:00").published();
            var visit = Api.booked(frontEnd(), slot(0));

            handOver(visit, Map.of("place", there))
                    .then()
                    .statusCode(200)
                    .body("place", equalTo(there))
                    .body("start", startsWith(day + "T09:00"))
                    .body("actions", hasSize(0)); // it is the other place's now

            assertEquals(4, slots(place, service, day).size());
            assertEquals(3, slots(there, service, day).size());
            assertTrue(given.texts(
                            "select payload from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.rescheduled'",
                            visit.id())
                    .getFirst()
                    .contains("\"previousPlace\":\"" + place + "\""));
        }

        @Test
        @Clause("P3")
        void a_visit_for_which_the_other_place_has_no_time_stays_and_alternatives_there_are_told() {
            var there = given.aPlace().open(day, "12:00", "13:00").published();
            var visit = Api.booked(frontEnd(), slot(0));

            var refused = handOver(visit, Map.of("place", there));

            refused.then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/slot-not-offered"))
                    .body("alternatives[0].place", equalTo(there));
            read(frontEnd(), visit.id()).then().body("place", equalTo(place));
            handOver(visit, Map.of("place", there, "slot", refused.jsonPath().getString("alternatives[0].slot")))
                    .then()
                    .statusCode(200)
                    .body("start", startsWith(day + "T12:00"));
        }

        @Test
        void a_place_that_is_none_or_the_own_is_named_and_nobody_but_staff_hands_over() {
            var visit = Api.booked(frontEnd(), slot(0));

            handOver(visit, Map.of("place", "atlantis"))
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("unknown-place"));
            handOver(visit, Map.of("place", place))
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("place-of-visit"));
            post(frontEnd(), visit, "handovers", Map.of("place", place)).then().statusCode(403);
            read(TestTokens.clerk(place), visit.id()).then().body("actions", hasItem("handovers"));
            read(frontEnd(), visit.id()).then().body("actions", not(hasItem("handovers")));
        }
    }

    @Test
    @Clause("V2")
    void the_history_tells_who_did_what_and_when_and_never_a_name() {
        var visit = Api.booked(frontEnd(), slot(0));
        var there = given.aPlace().open(day, "09:00", "10:00").published();
        add(visit, Map.of("service", other)).then().statusCode(200);
        as(TestTokens.clerk(place))
                .header("If-Match", "*")
                .body(Map.of("place", there))
                .post("/v1/appointments/" + visit.id() + "/handovers")
                .then()
                .statusCode(200);
        Api.with(visit.manageToken())
                .header("If-Match", "*")
                .body(Map.of("reason", "ILLNESS"))
                .post("/v1/appointments/" + visit.id() + "/cancellation")
                .then()
                .statusCode(200);

        var path = "/v1/appointments/" + visit.id() + "/history";
        var history = as(frontEnd()).get(path);

        history.then()
                .statusCode(200)
                .body("items.change", contains("BOOK", "ADD_ITEMS", "HAND_OVER", "CANCEL"))
                .body("items.by.kind", contains("FRONT_END", "FRONT_END", "STAFF", "MANAGE_TOKEN"))
                .body("items.by.role", contains(null, null, "clerk", null))
                .body("items[0].before", equalTo(null))
                .body("items[1].changed", contains("end", "items"))
                .body("items[1].before.items.service", contains(service))
                .body("items[1].after.items.service", contains(service, other))
                .body("items[2].changed", contains("place"))
                .body("items[3].changed", contains("status"))
                .body("items[3].after.start", startsWith(day + "T09:00:00+0"))
                .body("items[3].at", notNullValue());
        assertTrue(!history.asString().contains("Anna"), history::asString);

        var first = as(frontEnd()).get(path + "?limit=3");
        first.then().body("items", hasSize(3));
        as(frontEnd())
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(path)
                .then()
                .body("items.change", contains("CANCEL"))
                .body("items[0].before.status", equalTo("BOOKED"));
    }

    @Test
    void a_visit_that_has_begun_or_is_cancelled_gets_nothing_more_and_loses_nothing() {
        var visit = withBoth();
        var booked = Booked.of(visit);
        var cancelled = new Booked(booked.id(), Api.cancel(frontEnd(), booked).header("ETag"), "");

        add(cancelled, Map.of("service", service))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/appointment-not-changeable"));
        as(frontEnd())
                .header("If-Match", cancelled.etag())
                .delete("/v1/appointments/" + booked.id() + "/items/"
                        + visit.jsonPath().getString("items[0].id"))
                .then()
                .statusCode(409);
        assertEquals(0, given.count("select count(*) from claim where booking = ?", UUID.fromString(booked.id())));
    }

    /** Whatever is added, dropped, split and moved: the seed is told when it fails. */
    @Test
    @Clause("R4")
    void any_row_of_changes_leaves_each_visit_with_exactly_its_time() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        place = given.aPlace().counters(2).open(day, "09:00", "12:00").published();
        var visits = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            visits.add(Api.booked(frontEnd(), Api.forgedSlot(place, at(i * 4), service + ":1"))
                    .id());
        }
        var answers = new ArrayList<Integer>();
        for (int step = 0; step < STEPS; step++) {
            var visit = read(frontEnd(), visits.get(random.nextInt(visits.size())));
            var answer = anyChange(visit, random);
            answers.add(answer.statusCode());
            if (answer.statusCode() == 201) {
                visits.add(answer.jsonPath().getString("id"));
            }
            assertEquals(0, given.count(BROKEN, place), "seed " + seed + ": " + answers);
        }
        assertTrue(answers.stream().allMatch(List.of(200, 201, 409)::contains), "seed " + seed + ": " + answers);
        assertTrue(answers.contains(200), "seed " + seed + ": " + answers);
    }

    private Response anyChange(Response visit, Random random) {
        var items = visit.jsonPath().getList("items.id", String.class);
        int which = random.nextInt(items.size());
        var known = new Booked(visit.jsonPath().getString("id"), visit.header("ETag"), "");
        return switch (random.nextInt(4)) {
            case 0 -> add(known, Map.of("service", random.nextBoolean() ? service : other));
            case 1 -> drop(visit, items.get(which));
            case 2 -> {
                var of = visit.jsonPath().getString("items[" + which + "].service");
                yield items.size() == 1
                        ? drop(visit, items.get(which))
                        : split(
                                visit,
                                List.of(items.get(which)),
                                Api.forgedSlot(place, at(random.nextInt(12)), of + ":1"));
            }
            default ->
                Api.reschedule(frontEnd(), known, Api.forgedSlot(place, at(random.nextInt(12)), services(visit)));
        };
    }

    private static String services(Response visit) {
        return visit.jsonPath().getList("items.service", String.class).stream()
                .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    /** A quarter of an hour after nine. */
    private Instant at(int quarters) {
        return day.atTime(9, 0).plusMinutes(15L * quarters).atZone(Zones.RIGA).toInstant();
    }

    private Response withBoth() {
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();
        var visit = book(frontEnd(), Api.forgedSlot(place, start, service + ":1," + other + ":1"));
        visit.then().statusCode(201);
        return visit;
    }

    private String slot(int which) {
        return slots(place, service, day).get(which);
    }

    private static Response add(Booked visit, Map<String, ?> body) {
        return post(frontEnd(), visit, "items", body);
    }

    private Response handOver(Booked visit, Map<String, ?> body) {
        return post(TestTokens.clerk(place), visit, "handovers", body);
    }

    private static Response split(Response visit, List<String> items, String slot) {
        var body = new HashMap<String, Object>();
        body.put("items", items);
        body.put("slot", slot);
        return as(frontEnd())
                .header("If-Match", visit.header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/appointments/" + visit.jsonPath().getString("id") + "/splits");
    }

    private static Response drop(Response visit, String item) {
        return as(frontEnd())
                .header("If-Match", visit.header("ETag"))
                .delete("/v1/appointments/" + visit.jsonPath().getString("id") + "/items/" + item);
    }

    private static Response post(String token, Booked visit, String action, Map<String, ?> body) {
        return as(token)
                .header("If-Match", visit.etag())
                .body(body)
                .post("/v1/appointments/" + visit.id() + "/" + action);
    }

    /** Events of one change. */
    private long changes(Booked visit, String change) {
        return given.count(
                "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.changed'"
                        + " and payload like '%\"change\":\"" + change + "\"%'",
                visit.id());
    }

    /** What it keeps of a counter is exactly its time. */
    private void assertWhole(Booked visit) {
        assertEquals(
                1,
                given.count(
                        "select count(*) from claim c join booking b on b.id = c.booking and c.during = tstzrange(b.starts_at, b.ends_at)"
                                + " and b.ends_at - b.starts_at = (select sum(i.minutes) from booking_item i where i.booking = b.id) * interval '1 minute'"
                                + " where b.id = ?",
                        UUID.fromString(visit.id())));
    }
}
