package lv.ocma.divisions.staff;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Who is employed in tests, and how managers and others call. Everybody is invented. */
@ApplicationScoped
class InventedStaff {

    static final String RECORDS = "/v1/staff/records";

    private final AtomicInteger number = new AtomicInteger();
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    InventedStaff(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    LocalDate today() {
        return Zones.today(clock);
    }

    static Response standIn(Response member, Response deputy, LocalDate first, LocalDate last) {
        return administrator("*")
                .body(Map.of("standIn", id(deputy), "firstDay", first.toString(), "lastDay", last.toString()))
                .post(RECORDS + "/" + id(member) + "/deputies");
    }

    Map<String, Object> person(String given, String family) {
        var person = new HashMap<String, Object>();
        person.put("givenName", given);
        person.put("familyName", family);
        person.put("position", Map.of("lv", "Inspektore"));
        person.put("place", "talsi");
        person.put("phone", "+37167000000");
        person.put("email", "somebody@example.org");
        person.put("badge", "T-" + number.incrementAndGet());
        person.put("employedFrom", today().minusYears(1).toString());
        return person;
    }

    Map<String, Object> person(String given, String family, String place) {
        var person = person(given, family);
        person.put("place", place);
        return person;
    }

    static Response employed(String place, Map<String, Object> person) {
        person.put("place", place);
        var created = by(place, null).body(person).post(RECORDS);
        created.then().statusCode(201).header("Location", endsWith("/v1/staff/records/" + id(created)));
        return created;
    }

    static String id(Response record) {
        return record.jsonPath().getString("id");
    }

    static RequestSpecification clerk() {
        return as(TestTokens.clerk("riga-3"), null);
    }

    static RequestSpecification by(String division, @Nullable String version) {
        return as(TestTokens.staff(StaffRole.DIVISION_MANAGER, division), version);
    }

    static RequestSpecification administrator(@Nullable String version) {
        return as(TestTokens.staff(StaffRole.ADMINISTRATOR), version);
    }

    static RequestSpecification as(String token, @Nullable String version) {
        var request =
                given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
        return version == null ? request : request.header("If-Match", version);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    JsonNode newest(String id) throws Exception {
        return json.readTree(one(
                "select payload from outbox where aggregatetype = 'ocma.divisions.staff-member.v1' and aggregateid = '"
                        + id + "' order by sequence desc limit 1"));
    }

    String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
