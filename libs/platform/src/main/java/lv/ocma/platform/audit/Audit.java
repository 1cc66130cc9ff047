package lv.ocma.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.request.RequestIds;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * Records each change and each read of personal data (V2): who, on whose behalf, in which role, of which divisions, why, of what. The
 * {@code division} that callers give is where the object belongs; which divisions the employee is of, the row takes from the token.
 */
@RequestScoped
public class Audit {

    private static final String INSERT = """
            INSERT INTO audit_entry (id, at, kind, action, caller_kind, subject, client, on_behalf_of, roles, object_type,
                                     object_id, division, purpose, request_id, employee_divisions, stated_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** In stead of a kind of caller, where nobody called. */
    private static final String SERVICE = "SERVICE";

    private static final Purpose BY_RULE = new Purpose("rule", null);

    private final AgroalDataSource database;
    private final ColumnCipher cipher;
    private final Clock clock;
    private final Instance<RoutingContext> request;
    private @Nullable Recorded latest;

    Audit(AgroalDataSource database, ColumnCipher cipher, Clock clock, Instance<RoutingContext> request) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
        this.request = request;
    }

    /** In the running transaction: a change that is rolled back leaves no row. */
    public void change(Caller caller, String action, String objectType, Object objectId, @Nullable String division) {
        write("CHANGE", By.of(caller), action, objectType, objectId, division, Purpose.of(caller));
    }

    /** As {@link #change(Caller, String, String, Object, String)}, for another purpose than the caller's usual one. */
    public void change(
            Caller caller,
            String action,
            String objectType,
            Object objectId,
            @Nullable String division,
            Purpose purpose) {
        write("CHANGE", By.of(caller), action, objectType, objectId, division, purpose);
    }

    /**
     * As {@link #change(Caller, String, String, Object, String, Purpose)}, of what belongs to a person for whom an employee does it.
     *
     * @param person null where nobody is known
     */
    public void changeFor(
            @Nullable UUID person,
            Caller caller,
            String action,
            String objectType,
            Object objectId,
            @Nullable String division,
            Purpose purpose) {
        var by = caller.isStaff() ? By.of(caller).onBehalfOf(person) : By.of(caller);
        write("CHANGE", by, action, objectType, objectId, division, purpose);
    }

    /**
     * In a transaction of its own, before the answer: what was seen stays recorded whatever comes after.
     *
     * @param purpose null for the caller's usual one
     */
    public void read(
            Caller caller,
            String action,
            String objectType,
            Object objectId,
            @Nullable String division,
            @Nullable Purpose purpose) {
        QuarkusTransaction.requiringNew()
                .run(() -> write(
                        "READ",
                        By.of(caller),
                        action,
                        objectType,
                        objectId,
                        division,
                        purpose == null ? Purpose.of(caller) : purpose));
    }

    /**
     * As {@link #read}, of a change that turned out to be none: in its transaction, which ends before the answer leaves, and waits for no second
     * connection while it has one.
     */
    public void readIn(
            Caller caller,
            String action,
            String objectType,
            Object objectId,
            @Nullable String division,
            Purpose purpose) {
        write("READ", By.of(caller), action, objectType, objectId, division, purpose);
    }

    /** An answer that is given once more, in the running transaction, which ends before the answer leaves. */
    public void repeated(Caller caller, Recorded first) {
        var by = By.of(caller).onBehalfOf(first.onBehalfOf());
        var purpose = new Purpose(first.purpose(), null);
        write("READ", by, "answer.repeat", first.objectType(), first.objectId(), first.division(), purpose);
    }

    /** What this request has changed or read last; null where it was nothing. */
    public @Nullable Recorded latest() {
        return latest;
    }

    /** Whether this request has left a row. */
    boolean hasRecorded() {
        return latest != null;
    }

    /**
     * What the service changes by itself, as a rule of its own says; in the running transaction.
     *
     * @param run what was done together
     */
    public void byRule(String action, String objectType, Object objectId, @Nullable String division, UUID run) {
        var nobody = new By(SERVICE, null, null, null, "", null);
        insert("CHANGE", nobody, action, objectType, objectId, division, BY_RULE, run.toString());
    }

    private void write(
            String kind,
            By by,
            String action,
            String objectType,
            Object objectId,
            @Nullable String division,
            Purpose purpose) {
        latest = new Recorded(objectType, objectId.toString(), division, by.onBehalfOf(), purpose.code());
        insert(kind, by, action, objectType, objectId, division, purpose, RequestIds.of(request.get()));
    }

    /** Who did it, as the row keeps it. */
    private record By(
            String kind,
            @Nullable String subject,
            @Nullable String client,
            @Nullable UUID onBehalfOf,
            String roles,
            @Nullable String divisions) {

        static By of(Caller caller) {
            return new By(
                    caller.kind().name(),
                    caller.subject(),
                    caller.client(),
                    caller.onBehalf() ? caller.person() : null,
                    listed(caller.roles().stream().map(StaffRole::claim)),
                    caller.isStaff() ? listed(caller.divisions().stream()) : null);
        }

        By onBehalfOf(@Nullable UUID person) {
            return new By(kind, subject, client, person, roles, divisions);
        }
    }

    private void insert(
            String kind,
            By by,
            String action,
            String objectType,
            Object objectId,
            @Nullable String division,
            Purpose purpose,
            String requestId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            int at = 0;
            insert.setObject(++at, Ids.next());
            insert.setObject(++at, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(++at, kind);
            insert.setString(++at, action);
            insert.setString(++at, by.kind());
            insert.setString(++at, by.subject());
            insert.setString(++at, by.client());
            insert.setObject(++at, by.onBehalfOf(), Types.OTHER);
            insert.setString(++at, by.roles());
            insert.setString(++at, objectType);
            insert.setString(++at, objectId.toString());
            insert.setString(++at, division);
            insert.setString(++at, purpose.code());
            insert.setString(++at, requestId);
            insert.setString(++at, by.divisions());
            insert.setString(++at, purpose.words() == null ? null : cipher.encrypt(purpose.words()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit row could not be written", e);
        }
    }

    private static String listed(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(","));
    }
}
