package lv.ocma.appointments.steering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ClosedCountersApiTest {

    @Inject
    Given given;

    @Inject
    DataSource database;

    @Test
    @Clause("C1")
    void what_closing_a_counter_has_blocked_is_not_sold_again_before_the_counter_is_open() {
        var place = given.aPlace().open(given.today(), "00:00", "23:59").published();
        var clerk = TestTokens.clerk(place);
        set(clerk, place, "CLOSED").then().statusCode(200);
        var blocks = blocks(clerk, place);
        blocks.then().body("items.counter", contains(place + "/1")).body("items.ofClosedCounter", contains(true));

        Api.as(clerk)
                .header("If-Match", "\"v0\"")
                .delete("/v1/blocks/" + JsonBody.text(blocks, "/items/0/id"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/block-of-closed-counter"))
                .body("counter", equalTo(place + "/1"));
        blocks(clerk, place).then().body("items.ofClosedCounter", contains(true));

        set(clerk, place, "OPEN").then().statusCode(200);
        blocks(clerk, place).then().body("items", empty());
    }

    @Test
    @Clause("C1")
    void a_counter_that_two_set_at_once_is_blocked_only_if_it_is_closed()
            throws SQLException, InterruptedException, ExecutionException {
        var place = given.aPlace().open(given.today(), "00:00", "23:59").published();
        var clerk = TestTokens.clerk(place);
        set(clerk, place, "OPEN").then().statusCode(200);
        try (var other = database.getConnection();
                var threads = Executors.newFixedThreadPool(2)) {
            other.setAutoCommit(false);
            lockDay(other, place);
            var closing = threads.submit(() -> set(clerk, place, "CLOSED"));
            Eventually.becomes(1L, () -> waiting(place));
            var opening = threads.submit(() -> set(clerk, place, "OPEN"));
            Eventually.becomes(2L, () -> waiting(place));
            other.rollback();
            closing.get().then().statusCode(200);
            opening.get().then().statusCode(503).header("Retry-After", "1");
        }
        blocks(clerk, place).then().body("items.ofClosedCounter", contains(true));
        set(clerk, place, "OPEN").then().statusCode(200);
        blocks(clerk, place).then().body("items", empty());
    }

    /** As whoever calls somebody would until their transaction ends. */
    private static void lockDay(Connection other, String place) throws SQLException {
        try (var lock = other.prepareStatement("select 1 from queue_day where place = ? for no key update")) {
            lock.setString(1, place);
            lock.execute();
        }
    }

    /** Who waits for the day; the second of them for the first. */
    private long waiting(String place) {
        return given.count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%queue_day%' and ? <> ''",
                place);
    }

    private static Response set(String clerk, String place, String state) {
        return Api.as(clerk)
                .header("If-Match", "*")
                .body(Map.of("state", state))
                .put("/v1/queues/" + place + "/counters/1");
    }

    private static Response blocks(String clerk, String place) {
        return Api.as(clerk).get("/v1/blocks?place=" + place);
    }
}
