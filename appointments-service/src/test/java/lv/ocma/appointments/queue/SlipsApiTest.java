package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.act;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Slips of the hand at the counter: a call taken back leaves everything as it was, and nobody is sent where they cannot be served. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SlipsApiTest extends AtAnOpenQueue {

    @Test
    void a_call_that_is_taken_back_leaves_the_hand_over_as_it_was() {
        ticket(clerk, place, service);
        ticket(clerk, place, service);
        done(clerk, called(clerk, place, 1), "handover", Map.of("counter", 2, "note", "Needs a certificate."));
        var wrong = called(supervisor, place, 2);
        wrong.then().body("number", equalTo("L001")).body("why", equalTo("HANDED_OVER"));
        done(supervisor, wrong, "undo").then().body("calls", equalTo(1));

        called(clerk, place, 1).then().body("number", equalTo("L002"));
        called(supervisor, place, 2).then().body("number", equalTo("L001")).body("why", equalTo("HANDED_OVER"));
    }

    @Test
    @Clause("C6")
    void a_call_that_is_taken_back_counts_for_no_waiting_time_and_the_next_one_does() {
        var waiting = id(ticket(clerk, place, service).jsonPath().getString("id"));
        var wrong = called(clerk, place, 1);
        assertEquals(1, estimates());
        done(clerk, wrong, "undo").then().body("calls", equalTo(0));
        assertEquals(0, estimates());
        assertEquals(
                1,
                given.count("select count(*) from wait_estimate where entry = ? and waited_minutes is null", waiting));

        called(clerk, place, 1);
        assertEquals(1, estimates());
    }

    @Test
    @Clause("R4")
    void nobody_is_handed_to_a_counter_that_cannot_serve_what_is_left() {
        var narrow = given.aPlace()
                .counter(null, null)
                .counter(List.of(given.aService(15)), null)
                .open(given.today(), "00:00", "23:59")
                .published();
        var there = TestTokens.clerk(narrow);
        ticket(there, narrow, service);
        var called = called(there, narrow, 1);

        act(there, called, "handover", Map.of("counter", 2, "note", "Is free."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("counter-cannot-serve"))
                .body("errors.pointer", contains("#/counter"));
        Api.as(there).get(Day.path(called)).then().body("status", equalTo("CALLED"));
    }

    private long estimates() {
        return given.count("select coalesce(sum(estimates), 0) from wait_estimate_week where place = ?", place);
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
