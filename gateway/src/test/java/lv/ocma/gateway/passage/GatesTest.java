package lv.ocma.gateway.passage;

import static lv.ocma.gateway.testing.SignedIn.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class GatesTest {

    private static final String BODY = "{\"text\":\"%s\"}".formatted("a".repeat(200_000));

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService notifications;

    @Inject
    PlayedGate gate;

    @BeforeEach
    void forget() {
        notifications.answersNormally();
    }

    /** Does what a header of the request says. */
    @ApplicationScoped
    static class PlayedGate implements Gate {

        @Override
        public Stage stage() {
            return Stage.CALLER;
        }

        @Override
        public Future<Verdict> pass(Passage passage) {
            var played = passage.request().getHeader("X-Played-Gate");
            return switch (played == null ? "" : played) {
                case "later" -> elsewhere(passage, Future.succeededFuture(Verdict.ON));
                case "refuses" -> throw new Refusal(Refused.PAYLOAD_TOO_LARGE);
                case "refuses-later" -> elsewhere(passage, Future.failedFuture(new Refusal(Refused.PAYLOAD_TOO_LARGE)));
                case "fails" -> Future.failedFuture(new IllegalStateException("as played"));
                case "answers" -> {
                    passage.context().response().end("of the gate");
                    yield Verdict.answered();
                }
                default -> Verdict.on();
            };
        }

        /** On a thread that is no event loop, and after some of the body has come. */
        private Future<Verdict> elsewhere(Passage passage, Future<Verdict> verdict) {
            Promise<Verdict> later = Promise.promise();
            passage.context().vertx().setTimer(50, fired -> Thread.ofVirtual().start(() -> verdict.onComplete(later)));
            return later.future();
        }
    }

    @Test
    void a_body_waits_whole_until_the_last_gate_has_let_it_go_on() {
        given().header("X-Played-Gate", "later")
                .contentType("application/json")
                .body(BODY)
                .post("/v1/messages/0190/played")
                .then()
                .statusCode(200);

        assertEquals(BODY.length(), notifications.last().bytes());
    }

    @Test
    void a_streamed_body_waits_as_well() {
        given().header("X-Played-Gate", "later")
                .contentType("text/plain")
                .body(BODY)
                .post("/v1/messages/0190/played")
                .then()
                .statusCode(200);

        assertEquals(BODY.length(), notifications.last().bytes());
    }

    @Test
    void what_a_gate_refuses_reaches_no_service() {
        for (var played : List.of("refuses", "refuses-later")) {
            given().header("X-Played-Gate", played)
                    .contentType("application/json")
                    .body(BODY)
                    .post("/v1/messages/0190/played")
                    .then()
                    .statusCode(413)
                    .body("type", equalTo("https://api.example.test/problems/payload-too-large"));
        }

        assertTrue(notifications.received().isEmpty(), "nothing has reached the service");
    }

    @Test
    void a_gate_that_fails_is_our_mistake() {
        given().header("X-Played-Gate", "fails").get("/v1/messages").then().statusCode(500);
    }

    @Test
    void a_gate_may_answer_itself() {
        given().header("X-Played-Gate", "answers")
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .body(equalTo("of the gate"));

        assertTrue(notifications.received().isEmpty(), "nothing has reached the service");
    }
}
