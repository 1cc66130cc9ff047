package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EstimatesApiTest extends AtAnOpenQueue {

    @Test
    void the_first_estimate_of_each_is_held_against_what_happened_and_the_error_is_published() {
        ticket(clerk, place, service);
        var late = ticket(clerk, place, service);
        given.change("update queue_entry set arrived_at = arrived_at - interval '3 hours' where id = ?", id(late));
        called(clerk, place, 1);
        called(clerk, place, 2);

        RestAssured.get("/v1/queues/" + place + "/estimate-accuracy")
                .then()
                .statusCode(200)
                .body("items.estimates", contains(2))
                .body("items.inside", contains(1))
                .body("items.longer", contains(1))
                .body("items[0].minutesOff", greaterThan(100));
    }

    @Test
    @Clause({"P11", "V3"})
    void who_was_told_no_time_and_who_was_never_called_are_counted_beside_and_are_no_hits() {
        counters("PAUSED");
        var untold = ticket(clerk, place, service);
        untold.then().body("waiting.from", nullValue());
        counters("OPEN");
        called(clerk, place, 1);
        var leaves = ticket(clerk, place, service);
        leaves.then().body("waiting.from", notNullValue());
        Api.as(clerk)
                .header("If-Match", "*")
                .post("/v1/tickets/" + leaves.jsonPath().getString("id") + "/cancellation")
                .then()
                .statusCode(200);
        ticket(clerk, place, service);

        RestAssured.get("/v1/queues/" + place + "/estimate-accuracy")
                .then()
                .statusCode(200)
                .body("items.untold", contains(1))
                .body("items.uncalled", contains(1))
                .body("items.estimates", contains(0));
    }

    private void counters(String state) {
        for (int counter : List.of(1, 2)) {
            Api.as(supervisor)
                    .header("If-Match", "*")
                    .body(Map.of("state", state))
                    .put("/v1/queues/" + place + "/counters/" + counter)
                    .then()
                    .statusCode(200);
        }
    }

    private static UUID id(Response visit) {
        return UUID.fromString(visit.jsonPath().getString("id"));
    }
}
