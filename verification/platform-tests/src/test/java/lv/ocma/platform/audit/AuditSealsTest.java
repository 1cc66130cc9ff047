package lv.ocma.platform.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.audit.AuditSeals.Seal;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.eclipse.microprofile.health.HealthCheckResponse;
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
    LookupHash hashes;

    @BeforeEach
    void audited() {
        IntStream.range(0, 3).forEach(_ -> change());
        sealed();
    }

    @Test
    void every_row_is_under_exactly_one_seal_however_many_write_at_once() {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 60).forEach(_ -> clients.execute(AuditSealsTest::change));
        }
        sealed();
        assertEquals("0", text("""
                select count(*) from audit_entry e
                where (select count(*) from audit_seal s where e.id = any(s.entries)) <> 1"""));
        assertEquals(
                text("select count(*) from audit_entry"), text("select sum(cardinality(entries)) from audit_seal"));
        assertEquals(List.of(), broken());
    }

    @Test
    void an_altered_row_is_found() {
        var row = text("select id from audit_entry order by id desc limit 1");
        tampering(
                "update audit_entry set subject = 'somebody else' where id = '%s'".formatted(row),
                () -> assertEquals(List.of(sealOf(row)), broken()));
        tampering(
                "update audit_entry set purpose = '' where id = '%s'".formatted(row),
                () -> assertEquals(List.of(sealOf(row)), broken(), "empty is not the same as absent"));
    }

    @Test
    void an_employee_or_a_reason_that_is_put_into_a_row_later_is_found() {
        var row = text("select id from audit_entry order by id desc limit 1");
        for (var column : List.of("employee_divisions", "stated_reason")) {
            tampering(
                    "update audit_entry set %s = 'riga-3' where id = '%s'".formatted(column, row),
                    () -> assertEquals(List.of(sealOf(row)), broken(), column));
        }
    }

    /** Such rows were sealed before there were columns for the employee's divisions and for the reason. */
    @Test
    void a_row_without_what_came_later_keeps_the_digest_that_it_always_had() {
        change();
        sealed();
        var number = text("select max(number) from audit_seal");
        var content = text("""
                select string_agg(coalesce(length(value) || ':' || value, '-'), '' order by place)
                from audit_seal s left join audit_seal b on b.number = s.number - 1,
                  lateral (
                    select '0' as place, s.number::text as value
                    union all select '1', coalesce(b.digest, '')
                    union all
                    select '2' || e.id || lpad(f.position::text, 2, '0'), f.value
                    from audit_entry e, unnest(array[id::text, extract(epoch from at)::text, kind, action, caller_kind, subject,
                      client, on_behalf_of::text, roles, object_type, object_id, division, purpose, request_id])
                      with ordinality as f (value, position)
                    where e.id = any(s.entries)) as fields
                where s.number = %s
                """.formatted(number));
        assertEquals(text("select digest from audit_seal where number = " + number), hashes.of("audit-seal", content));
    }

    @Test
    void a_removed_row_is_found() {
        var row = text("select id from audit_entry order by id desc limit 1");
        tampering(
                "delete from audit_entry where id = '%s'".formatted(row),
                () -> assertEquals(List.of(sealOf(row)), broken()));
    }

    @Test
    void a_seal_that_is_altered_or_removed_breaks_the_chain_at_the_next_one() {
        change();
        sealed();
        change();
        sealed();
        var last = Long.parseLong(text("select max(number) from audit_seal"));
        tampering(
                "update audit_seal set digest = 'forged' where number = %d".formatted(last - 1),
                () -> assertEquals(List.of(last - 1, last), broken()));
        tampering("delete from audit_seal where number = %d".formatted(last - 1), () -> {
            assertEquals(List.of(last), broken());
            assertTrue(all().stream().noneMatch(seal -> seal.number() == last - 1), "the gap shows");
        });
    }

    @Test
    void a_chain_whose_end_was_cut_off_is_found_also_when_it_goes_on() {
        change();
        sealed();
        var last = Long.parseLong(text("select max(number) from audit_seal"));
        tampering("delete from audit_seal where number = %d".formatted(last), () -> {
            assertEquals(List.of(last), broken());
            sealAgain();
            assertEquals(List.of(last + 1), broken(), "what comes after does not fit to what is left");
        });
        tampering(
                "update audit_seal_head set number = %d".formatted(last - 1),
                () -> assertEquals(List.of(last - 1), broken(), "nobody writes a note for a shorter chain"));
    }

    @Test
    void a_chain_whose_end_was_cut_off_together_with_its_note_is_found_also_when_it_goes_on() {
        change();
        sealed();
        var last = Long.parseLong(text("select max(number) from audit_seal"));
        tampering(
                "delete from audit_seal_head; delete from audit_seal where number = %1$d; delete from audit_entry where not exists (select from audit_seal where id = any(entries))"
                        .formatted(last),
                () -> {
                    assertEquals(List.of(last), broken());
                    sealAgain();
                    assertEquals(
                            List.of(last + 1), broken(), "there is a gap, and what comes after it fits to nothing");
                    sealAgain();
                    assertEquals(List.of(last + 1), broken(), "for ever");
                });
    }

    @Test
    void that_somebody_holds_up_the_sealing_is_told_by_the_health() throws SQLException {
        var inTwoMinutes = new AuditSealing(
                seals, database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)), new SimpleMeterRegistry());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            Eventually.holds("the lock is ours", () -> isLocked(statement));
            change();
            inTwoMinutes.figures();
            var told = inTwoMinutes.call();
            assertEquals(HealthCheckResponse.Status.UP, told.getStatus());
            assertTrue(String.valueOf(told.getData().orElse(Map.of()).get("degraded"))
                    .startsWith("audit rows wait for their seal since "));
            statement.execute("select pg_advisory_unlock('audit_seal'::regclass::bigint)");
        }
        sealed();
        inTwoMinutes.figures();
        assertFalse(inTwoMinutes.call().getData().orElse(Map.of()).containsKey("degraded"));
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
            assertThrows(SQLException.class, () -> execute("delete from " + table));
            assertThrows(SQLException.class, () -> execute("truncate " + table));
        }
        assertThrows(SQLException.class, () -> execute("update audit_entry set subject = 'x'"));
        assertThrows(SQLException.class, () -> execute("update audit_seal set digest = 'x'"));
    }

    @Test
    void auditors_verify_it_over_the_api_page_by_page() {
        change();
        sealed();
        var first = given().auth()
                .oauth2(TestTokens.staff(StaffRole.AUDITOR))
                .get(SEALS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.number", is(List.of(1)))
                .body("items.intact", everyItem(is(true)))
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

    /** Any change that is audited. */
    private static void change() {
        given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"label\": \"books\", \"sender\": {\"name\": \"Anna Paraugs\"}}")
                .post("/v1/parcels")
                .then()
                .statusCode(201);
    }

    /** While triggers are off, a row does not ask for its seal by itself. */
    private void sealAgain() {
        try {
            execute("insert into audit_unsealed (entry) select id from audit_entry order by id desc limit 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        sealed();
    }

    /** At once, or by who was quicker. */
    private void sealed() {
        Eventually.becomes("0", () -> {
            seal();
            return text("select count(*) from audit_unsealed");
        });
    }

    private void seal() {
        try {
            seals.seal();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Seal> all() {
        return seals.from(1, 10_000);
    }

    private List<Long> broken() {
        return all().stream().filter(seal -> !seal.intact()).map(Seal::number).collect(Collectors.toList());
    }

    private long sealOf(String row) {
        return Long.parseLong(text("select number from audit_seal where '%s' = any(entries)".formatted(row)));
    }

    /** Does what only an owner of the tables can, looks, and puts all back as it was. */
    private void tampering(String sql, Runnable look) {
        try {
            execute("create table entry_kept as table audit_entry");
            execute("create table seal_kept as table audit_seal");
            execute("create table head_kept as table audit_seal_head");
            execute("alter table audit_entry disable trigger user");
            execute("alter table audit_seal disable trigger user");
            execute(sql);
            look.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            restore();
        }
    }

    private void restore() {
        try {
            execute("delete from audit_entry");
            execute("insert into audit_entry table entry_kept");
            execute("delete from audit_seal");
            execute("insert into audit_seal table seal_kept");
            execute("delete from audit_seal_head");
            execute("insert into audit_seal_head table head_kept");
            execute("delete from audit_unsealed");
            execute("alter table audit_entry enable trigger user");
            execute("alter table audit_seal enable trigger user");
            execute("drop table entry_kept, seal_kept, head_kept");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
