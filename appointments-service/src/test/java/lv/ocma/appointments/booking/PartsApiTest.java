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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PartsApiTest extends AtAPlaceOfParts {

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
}
