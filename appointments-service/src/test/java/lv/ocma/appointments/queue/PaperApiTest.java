package lv.ocma.appointments.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PaperApiTest extends AtAnOpenQueue {

    @Test
    void a_booked_visit_that_was_served_on_paper_is_entered_at_its_true_times_in_one_call() {
        var visit = bookedIn(Duration.ofSeconds(-2));
        var paper = paper();
        paper.put("appointment", visit.id());
        enter(paper)
                .then()
                .statusCode(201)
                .body("status", equalTo("SERVED"))
                .body("why", equalTo("FROM_PAPER"))
                .body("enteredLater", equalTo(true))
                .body("items.outcome", contains("SERVED"));
        assertEquals(
                List.of("SERVED"), given.texts("select status from booking where id = ?", UUID.fromString(visit.id())));
        assertEquals(
                2,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type in ('lv.ocma.appointments.booking.served', 'lv.ocma.appointments.booking.checked-in')",
                        visit.id()));
        enter(paper).then().statusCode(409);
    }

    @Test
    void what_is_still_to_come_or_out_of_order_is_refused_and_leaves_nothing() {
        var paper = paper();
        paper.put("services", List.of(service));
        paper.put("ended", at(Duration.ofMinutes(5)));
        enter(paper).then().statusCode(400).body("errors.code", contains("earlier-today"));
        paper.putAll(paper());
        paper.put("called", at(Duration.ofSeconds(-9)));
        paper.put("ended", at(Duration.ofSeconds(-10)));
        enter(paper).then().statusCode(400).body("errors.code", contains("times-in-order"));
        var nobody = paper();
        enter(nobody).then().statusCode(400).body("errors.code", contains("appointment-or-services"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    private Map<String, Object> paper() {
        return new HashMap<>(Map.of(
                "counter",
                2,
                "arrived",
                at(Duration.ofSeconds(-30)),
                "called",
                at(Duration.ofSeconds(-20)),
                "ended",
                at(Duration.ofSeconds(-1))));
    }

    private String at(Duration fromNow) {
        Instant now = given.clock().instant();
        return now.plus(fromNow).atZone(Zones.RIGA).toOffsetDateTime().toString();
    }

    private Response enter(Map<String, ?> paper) {
        return Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(paper)
                .post("/v1/queues/" + place + "/paper-visits");
    }
}
