package lv.ocma.platform.audit;

import static lv.ocma.platform.testing.Requests.given;

import io.quarkus.scheduler.Scheduler;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.audit.AuditSeals.Seal;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.TestTokens;

/** The tables of the audit, as who owns them has them in hand. */
@ApplicationScoped
class AuditTables {

    private static final List<String> JOBS = List.of("audit-seal", "audit-figures");

    private final AuditSeals seals;
    private final DataSource database;
    private final Scheduler scheduler;

    AuditTables(AuditSeals seals, DataSource database, Scheduler scheduler) {
        this.seals = seals;
        this.database = database;
        this.scheduler = scheduler;
    }

    /** Any change that is audited. */
    void change() {
        given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"label\": \"books\", \"sender\": {\"name\": \"Anna Paraugs\"}}")
                .post("/v1/parcels")
                .then()
                .statusCode(201);
    }

    void changeAndSeal() {
        change();
        sealed();
    }

    /** At once, or by who was quicker. */
    void sealed() {
        Eventually.becomes(0, () -> {
            seal();
            return seals.end().waiting();
        });
    }

    private void seal() {
        try {
            seals.seal();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is sealed but by the test itself. */
    void heldUp(Runnable look) {
        JOBS.forEach(scheduler::pause);
        try {
            look.run();
        } finally {
            JOBS.forEach(scheduler::resume);
        }
    }

    List<Seal> all() {
        return seals.from(1, 10_000);
    }

    List<Long> broken() {
        return brokenBy(seals);
    }

    static List<Long> brokenBy(AuditSeals seals) {
        return seals.from(1, 10_000).stream()
                .filter(seal -> !seal.intact())
                .map(Seal::number)
                .toList();
    }

    long last() {
        return seals.end().last();
    }

    /** Does what only an owner of the tables can, looks, and puts all back as it was. */
    void tampering(String sql, Runnable look) {
        heldUp(() -> {
            sealed();
            try {
                execute("create table entry_kept as table audit_entry");
                execute("create table seal_kept as table audit_seal");
                execute("create table head_kept as table audit_seal_head");
                execute("alter table audit_entry disable trigger user");
                execute("alter table audit_seal disable trigger user");
                execute(sql);
                look.run();
            } finally {
                restore();
            }
        });
    }

    private void restore() {
        execute("alter table audit_entry drop constraint if exists audit_entry_seal_counted");
        execute("delete from audit_entry");
        execute("insert into audit_entry table entry_kept");
        execute("delete from audit_seal");
        execute("insert into audit_seal table seal_kept");
        execute("delete from audit_seal_head");
        execute("insert into audit_seal_head table head_kept");
        execute("alter table audit_entry add constraint audit_entry_seal_counted check (seal > 0)");
        execute("alter table audit_entry enable trigger user");
        execute("alter table audit_seal enable trigger user");
        execute("drop table entry_kept, seal_kept, head_kept");
    }

    String text(String sql) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
