package lv.ocma.divisions.staff;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffErasureTest {

    private static final String RECORDS = "/v1/staff/records";

    private final DataSource database;
    private final StaffErasure erasure;
    private final Clock clock;
    private final ObjectMapper json;
    private final ColumnCipher cipher;
    private LocalDate today;

    StaffErasureTest(DataSource database, StaffErasure erasure, Clock clock, ObjectMapper json, ColumnCipher cipher) {
        this.cipher = cipher;
        this.database = database;
        this.erasure = erasure;
        this.clock = clock;
        this.json = json;
    }

    @BeforeEach
    void nothing_else_is_due() {
        today = LocalDate.now(clock.withZone(Zones.RIGA));
        while (erasure.eraseSome() > 0) {
            // What other tests have left behind.
        }
    }

    @AfterEach
    void the_many_are_gone() throws SQLException {
        execute("delete from staff_member where position_lv = 'Viens no daudziem'");
    }

    @Test
    @Clause({"P5", "P11"})
    void phone_and_email_of_a_leaver_go_after_thirty_days_and_the_name_stays() throws Exception {
        var id = employed("Īsa", "Atmiņa", "E-1");
        leave(id, today.minusDays(29));
        assertEquals(0, erasure.eraseSome());
        record(id).body("phone", notNullValue()).body("email", notNullValue());

        longAgo(id, today.minusDays(30));
        assertEquals(1, erasure.eraseSome());
        record(id)
                .body("phone", nullValue())
                .body("email", nullValue())
                .body("givenName", equalTo("Īsa"))
                .body("badge", equalTo("E-1"))
                .body("account", equalTo("account-e-1"))
                .body("erasedAt", nullValue());
        assertEquals(0, erasure.eraseSome(), "once");
        assertEquals("1", audited("staff-member.erase-contacts", id));
        assertEquals("null", one("select email from staff_member where id = '" + id + "'"));
    }

    @Test
    @Clause({"P5", "P11", "V2"})
    void who_it_was_is_kept_for_ten_years_and_then_nobody_can_tell_any_more() throws Exception {
        var id = employed("Gara", "Atmiņa", "E-2");
        execute("update staff_member set subject = 'sub-of-e-2' where id = '" + id + "'");
        leave(id, today.minusDays(1));
        longAgo(id, today.minusYears(10).plusDays(1));
        assertEquals(1, erasure.eraseSome());
        record(id).body("familyName", equalTo("Atmiņa"));
        found("gara atmina").body("items.id", hasItem(id));

        longAgo(id, today.minusYears(10));
        assertEquals(1, erasure.eraseSome());
        record(id)
                .body("status", equalTo("LEFT"))
                .body("givenName", nullValue())
                .body("familyName", nullValue())
                .body("badge", nullValue())
                .body("account", nullValue())
                .body("subject", nullValue())
                .body("place", equalTo("bauska"))
                .body("erasedAt", notNullValue())
                .body("actions", empty());
        found("gara atmina").body("items.id", not(hasItem(id)));
        staff().queryParam("place", "bauska")
                .queryParam("limit", 500)
                .get(RECORDS)
                .then()
                .body("items.id", not(hasItem(id)));
        assertEquals("1", audited("staff-member.erase", id));
        var told = newest(id);
        assertEquals("LEFT", told.path("status").asText());
        assertTrue(told.path("subject").isNull(), told::toString);
        assertEquals(0, erasure.eraseSome());
    }

    @Test
    @Clause("P11")
    void the_badge_of_who_is_erased_is_not_given_again() throws Exception {
        var id = employed("Viņas", "Nozīmīte", "E-3");
        leave(id, today.minusDays(1));
        longAgo(id, today.minusYears(11));
        erasure.eraseSome();
        assertEquals("0", one("select count(*) from staff_badge_given where hash like '%E-3%'"));
        employ("Cita", "Darbiniece", "E-3").statusCode(409).body("type", endsWith("/problems/staff-badge-taken"));
    }

    @Test
    @Clause("P5")
    void who_left_before_the_first_day_is_erased_whole_with_the_contacts() throws Exception {
        var id = employed("Nekad", "Nenākusi", "E-4");
        execute("update staff_member set employed_from = '" + today.minusDays(40) + "', employed_until = '"
                + today.minusDays(40) + "', left_at = '" + today.minusDays(50) + "' where id = '" + id + "'");
        assertEquals(1, erasure.eraseSome());
        record(id).body("givenName", nullValue());
    }

    @Test
    @Clause("P5")
    void who_still_works_here_is_not_erased_however_the_periods_are_set() throws Exception {
        var id = employed("Šodien", "Strādā", "E-5");
        leave(id, today);
        assertEquals(0, erasure.eraseSome());
        record(id).body("phone", notNullValue());
        for (var period : new Period[] {Period.ZERO, Period.ofDays(-1)}) {
            assertThrows(IllegalStateException.class, () -> new StaffRetention(clock, period, Period.ofYears(10)));
            assertThrows(IllegalStateException.class, () -> new StaffRetention(clock, Period.ofDays(30), period));
        }
    }

    @Test
    void many_are_erased_a_bounded_number_at_a_time_the_longest_gone_first() throws SQLException {
        execute("insert into staff_member (id, version, given_name, family_name, position_lv, place_id,"
                + " employed_from, employed_until, invented) select uuidv7(), 0, '" + cipher.encrypt("Daudz") + "', '"
                + cipher.encrypt("Cilvēku")
                + "', 'Viens no daudziem', 'bauska', '2000-01-01', date '2001-01-01' + n, false"
                + " from generate_series(1, 150) n");
        assertEquals(StaffErasure.AT_ONCE, erasure.eraseSome());
        assertEquals(
                "2001-04-12",
                one(
                        "select min(employed_until) from staff_member where erased_at is null and position_lv = 'Viens no daudziem'"));
        assertEquals(50, erasure.eraseSome());
        assertEquals(0, erasure.eraseSome());
    }

    @Test
    void the_database_keeps_no_part_of_who_is_erased() throws Exception {
        var id = employed("Daļēji", "Aizmirsta", "E-6");
        for (var half : Map.of(
                        "given_name = null", "staff_member_named_until_erased",
                        "given_name = null, family_name = null, erased_at = now()", "staff_member_erased_whole",
                        "contacts_erased_at = now()", "staff_member_contacts_erased")
                .entrySet()) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> execute("update staff_member set " + half.getKey() + " where id = '" + id + "'"));
            assertTrue(String.valueOf(refused.getMessage()).contains(half.getValue()), refused.getMessage());
        }
    }

    private static ValidatableResponse record(String id) {
        return staff().get(RECORDS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse found(String words) {
        return staff().queryParam("q", words).get(RECORDS).then().statusCode(200);
    }

    private String employed(String given, String family, String badge) {
        return employ(given, family, badge).statusCode(201).extract().path("id");
    }

    private ValidatableResponse employ(String given, String family, String badge) {
        var person = new HashMap<String, Object>(Map.of(
                "givenName",
                given,
                "familyName",
                family,
                "position",
                Map.of("lv", "Inspektore"),
                "place",
                "bauska",
                "phone",
                "+37167000000",
                "email",
                "somebody@example.org",
                "badge",
                badge,
                "account",
                "account-" + badge,
                "employedFrom",
                today.minusYears(1).toString()));
        return staff().body(person).post(RECORDS).then();
    }

    private static void leave(String id, LocalDate lastDay) {
        staff().header("If-Match", "*")
                .body(Map.of("lastDay", lastDay.toString()))
                .post(RECORDS + "/" + id + "/leaving")
                .then()
                .statusCode(200);
    }

    /** What waiting would do. */
    private void longAgo(String id, LocalDate lastDay) throws SQLException {
        execute("update staff_member set employed_from = '" + lastDay.minusYears(1) + "', employed_until = '" + lastDay
                + "' where id = '" + id + "'");
    }

    private static RequestSpecification staff() {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private String audited(String action, String id) throws SQLException {
        return one("select count(*) from audit_entry where action = '" + action + "' and object_id = '" + id
                + "' and kind = 'CHANGE' and caller_kind = 'SERVICE' and subject is null and purpose = 'rule'"
                + " and division = 'bauska'");
    }

    private JsonNode newest(String id) throws Exception {
        return json.readTree(one(
                "select payload from outbox where aggregatetype = 'ocma.divisions.staff-member.v1' and aggregateid = '"
                        + id + "' order by sequence desc limit 1"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
