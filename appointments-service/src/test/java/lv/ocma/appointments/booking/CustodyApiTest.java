package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.cancel;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.reschedule;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CustodyApiTest {

    @Inject
    Given given;

    private LocalDate day;
    private String division;
    private String place;
    private String service;

    @BeforeEach
    void aBranchOfADivision() {
        day = given.aDay();
        division = given.aPlace().published();
        place = given.aPlace()
                .branchOf(division)
                .counters(5)
                .open(day, "09:00", "10:00")
                .published();
        service = given.aService(15);
    }

    private String slot() {
        return firstSlot(place, service, day);
    }

    private void sees(int status, String token, Booked visit) {
        read(token, visit.id()).then().statusCode(status);
        if (status != 200) {
            cancel(token, visit).then().statusCode(status);
            reschedule(token, visit, slots(place, service, day).getLast())
                    .then()
                    .statusCode(status);
            assertEquals(
                    1,
                    given.count(
                            "select count(*) from booking where id = ? and version = 0", UUID.fromString(visit.id())));
        }
    }

    @Nested
    class AVisitOfAPerson {

        private final UUID person = UUID.randomUUID();
        private Booked visit = new Booked("", "", "");

        @BeforeEach
        void booked_by_its_person() {
            visit = booked(Api.customer(person), slot());
        }

        @Test
        void is_seen_by_its_person_over_any_front_end_and_over_the_portal() {
            sees(200, Api.customer(person), visit);
            sees(200, TestTokens.customer(person, Api.ANNA, "front-end-2"), visit);
            sees(200, TestTokens.portalFor(person, Api.ANNA), visit);
        }

        @Test
        @Clause("V2")
        void does_not_exist_for_other_persons_and_for_clients_alone() {
            sees(404, Api.customer(UUID.randomUUID()), visit);
            sees(404, TestTokens.portalFor(UUID.randomUUID(), Api.BORIS), visit);
            sees(404, frontEnd(), visit);
            sees(404, TestTokens.frontEnd("front-end-2"), visit);
            sees(404, TestTokens.portal(), visit);
        }

        @Test
        void is_moved_and_cancelled_by_its_person() {
            var moved = reschedule(
                    Api.customer(person), visit, slots(place, service, day).getLast());
            moved.then().statusCode(200);
            cancel(TestTokens.portalFor(person, Api.ANNA), new Booked(visit.id(), moved.header("ETag"), ""))
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class AVisitOfSomebodyNotSignedIn {

        private Booked visit = new Booked("", "", "");

        @BeforeEach
        void booked_by_a_front_end() {
            visit = booked(frontEnd(), slot());
        }

        @Test
        @Clause("V2")
        void is_seen_by_its_front_end_and_does_not_exist_for_another() {
            sees(200, frontEnd(), visit);
            sees(404, TestTokens.frontEnd("front-end-2"), visit);
            sees(404, Api.customer(UUID.randomUUID()), visit);
            sees(404, TestTokens.portal(), visit);
        }

        @Test
        @Clause("V2")
        void is_nobodys_who_signs_in_through_its_front_end_and_is_not_known() {
            var visits = List.of(visit, booked(TestTokens.portal(), slot()));
            for (var client : List.of("front-end", "portal", "staff-console")) {
                for (var each : visits) {
                    sees(403, TestTokens.somebodyUnlinked(client), each);
                }
            }
            Api.book(TestTokens.somebodyUnlinked("front-end"), slot()).then().statusCode(403);
        }

        @Test
        @Clause("V2")
        void does_not_exist_for_who_shows_the_token_of_another_also_through_its_front_end() {
            var other = booked(frontEnd(), slot());
            for (var token : List.of(other.manageToken(), "garbage")) {
                for (var opener : List.of(frontEnd(), TestTokens.clerk(place))) {
                    Api.as(opener)
                            .header("X-Manage-Token", token)
                            .get("/v1/appointments/" + visit.id())
                            .then()
                            .statusCode(404);
                    Api.as(opener)
                            .header("X-Manage-Token", token)
                            .header("If-Match", visit.etag())
                            .body(Map.of("reason", "ILLNESS"))
                            .post("/v1/appointments/" + visit.id() + "/cancellation")
                            .then()
                            .statusCode(404);
                }
            }
            assertEquals(
                    1,
                    given.count(
                            "select count(*) from booking where id = ? and version = 0", UUID.fromString(visit.id())));
            Api.as(frontEnd())
                    .header("X-Manage-Token", visit.manageToken())
                    .get("/v1/appointments/" + visit.id())
                    .then()
                    .statusCode(200);
        }

        @Test
        void is_theirs_by_its_manage_token_all_the_same() {
            Api.as(TestTokens.somebodyUnlinked("front-end"))
                    .header("X-Manage-Token", visit.manageToken())
                    .get("/v1/appointments/" + visit.id())
                    .then()
                    .statusCode(200)
                    .body(
                            "actions",
                            containsInAnyOrder(
                                    "rescheduling", "cancellation", "confirmation", "items", "waiting-list"));
        }

        @Test
        void is_seen_moved_and_cancelled_with_its_manage_token_alone() {
            Api.with(visit.manageToken())
                    .get("/v1/appointments/" + visit.id())
                    .then()
                    .statusCode(200)
                    .body(
                            "actions",
                            containsInAnyOrder(
                                    "rescheduling", "cancellation", "confirmation", "items", "waiting-list"));
            var moved = reschedule(
                    Api.with(visit.manageToken()),
                    visit,
                    slots(place, service, day).getLast());
            moved.then().statusCode(200);
            cancel(Api.with(visit.manageToken()), new Booked(visit.id(), moved.header("ETag"), ""))
                    .then()
                    .statusCode(200);
        }

        @Test
        @Clause("V2")
        void does_not_exist_for_a_foreign_manage_token_and_nobody_sees_it_without_one() {
            var other = booked(frontEnd(), slot());

            Api.with(other.manageToken())
                    .get("/v1/appointments/" + visit.id())
                    .then()
                    .statusCode(404);
            cancel(Api.with(other.manageToken()), visit).then().statusCode(404);
            cancel(Api.with("x"), visit).then().statusCode(404);
            Requests.given().get("/v1/appointments/" + visit.id()).then().statusCode(401);
        }

        @Test
        void the_manage_token_is_not_shown_again() {
            read(frontEnd(), visit.id()).then().body("manageToken", equalTo(null));
        }
    }

    @Nested
    class ForStaff {

        private Booked visit = new Booked("", "", "");

        @BeforeEach
        void booked_by_a_front_end() {
            visit = booked(frontEnd(), slot());
        }

        @Test
        void of_the_place_and_of_its_division_it_is_open() {
            sees(200, TestTokens.clerk(place), visit);
            sees(200, TestTokens.clerk(division), visit);
            cancel(TestTokens.clerk(division), visit).then().statusCode(200);
        }

        @Test
        @Clause("V2")
        void of_another_division_it_is_forbidden() {
            sees(403, TestTokens.clerk("talsi"), visit);
            read(TestTokens.clerk("talsi"), visit.id()).then().body("type", endsWith("/problems/other-division"));
        }

        @Test
        @Clause("V2")
        void of_another_division_who_booked_it_themselves_it_is_forbidden_too() {
            sees(403, TestTokens.clerk("talsi"), booked(TestTokens.clerk("talsi"), slot()));
        }

        @Test
        void what_is_not_there_is_not_found() {
            read(TestTokens.clerk(place), UUID.randomUUID().toString()).then().statusCode(404);
            read(TestTokens.clerk(place), "not-an-id").then().statusCode(404);
        }

        @ParameterizedTest
        @EnumSource(
                value = StaffRole.class,
                names = {"AUDITOR", "ADMINISTRATOR", "CASE_HANDLER"})
        @Clause("V2")
        void whose_role_is_another_it_is_forbidden(StaffRole role) {
            sees(403, TestTokens.staff(role, place), visit);
        }

        @Test
        @Clause("V2")
        void each_look_is_recorded_and_a_refused_one_is_not_a_look() {
            read(TestTokens.clerk(place), visit.id());
            read(TestTokens.clerk(place), visit.id());
            read(TestTokens.clerk("talsi"), visit.id());

            assertEquals(
                    2,
                    given.count(
                            "select count(*) from audit_entry where object_id = ? and action = 'appointment.read' and kind = 'READ'",
                            visit.id()));
        }
    }

    @Nested
    class EachLook {

        @Test
        @Clause("V2")
        void is_recorded_with_who_on_whose_behalf_and_why() {
            var person = UUID.randomUUID();
            var visit = booked(Api.customer(person), slot());
            read(Api.customer(person), visit.id()).then().statusCode(200);
            var portal = TestTokens.portalFor(person, Api.ANNA);
            read(portal, visit.id()).then().statusCode(200);
            Api.as(portal).get("/v1/me/appointments").then().statusCode(200);
            var alone = booked(frontEnd(), slot());
            Api.with(alone.manageToken())
                    .get("/v1/appointments/" + alone.id())
                    .then()
                    .statusCode(200);

            assertEquals(List.of("CUSTOMER own-data -", "PORTAL on-behalf " + person), looks(visit.id()));
            assertEquals(List.of("PORTAL on-behalf " + person), looks(person.toString()));
            assertEquals(List.of("ANONYMOUS manage-token -"), looks(alone.id()));
        }

        @Test
        @Clause("V2")
        void by_the_token_alone_is_recorded_so_whoever_shows_it() {
            var visit = booked(frontEnd(), slot());
            var talsi = TestTokens.clerk("talsi");
            for (var caller : List.of(talsi, Api.customer(UUID.randomUUID()))) {
                Api.as(caller)
                        .header("X-Manage-Token", visit.manageToken())
                        .get("/v1/appointments/" + visit.id())
                        .then()
                        .statusCode(200);
            }
            assertEquals(List.of("STAFF manage-token -", "CUSTOMER manage-token -"), looks(visit.id()));
        }

        @Test
        @Clause("V2")
        void is_recorded_also_where_a_visit_is_moved_to_where_it_is() {
            var slot = slot();
            var visit = booked(frontEnd(), slot);
            for (var attempt = 1; attempt <= 2; attempt++) {
                Api.as(TestTokens.clerk(place))
                        .header("If-Match", "*")
                        .body(Map.of("slot", slot))
                        .post("/v1/appointments/" + visit.id() + "/rescheduling")
                        .then()
                        .statusCode(200)
                        .header("ETag", visit.etag());
            }
            assertEquals(List.of("STAFF own-work -", "STAFF own-work -"), looks(visit.id()));
        }

        @Test
        @Clause("V2")
        void of_who_books_for_a_caller_at_another_place_it_is_own_work_as_no_token_is_shown() {
            var visit = booked(TestTokens.clerk("talsi"), slot());
            assertEquals(
                    List.of("STAFF own-work"),
                    given.texts(
                            "select caller_kind || ' ' || purpose from audit_entry where object_id = ? and kind = 'CHANGE'",
                            visit.id()));
        }

        private List<String> looks(String object) {
            return given.texts(
                    "select caller_kind || ' ' || purpose || ' ' || coalesce(on_behalf_of::text, '-') from audit_entry"
                            + " where object_id = ? and kind = 'READ' order by id",
                    object);
        }
    }

    @Nested
    class Scope {

        @Test
        void to_read_is_not_to_write() {
            var visit = booked(frontEnd(), slot());
            var reader = TestTokens.frontEndWithScopes("front-end", Set.of(Scopes.APPOINTMENTS_READ));

            read(reader, visit.id()).then().statusCode(200).body("actions", empty());
            cancel(reader, visit).then().statusCode(403);
            Api.book(reader, slot()).then().statusCode(403);
        }

        @Test
        void nobody_books_without_a_token() {
            Requests.given()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Api.wish(slot()))
                    .post("/v1/appointments")
                    .then()
                    .statusCode(401);
        }
    }
}
