package lv.ocma.platform.operations;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.BoardCount;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Told;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class RebuildsTest {

    private static final String REBUILDS = "/v1/operations/platform-tests/rebuilds";
    private static final String LETTERS = "/v1/operations/platform-tests/dead-letters";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Effects effects;

    @Inject
    BoardCount count;

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_projection_is_made_anew_from_the_newest_states_of_its_topic_while_newer_events_go_on() {
        Topic.BOARDS.write(key, List.of(Told.board(key, 1), Told.board(key, 2), Told.board(key, 3)));
        Eventually.becomes(List.of(1, 2, 3), () -> effects.of(key));
        var location = rebuild("test.boards").then().statusCode(202).extract().header("Location");
        Eventually.becomes(List.of(1, 2, 3, 3), () -> effects.of(key));
        Topic.BOARDS.write(key, List.of(Told.board(key, 4)));
        Eventually.becomes(List.of(1, 2, 3, 3, 4), () -> effects.of(key));
        finished(location);
    }

    @Test
    void a_projection_is_not_made_anew_twice_at_once() {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        Topic.BOARDS.write(key, List.of(Told.board(key, 1)));
        Eventually.becomes(List.of(1), () -> effects.of(key));
        effects.on(key, _ -> {
            begun.countDown();
            await(hold);
        });
        var first = rebuild("test.boards").then().statusCode(202).extract().header("Location");
        await(begun);
        rebuild("test.boards")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", containsString("/problems/rebuild-running"));
        hold.countDown();
        finished(first);
    }

    @Test
    void a_rebuild_that_cannot_go_on_does_not_hold_up_that_of_another_projection() {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        Topic.BOARDS.write(key, List.of(Told.board(key, 1)));
        Eventually.becomes(List.of(1), () -> effects.of(key));
        effects.on(key, _ -> {
            begun.countDown();
            await(hold);
        });
        try {
            var held = rebuild("test.boards").then().statusCode(202).extract().header("Location");
            await(begun);
            finished(
                    rebuild("test.board-count").then().statusCode(202).extract().header("Location"));
            assertTrue(count.knows(key));
            assertNull(operator().get(path(held)).path("finishedAt"));
            hold.countDown();
            finished(held);
        } finally {
            hold.countDown();
        }
    }

    @Test
    void a_rebuild_gets_past_a_record_that_no_column_takes_as_it_is() {
        var headers = new TreeMap<>(Told.board(key, 1).getKey());
        headers.put("extension", "\0");
        Topic.BOARDS.write(key + "\0", List.of(Map.entry(headers, "{}")));
        Topic.BOARDS.write(key, List.of(Told.board(key, 1)));
        finished(rebuild("test.board-count").then().statusCode(202).extract().header("Location"));
        assertTrue(count.knows(key));
    }

    @Test
    void a_projection_is_finished_by_another_instance_when_the_one_that_made_it_has_died() throws SQLException {
        Topic.BOARDS.write(key, List.of(Told.board(key, 1)));
        Eventually.becomes(List.of(1), () -> effects.of(key));
        var id = UUID.randomUUID();
        execute("""
                insert into projection_rebuild (id, consumer, worker, leased_until)
                values ('%s', 'test.boards', gen_random_uuid(), now() + interval '1 second')""".formatted(id));
        Eventually.becomes(List.of(1, 1), () -> effects.of(key));
        Eventually.holds(
                "it is finished", () -> operator().get(REBUILDS + "/" + id).path("finishedAt") != null);
    }

    @Test
    void an_older_state_never_takes_the_place_of_a_newer_one_while_a_projection_is_made_anew() {
        Topic.BOARDS.write(key, List.of(Told.board(key, 1), Told.board(key, 2)));
        Eventually.becomes(List.of(1, 2), () -> effects.of(key));
        var beforeIt = UUID.randomUUID().toString();
        Topic.BOARDS.write(beforeIt, List.of(Told.board(beforeIt, 7)));
        Eventually.becomes(List.of(7), () -> effects.of(beforeIt));
        finished(rebuild("test.boards").then().statusCode(202).extract().header("Location"));
        assertEquals(List.of(1, 2, 2), effects.of(key));
        assertEquals(List.of(7, 7), effects.of(beforeIt));
    }

    @Test
    void a_state_that_fails_when_it_is_taken_again_is_parked_and_told_and_takes_effect_later() {
        var broken = new AtomicBoolean();
        effects.on(key, _ -> {
            if (broken.get()) {
                throw new IllegalStateException("the projection can't take it");
            }
        });
        Topic.BOARDS.write(key, List.of(Told.board(key, 1), Told.board(key, 2)));
        Eventually.becomes(List.of(1, 2), () -> effects.of(key));
        broken.set(true);
        var location = rebuild("test.boards").then().statusCode(202).extract().header("Location");
        finished(location);
        var parked = operator().get(path(location)).jsonPath().getInt("parked");
        assertTrue(parked >= 1, "the answer tells " + parked);
        finished(rebuild("test.boards").then().statusCode(202).extract().header("Location"));
        assertEquals(List.of(1, 2), effects.of(key), "and no older state takes its place meanwhile");
        Topic.BOARDS.write(key, List.of(Told.board(key, 3)));
        broken.set(false);
        Eventually.becomes(List.of(1, 2, 2, 3), () -> {
            replayIfDead(key);
            return effects.of(key);
        });
    }

    /** An operator does so when its attempts were used up before the cure. */
    private static void replayIfDead(String aggregate) {
        String letter =
                operator().get(LETTERS + "?limit=500").path("items.find { it.key == '%s' }?.id".formatted(aggregate));
        if (letter != null) {
            operator().header("If-Match", "*").post(LETTERS + "/" + letter + "/replay");
        }
    }

    @Test
    void a_projection_that_is_made_of_single_events_cannot_be_made_anew() {
        rebuild("test.notes")
                .then()
                .statusCode(409)
                .body("type", containsString("/problems/projection-not-rebuildable"));
    }

    @Test
    void a_projection_is_listed_and_must_be_known() {
        operator()
                .get("/v1/operations/platform-tests/projections")
                .then()
                .statusCode(200)
                .body("items.consumer", hasItem("test.boards"))
                .body("items.find { it.consumer == 'test.boards' }.rebuildable", equalTo(true))
                .body("items.find { it.consumer == 'test.notes' }.topics[0]", equalTo("ocma.test.note.v1"));
        rebuild("test.nobody")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/consumer"))
                .body("errors[0].code", equalTo("unknown-consumer"));
        operator().get(REBUILDS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static void finished(String location) {
        Eventually.holds("it is finished", () -> operator().get(path(location)).path("finishedAt") != null);
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }

    private static Response rebuild(String consumer) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("consumer", consumer))
                .post(REBUILDS);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
