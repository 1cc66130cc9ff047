package lv.ocma.platform.audit;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@Clause("V2")
class AuditSealsTest {

    private static final String SEALS = "/v1/operations/ocma-platform/audit-seals";

    @Inject
    AuditSeals seals;

    @Inject
    DataSource database;

    @Inject
    @Readiness
    AuditSealing sealing;

    @Inject
    AuditTables tables;

    @BeforeEach
    void audited() {
        tables.changeAndSeal();
    }

    @Test
    void every_row_is_under_exactly_one_seal_however_many_write_at_once() {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 60).forEach(_ -> clients.execute(tables::change));
        }
        tables.sealed();
        assertEquals("0", tables.text("""
                select count(*) from audit_entry e
                where (select count(*) from audit_seal s where e.id = any(s.entries)) <> 1"""));
        assertEquals(
                tables.text("select count(*) from audit_entry"),
                tables.text("select sum(cardinality(entries)) from audit_seal"));
        assertEquals(List.of(), tables.broken());
    }

    @Test
    void that_somebody_holds_up_the_sealing_is_told_by_the_health() throws SQLException {
        var inTwoMinutes = new AuditSealing(
                seals, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)), new SimpleMeterRegistry());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            Eventually.holds("the lock is ours", () -> isLocked(statement));
            tables.change();
            inTwoMinutes.figures();
            var told = inTwoMinutes.call();
            assertEquals(HealthCheckResponse.Status.UP, told.getStatus());
            assertTrue(String.valueOf(told.getData().orElse(Map.of()).get("degraded"))
                    .startsWith("audit rows wait for their seal since "));
            statement.execute("select pg_advisory_unlock('audit_seal'::regclass::bigint)");
        }
        tables.sealed();
        inTwoMinutes.figures();
        assertFalse(inTwoMinutes.call().getData().orElse(Map.of()).containsKey("degraded"));
    }

    @Test
    void the_rows_of_the_last_second_are_sealed_as_the_service_stops() {
        tables.heldUp(() -> {
            tables.change();
            sealing.sealTheLast(new ShutdownEvent());
            assertEquals(0, seals.end().waiting());
        });
    }

    private static boolean isLocked(Statement statement) {
        try (var found = statement.executeQuery("select pg_try_advisory_lock('audit_seal'::regclass::bigint)")) {
            found.next();
            return found.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rows_and_seals_are_append_only() {
        for (var table : List.of("audit_entry", "audit_seal")) {
            assertRefused("delete from " + table);
            assertRefused("truncate " + table);
        }
        assertRefused("update audit_entry set subject = 'x'");
        assertRefused("update audit_entry set seal = seal + 1");
        assertRefused("update audit_entry set seal = null");
        assertRefused("update audit_seal set digest = 'x'");
        tables.heldUp(() -> {
            tables.change();
            assertRefused("update audit_entry set subject = 'x', seal = 1 where seal is null");
        });
    }

    private void assertRefused(String sql) {
        assertThrows(IllegalStateException.class, () -> tables.execute(sql), sql);
    }

    @Test
    void auditors_verify_it_over_the_api_page_by_page() {
        tables.changeAndSeal();
        var first = given().auth()
                .oauth2(TestTokens.staff(StaffRole.AUDITOR))
                .get(SEALS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.number", is(List.of(1)))
                .body("items.intact", everyItem(is(true)))
                .body("items.late", everyItem(is(false)))
                .extract();
        given().auth()
                .oauth2(TestTokens.staff(StaffRole.AUDITOR))
                .get(SEALS + "?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.number", is(List.of(2)))
                .body("items.intact", everyItem(is(true)));
        given().auth().oauth2(TestTokens.clerk("riga-3")).get(SEALS).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.staff(StaffRole.AUDITOR))
                .get(SEALS + "?limit=51")
                .then()
                .statusCode(400);
    }
}
