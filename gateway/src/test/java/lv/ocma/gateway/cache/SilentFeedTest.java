package lv.ocma.gateway.cache;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import lv.ocma.gateway.testing.PlayedService;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SilentServices.class)
class SilentFeedTest {

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService divisions;

    @Test
    void while_nobody_hears_of_changes_the_service_is_asked_whether_an_answer_is_still_so() {
        divisions.answersNormally();
        divisions.answers(request -> {
            request.response().putHeader("ETag", "\"v1\"").putHeader("Cache-Control", "public, max-age=60");
            if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
                request.response().setStatusCode(304);
            }
            request.end()
                    .onSuccess(end ->
                            request.response().end(request.response().getStatusCode() == 304 ? "" : "all places"));
        });

        given().get("/v1/places").then().statusCode(200).header("Cache-Status", "ocma; fwd=miss; stored");
        given().get("/v1/places")
                .then()
                .statusCode(200)
                .header("Cache-Status", "ocma; fwd=stale; fwd-status=304; stored")
                .body(equalTo("all places"));

        assertEquals(2, divisions.received().size());
    }

    @Test
    void the_door_is_ready_and_says_that_it_does_not_hear() {
        given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'cache' }.data.changes", equalTo("away"));
    }
}
