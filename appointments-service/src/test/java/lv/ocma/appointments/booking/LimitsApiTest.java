package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LimitsApiTest extends AtAnOpenPlace {

    @Inject
    AgroalDataSource database;

    @Test
    void the_same_service_on_the_same_day_is_refused_by_the_name_of_the_rule_and_nothing_is_stored() {
        var person = Api.customer(UUID.randomUUID());
        booked(person, slot());

        book(person, Api.slots(place, service, day).getLast())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/duplicate-booking"))
                .body("rule", equalTo("SAME_SERVICE_SAME_DAY"))
                .body("service", equalTo(service))
                .body("detail", containsString(service));

        assertEquals(1, given.count("select count(*) from booking where place = ?", place));
        assertEquals(1, given.count("select count(*) from claim where place = ?", place));
    }

    @Test
    @Clause("R4")
    void a_part_of_a_visit_is_one_more_beside_the_rest_of_it() {
        var person = Api.customer(UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            booked(person, Api.firstSlot(place, given.aService(15), day));
        }
        var start = day.atTime(9, 30).atZone(Zones.RIGA).toInstant();
        var other = given.aService(15);
        var whole = book(person, Api.forgedSlot(place, start, service + ":1," + other + ":1"));
        whole.then().statusCode(201);

        Api.as(person)
                .header("If-Match", "*")
                .body(Map.of(
                        "items",
                        List.of(whole.jsonPath().getString("items.find { it.service == '" + other + "' }.id")),
                        "slot",
                        Api.firstSlot(place, other, day)))
                .post("/v1/appointments/" + whole.jsonPath().getString("id") + "/splits")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/too-many-bookings"))
                .body("rule", equalTo("VISITS_OF_ONE_CUSTOMER"));
        assertEquals(6, given.count("select count(*) from booking where place = ?", place));
    }

    @Test
    void who_is_not_signed_in_is_known_by_the_address_or_the_number_however_they_are_spelled() {
        var phone = Api.phone();
        book(frontEnd(), wish(Map.of("email", "Zane." + phone + "@example.com", "phone", phone)))
                .then()
                .statusCode(201);

        for (var same : List.of(
                Map.of("email", "zane." + phone + "@EXAMPLE.com"),
                Map.of("phone", "+371 " + phone),
                Map.of("email", "another." + phone + "@example.com", "phone", phone))) {
            book(frontEnd(), wish(same)).then().statusCode(409).body("rule", equalTo("SAME_SERVICE_SAME_DAY"));
        }
        book(frontEnd(), wish(Map.of("phone", Api.phone()))).then().statusCode(201);
    }

    @Test
    @Clause({"R1", "R2"})
    void a_second_visit_of_the_day_lets_an_employee_past_no_other_limit() {
        var phone = Map.of("phone", Api.phone());
        for (int i = 0; i < 3; i++) {
            book(TestTokens.clerk(place), wish(phone)).then().statusCode(201);
        }

        book(TestTokens.clerk(place), wish(phone))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/too-many-bookings"))
                .body("rule", equalTo("VISITS_FOR_ONE_SERVICE"));
    }

    @Test
    @Clause("V5")
    void an_employee_is_warned_of_a_second_visit_of_the_day_and_books_it() {
        var phone = Map.of("phone", Api.phone());
        book(frontEnd(), wish(phone)).then().statusCode(201);

        book(TestTokens.clerk(place), wish(phone))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("duplicate-booking"))
                .body("warnings.pointer", contains("#/slot"));
        var held = Api.hold(TestTokens.clerk(place), slot()).jsonPath().getString("hold");
        book(TestTokens.clerk(place), Map.of("hold", held, "contact", phone))
                .then()
                .statusCode(201)
                .body("warnings.pointer", contains("#/hold"));
    }

    @Test
    void a_visit_for_a_company_is_no_duplicate_of_the_own_one() {
        var person = Api.customer(UUID.randomUUID());
        booked(person, slot());
        var wish = new java.util.HashMap<>(Api.wish(slot()));
        wish.put("company", Map.of("registrationNumber", "40000000034", "name", "SIA Paraugs"));

        book(person, wish).then().statusCode(201);
        book(person, wish).then().statusCode(409).body("rule", equalTo("SAME_SERVICE_SAME_DAY"));
    }

    @Test
    void a_cancelled_visit_counts_no_more_and_one_that_moves_does_not_stand_in_its_own_way() {
        var person = Api.customer(UUID.randomUUID());
        var visit = booked(person, slot());

        Api.reschedule(person, visit, Api.slots(place, service, day).getLast())
                .then()
                .statusCode(200);
        var moved = Api.read(person, visit.id()).header("ETag");
        Api.cancel(person, new Api.Booked(visit.id(), moved, "")).then().statusCode(200);

        book(person, slot()).then().statusCode(201);
    }

    @Test
    void a_visit_is_not_moved_to_a_day_on_which_there_is_one() {
        var other = given.aPlace().open(day.plusDays(1), "09:00", "10:00").published();
        var person = Api.customer(UUID.randomUUID());
        booked(person, slot());
        var visit = booked(person, Api.firstSlot(other, service, day.plusDays(1)));

        Api.reschedule(person, visit, slot())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/duplicate-booking"));
    }

    @Test
    void the_fourth_visit_for_one_service_is_refused_with_the_limit_and_the_reason() {
        var wide = given.aPlace()
                .open(day, "09:00", "10:00")
                .open(day.plusDays(1), "09:00", "10:00")
                .open(day.plusDays(2), "09:00", "10:00")
                .open(day.plusDays(3), "09:00", "10:00")
                .published();
        var person = Api.customer(UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            booked(person, Api.firstSlot(wide, service, day.plusDays(i)));
        }

        book(person, Api.firstSlot(wide, service, day.plusDays(3)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/too-many-bookings"))
                .body("rule", equalTo("VISITS_FOR_ONE_SERVICE"))
                .body("limit", equalTo(3))
                .body("service", equalTo(service))
                .body("detail", containsString("so that there is time for everyone"))
                .body("alternatives", nullValue());
    }

    @Test
    @Clause("R2")
    void of_several_bookings_of_one_person_at_once_one_happens() {
        var person = Api.customer(UUID.randomUUID());
        var slots = Api.slots(place, service, day);
        var wishes = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 8; i++) {
            var slot = slots.get(i % slots.size());
            wishes.add(() -> book(person, slot));
        }

        var answers = atOnce(wishes);

        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        assertEquals(7, answers.stream().filter(status -> status == 409).count(), answers::toString);
    }

    @Test
    @Clause("R2")
    void a_booking_waits_for_another_of_the_same_customer()
            throws SQLException, InterruptedException, ExecutionException {
        var person = UUID.randomUUID();
        var slot = slot();
        try (var other = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            hold(other, person);
            var answer = threads.submit(() -> book(Api.customer(person), slot));
            Eventually.becomes(1L, () -> given.count("""
                            select count(*) from pg_locks where locktype = ? and not granted
                            and database = (select oid from pg_database where datname = current_database())""", "advisory"));
            other.rollback();
            answer.get().then().statusCode(201);
        }
    }

    /** As the other booking would until its transaction ends. */
    private static void hold(Connection other, UUID person) throws SQLException {
        try (var lock = other.prepareStatement("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")) {
            lock.setString(1, person.toString());
            lock.execute();
        }
    }

    private static List<Integer> atOnce(List<Callable<Response>> wishes) {
        try (var threads = Executors.newFixedThreadPool(wishes.size())) {
            return threads.invokeAll(wishes).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> wish(Map<String, String> contact) {
        return Map.of("slot", slot(), "contact", contact);
    }
}
