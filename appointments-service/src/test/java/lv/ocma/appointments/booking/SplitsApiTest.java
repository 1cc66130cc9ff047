package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A part of a visit that becomes one of its own. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SplitsApiTest extends AtAPlaceOfParts {

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%day_capacity%for update%' and true = ?""";

    @Inject
    DataSource database;

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
}
