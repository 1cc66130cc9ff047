package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.item;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServedTicketsTest extends AtAnOpenQueue {

    private List<String> told(Response visit) {
        return given.texts(
                "select cast(payload as text) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.ticket.ended' order by sequence",
                visit.jsonPath().getString("id"));
    }

    @Test
    @Clause("P11")
    void others_are_told_who_was_served_without_a_booked_time_by_whom_and_nothing_of_a_contact_in_clear() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("contact", Map.of("email", "anna.paraugs@example.com", "phone", "+37120000001"));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        assertEquals(List.of(), told(serving));
        done(clerk, serving, item(serving) + "/completion").then().body("status", equalTo("SERVED"));
        var told = told(serving);
        assertEquals(1, told.size());
        var payload = told.getFirst();
        assertTrue(payload.contains("\"SERVED\"") && payload.contains(service), payload);
        assertTrue(payload.contains(serving.jsonPath().getString("employee")), payload);
        assertTrue(payload.contains("\"contact\":\"ey"), payload);
        assertFalse(payload.contains("paraugs") || payload.contains("20000001"), payload);
    }

    @Test
    @Clause("P10")
    void that_contact_was_ended_is_told_and_of_who_left_no_contact_none() {
        ticket(clerk, place, service);
        var warned = done(clerk, called(clerk, place, 1), "warning", Map.of("ground", "AGGRESSION"));
        var ended = done(clerk, warned, "contact-end");
        var payload = told(ended).getFirst();
        assertTrue(payload.contains("\"CONTACT_ENDED\""), payload);
        assertFalse(payload.contains("\"contact\":\""), payload);
    }

    @Test
    void of_who_gave_up_and_of_booked_visits_no_such_thing_is_told() {
        var ticket = ticket(clerk, place, service);
        Api.as(clerk)
                .header("If-Match", "*")
                .post("/v1/tickets/" + ticket.jsonPath().getString("id") + "/cancellation")
                .then()
                .statusCode(200);
        assertEquals(List.of(), told(ticket));
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        done(clerk, serving, item(serving) + "/completion");
        assertEquals(List.of(), told(serving));
        told(visit.id(), "served", 1);
    }
}
