package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.act;
import static lv.ocma.appointments.Day.call;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.item;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HandOversApiTest extends AtAnOpenQueue {

    @Test
    @Clause("P3")
    void a_visit_is_handed_to_another_counter_which_gets_it_next_with_the_note() {
        ticket(clerk, place, service);
        ticket(clerk, place, service);
        var first = called(clerk, place, 1);
        done(clerk, first, "handover", Map.of("counter", 2, "note", "Needs a certificate."))
                .then()
                .body("status", equalTo("CHECKED_IN"));

        called(clerk, place, 1).then().body("number", equalTo("L002"));
        called(supervisor, place, 2)
                .then()
                .body("number", equalTo("L001"))
                .body("why", equalTo("HANDED_OVER"))
                .body("note", equalTo("Needs a certificate."));
    }

    @Test
    @Clause("P3")
    void who_waits_for_a_colleague_that_does_not_come_is_handed_on() {
        var ticket = ticket(clerk, place, service);
        var colleague = given.anEmployee(UUID.randomUUID().toString(), "Ilze", "Paraugs", place);
        act(clerk, ticket, "handover", Map.of("counter", 2, "note", "Never called."))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/visit-status"));
        var waiting = done(
                clerk, called(clerk, place, 1), "handover", Map.of("employee", colleague, "note", "Knows the file."));
        call(clerk, place, 1).then().statusCode(409);

        done(clerk, waiting, "handover", Map.of("counter", 1, "note", "Is at lunch."));
        called(clerk, place, 1).then().body("why", equalTo("HANDED_OVER")).body("note", equalTo("Is at lunch."));
    }

    @Test
    @Clause("P3")
    void a_booked_visit_is_handed_to_the_queue_of_another_place_and_is_that_places_then() {
        var other = given.aPlace().open(given.today(), "00:00", "23:59").published();
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var called = called(clerk, place, 1);
        done(clerk, called, "handover", Map.of("place", other, "note", "Its file is there."));

        var there = TestTokens.clerk(other);
        called(there, other, 1).then().body("appointment", equalTo(visit.id())).body("number", equalTo("B001"));
        Api.read(there, visit.id()).then().statusCode(200).body("place", equalTo(other));
        act(clerk, called, "no-show").then().statusCode(404);
        told(visit.id(), "rescheduled", 1);
        assertEquals(
                List.of("true"),
                given.texts(
                        "select cast(payload as jsonb)->>'onTheDay' from outbox where aggregateid = ? and type like '%rescheduled'",
                        visit.id()),
                "so that the customer, who stands there, is not written to");
    }

    @Test
    @Clause("P11")
    void who_has_left_is_still_named_to_whom_they_served_until_the_directory_forgets_them_and_is_given_nothing() {
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        var subject = serving.jsonPath().getString("employee");
        var employee = given.anEmployee(subject, "Ilze", "Paraugs");
        done(clerk, serving, item(serving) + "/completion");

        given.hasLeft(employee, subject);
        today(visit).then().body("servedBy.name", equalTo("Ilze Paraugs"));
        ticket(clerk, place, service);
        act(clerk, called(clerk, place, 1), "handover", Map.of("employee", employee, "note", "Them."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-employee"));

        given.hasLeft(employee, null);
        today(visit).then().statusCode(200).body("servedBy", nullValue());
    }

    private static Response today(Api.Booked visit) {
        return Api.with(visit.manageToken()).get("/v1/appointments/" + visit.id() + "/visit");
    }
}
