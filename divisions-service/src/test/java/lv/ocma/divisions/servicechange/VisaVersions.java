package lv.ocma.divisions.servicechange;

import static lv.ocma.platform.testing.Requests.given;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.divisions.WithDatabase;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Versions of the visa, invented, and how the head office announces them. */
@ApplicationScoped
class VisaVersions extends WithDatabase {

    static final String VISA = "/v1/services/visa";
    static final String VERSIONS = VISA + "/versions";

    /** Versions that are not those of the first file. */
    private static final String LATER = "made_by IS NOT NULL OR valid_from IS NOT NULL";

    static final Map<String, Object> LAW =
            Map.of("title", Map.of("lv", "Izdomāts likums", "en", "An invented law"), "section", "7");

    private final Publication publication;
    private final ObjectMapper json;
    private final Clock clock;

    VisaVersions(Publication publication, ObjectMapper json, Clock clock) {
        this.publication = publication;
        this.json = json;
        this.clock = clock;
    }

    /** What holds is again what the files say. */
    void forget() throws SQLException {
        for (var table : List.of("channel", "fee", "legal_reference", "refusal_ground")) {
            execute("DELETE FROM service_version_" + table
                    + " WHERE version_id IN (SELECT id FROM service_version WHERE " + LATER + ")");
        }
        execute("DELETE FROM vocabulary_word WHERE subject IN (SELECT id::text FROM service_version WHERE " + LATER
                + ")");
        execute("DELETE FROM service_version WHERE " + LATER);
        execute("UPDATE service_version SET valid_from = NULL, valid_to = NULL, stated_to = NULL");
        execute("UPDATE service SET taken_over_at = NULL");
        publication.publishChanges();
    }

    Map<String, Object> wish(int ahead) {
        var wish = new HashMap<String, Object>();
        wish.put("validFrom", day(ahead));
        wish.put("name", Map.of("lv", "Vīzas pieprasīšana", "en", "Visa (invented)"));
        wish.put("description", Map.of("lv", "Izdomāts apraksts"));
        wish.put("visit", Map.of("minutesPerPerson", 25));
        wish.put("requestedAtOffice", true);
        wish.put(
                "fees",
                List.of(Map.of(
                        "price",
                        Map.of("amount", "90.00", "currency", "EUR"),
                        "relief",
                        Map.of("lv", "bērniem"),
                        "source",
                        "invented")));
        var reference = new HashMap<>(LAW);
        reference.put("source", "invented");
        wish.put("legalReferences", List.of(reference));
        wish.put("dispute", Map.of("authority", "ocma", "period", "P1M", "source", "invented"));
        wish.put("sources", List.of("invented"));
        return wish;
    }

    Map<String, Object> until(int first, int last) {
        var wish = wish(first);
        wish.put("validTo", day(last));
        return wish;
    }

    static Map<String, @Nullable Object> ground(String code, @Nullable String from, @Nullable String to) {
        var ground = new HashMap<String, Object>();
        ground.put("code", code);
        ground.put("text", Map.of("lv", "Izdomāts pamats", "en", "An invented ground", "ru", "Вымышленное основание"));
        ground.put("enactment", LAW);
        ground.put("validFrom", from);
        ground.put("validTo", to);
        ground.put("source", "invented");
        return ground;
    }

    String day(int ahead) {
        return LocalDate.now(clock.withZone(Zones.RIGA)).plusDays(ahead).toString();
    }

    static Response added(Map<String, Object> wish) {
        var answer = add(headOffice(), wish);
        answer.then().statusCode(201);
        return answer;
    }

    static Response add(String token, Map<String, Object> wish) {
        return staff(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post(VERSIONS);
    }

    static Response change(Response version, @Nullable String etag, Map<String, Object> wish) {
        var request = byHeadOffice().body(wish);
        return (etag == null ? request : request.header("If-Match", etag)).put(path(version));
    }

    static String id(Response version) {
        return version.jsonPath().getString("version.id");
    }

    static String path(Response version) {
        return VERSIONS + "/" + id(version);
    }

    Response onDate(int ahead) {
        return given().queryParam("on", day(ahead)).get(VISA);
    }

    Response grounds(int ahead) {
        return given().queryParam("on", day(ahead)).get(VISA + "/refusal-grounds");
    }

    Response found(String words, int ahead) {
        return given().queryParam("q", words).queryParam("on", day(ahead)).get("/v1/services");
    }

    static RequestSpecification byHeadOffice() {
        return staff(headOffice());
    }

    static RequestSpecification staff(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    static String headOffice() {
        return TestTokens.staff(StaffRole.ADMINISTRATOR, "hq");
    }

    JsonNode newest() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT payload FROM outbox WHERE aggregatetype = 'ocma.divisions.service.v1'"
                                + " AND aggregateid = 'visa' ORDER BY sequence DESC LIMIT 1")) {
            row.next();
            return json.readTree(row.getString(1));
        }
    }
}
