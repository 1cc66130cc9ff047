package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.cancel;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A person's own visits in one list, whoever booked them. All codes are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OwnVisitsApiTest extends AtAnOpenPlace {

    @Nested
    class MyVisits {

        @Test
        void are_mine_alone_latest_first_and_in_pages() {
            var person = UUID.randomUUID();
            booked(Api.customer(UUID.randomUUID()), slot());
            var ids = new ArrayList<String>();
            for (int i = 0; i < 4; i++) {
                var start = day.atTime(9, 15 * i).atZone(Zones.RIGA).toInstant();
                var slot = Api.forgedSlot(place, start, given.aService(15) + ":1");
                ids.addFirst(booked(Api.customer(person), slot).id());
            }

            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var request = as(TestTokens.portalFor(person, Api.ANNA)).queryParam("limit", 3);
                var answer =
                        (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/me/appointments");
                answer.then().statusCode(200);
                seen.addAll(answer.jsonPath().getList("items.id", String.class));
                cursor = answer.jsonPath().getString("next");
            } while (cursor != null);

            assertEquals(List.copyOf(ids), List.copyOf(seen));
        }

        @Test
        void nobody_has_any_without_being_signed_in() {
            as(frontEnd()).get("/v1/me/appointments").then().statusCode(403);
            as(TestTokens.portal()).get("/v1/me/appointments").then().statusCode(403);
            as(Api.customer(UUID.randomUUID()))
                    .queryParam("cursor", "garbage")
                    .get("/v1/me/appointments")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class ACallerWhomAClerkBooked {

        @Test
        @Clause({"R2", "V2"})
        void finds_the_visit_after_signing_in_whatever_the_spelling_of_the_code() {
            var code = invented();
            var visit = bookedForCaller(code.substring(0, 6) + "-" + code.substring(6));
            var person = UUID.randomUUID();
            var token = TestTokens.customer(person, code, "front-end");

            as(token).get("/v1/me/appointments").then().statusCode(200).body("items.id", contains(visit.id()));
            read(token, visit.id()).then().statusCode(200);
            read(Api.customer(UUID.randomUUID()), visit.id()).then().statusCode(404);
            cancel(token, visit).then().statusCode(200);
        }

        @Test
        void has_all_visits_in_one_list_with_those_booked_after_signing_in() {
            var code = invented();
            var person = UUID.randomUUID();
            var before = bookedForCaller(code);
            var own = booked(
                    TestTokens.customer(person, code, "front-end"), Api.firstSlot(place, given.aService(15), day));
            var after = bookedForCaller(code);

            as(TestTokens.customer(person, code, "front-end"))
                    .get("/v1/me/appointments")
                    .then()
                    .body("items.id", containsInAnyOrder(before.id(), own.id(), after.id()));
        }

        @Test
        void keeps_the_visits_when_the_code_changes_from_old_to_new() {
            var old = "010190-1" + invented().substring(7);
            var person = UUID.randomUUID();
            var before = bookedForCaller(old);
            as(TestTokens.customer(person, old, "front-end")).get("/v1/me/appointments");

            as(TestTokens.customer(person, invented(), "front-end"))
                    .get("/v1/me/appointments")
                    .then()
                    .body("items.id", contains(before.id()));
        }

        @Test
        @Clause("V2")
        void loses_nothing_to_a_second_account_of_the_same_code() {
            var code = invented();
            var visit = bookedForCaller(code);
            as(TestTokens.customer(UUID.randomUUID(), code, "front-end")).get("/v1/me/appointments");

            read(TestTokens.customer(UUID.randomUUID(), code, "front-end"), visit.id())
                    .then()
                    .statusCode(404);
        }

        @Test
        @Clause("V2")
        void is_named_by_the_audit_as_whom_the_clerk_books_and_cancels_for() {
            var code = invented();
            var visit = bookedForCaller(code);
            var person = given.texts("select person::text from booking where id = ?::uuid", visit.id());
            cancel(TestTokens.clerk(place), visit).then().statusCode(200);
            assertEquals(
                    List.of("appointment.book " + person.getFirst(), "appointment.cancel " + person.getFirst()),
                    given.texts(
                            "select action || ' ' || coalesce(on_behalf_of::text, '-') from audit_entry where object_id = ? and kind = 'CHANGE' order by id",
                            visit.id()));
        }

        private Booked bookedForCaller(String code) {
            return Booked.of(Api.book(
                    TestTokens.clerk("talsi"),
                    Map.of(
                            "slot", slot(),
                            "contact", Map.of("phone", Api.phone()),
                            "caller", Map.of("personalCode", code))));
        }

        private static String invented() {
            return "33"
                    + String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
        }
    }
}
