package lv.ocma.complaints;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** What the service is before its first feature: ready, with a schema, an outbox and an API document, and strict at its door. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StandingTest {

    private final DataSource database;

    @TestHTTPResource(value = "/health", management = true)
    String health = "";

    StandingTest(DataSource database) {
        this.database = database;
    }

    @Test
    void it_is_ready_and_says_how_much_waits_in_its_outbox() {
        var outbox = "checks.find { it.name == 'outbox' }";

        given().get(health + "/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(outbox + ".status", equalTo("UP"))
                .body(outbox + ".data.unsent", greaterThanOrEqualTo(0))
                .body(outbox + ".data.oldestUnsentSeconds", greaterThanOrEqualTo(0));
    }

    @Test
    void its_schema_has_what_every_service_needs() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = database.getConnection();
                var answer = connection
                        .getMetaData()
                        .getTables(null, "public", "%", new String[] {"TABLE", "PARTITIONED TABLE"})) {
            while (answer.next()) {
                tables.add(answer.getString("TABLE_NAME"));
            }
        }

        assertThat(tables, hasItems("audit_entry", "idempotency_answer", "outbox", "inbox", "parked_event"));
    }

    @Test
    void an_unknown_path_is_a_problem_in_the_language_of_the_caller() {
        given().header("Accept-Language", "en")
                .get("/v1/nothing-of-this-name")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("type", endsWith("/problems/not-found"))
                .body("status", equalTo(404));
    }
}
