package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of counters here is invented: no source tells it of any place. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CountersApiTest {

    private static final Map<String, Object> MORNING = Map.of("from", "09:00", "to", "12:00");
    private static final Map<String, Object> STAFFING = Map.of(
            "weekdays",
            List.of(
                    Map.of("weekday", "MONDAY", "intervals", List.of(Map.of("from", "13:00", "to", "16:30"), MORNING)),
                    Map.of("weekday", "FRIDAY", "intervals", List.of())));

    private final DataSource database;
    private final Seeding seeding;
    private final Publication publication;
    private final ObjectMapper json;
    private final Clock clock;
    private LocalDate today;

    CountersApiTest(DataSource database, Seeding seeding, Publication publication, ObjectMapper json, Clock clock) {
        this.database = database;
        this.seeding = seeding;
        this.publication = publication;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    void onADay() {
        today = LocalDate.now(clock.withZone(Zones.RIGA));
    }

    @Test
    @Clause("H2")
    void what_a_counter_can_serve_and_when_it_is_staffed_is_told_to_staff_to_everybody_and_to_other_services()
            throws Exception {
        var told = Map.of(
                "label",
                Map.of("lv", "Dokumentu saņemšana"),
                "accessible",
                true,
                "services",
                List.of("passport", "eid-card"),
                "staffing",
                List.of(STAFFING));
        put("madona", 2, told)
                .then()
                .statusCode(200)
                .body("id", equalTo("madona/2"))
                .body("assumed", is(false))
                .body("services", contains("eid-card", "passport"))
                .body("staffing[0].weekdays.weekday", contains("MONDAY", "FRIDAY"))
                .body("staffing[0].weekdays[0].intervals.from", contains("09:00", "13:00"))
                .body("staffing[0].weekdays[1].intervals", empty());

        list("madona")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("items.number", contains(1, 2, 3))
                .body("items.assumed", contains(true, false, true))
                .body("items[0].staffing", empty())
                .body("items[1].staffing[0].weekdays[0].intervals[1].to", equalTo("16:30"))
                .body("next", nullValue());
        given().get("/v1/places/madona")
                .then()
                .body("counters[1].label.lv", equalTo("Dokumentu saņemšana"))
                .body("counters[1].services", contains("eid-card", "passport"))
                .body("counters[0].services", nullValue())
                .body("counters[0].accessible", nullValue());
        var event = newest("madona").path("counters");
        assertEquals(3, event.size());
        assertEquals("[\"eid-card\",\"passport\"]", event.at("/1/services").toString());
        assertEquals("FRIDAY", event.at("/1/staffing/0/weekdays/1/weekday").asText());
        assertTrue(event.at("/0/services").isNull());
        assertEquals(0, publication.publishChanges(), "told with the change itself");
    }

    @Test
    void what_is_told_of_a_counter_takes_the_place_of_all_that_was_told_before() {
        put("preili", 1, Map.of("services", List.of("passport"), "staffing", List.of(STAFFING)));
        put("preili", 1, Map.of("accessible", false))
                .then()
                .statusCode(200)
                .body("services", nullValue())
                .body("accessible", is(false))
                .body("staffing", empty());
        put("preili", 4, Map.of()).then().statusCode(200);
        list("preili").then().body("items.number", contains(1, 2, 3, 4));
    }

    @Test
    void a_counter_ends_at_a_date_and_is_told_no_more_once_it_has_ended() throws Exception {
        var later = today.plusDays(40);
        end("balvi", 3, later).then().statusCode(204);
        list("balvi").then().body("items[2].validTo", equalTo(later.minusDays(1).toString()));
        assertEquals(3, newest("balvi").path("counters").size());

        end("balvi", 3, today).then().statusCode(204);
        list("balvi").then().body("items.number", contains(1, 2));
        given().get("/v1/places/balvi").then().body("counters", hasSize(2));
        assertEquals(2, newest("balvi").path("counters").size());
        end("balvi", 3, today).then().statusCode(404);

        put("balvi", 5, Map.of("validFrom", later.toString()));
        end("balvi", 5, later).then().statusCode(204);
        assertEquals(0, count("select count(*) from place_counter where id = 'balvi/5'"), "it had never begun");
    }

    @Test
    void what_staff_have_told_of_counters_no_later_file_of_a_release_takes_back() throws SQLException {
        end("limbazi", 3, today).then().statusCode(204);
        execute("update seed set sha256 = 'other', generated = '2020-01-01' where name = 'places'");
        seeding.run();
        list("limbazi").then().body("items.number", contains(1, 2));
    }

    @Test
    void a_change_needs_the_state_that_its_caller_has_seen() {
        staff("valmiera")
                .body(Map.of())
                .put("/v1/places/valmiera/counters/1")
                .then()
                .statusCode(428);
        staff("valmiera")
                .header("If-Match", "\"v7\"")
                .body(Map.of())
                .put("/v1/places/valmiera/counters/1")
                .then()
                .statusCode(412);
        staff("valmiera").delete("/v1/places/valmiera/counters/1").then().statusCode(428);
        var etag = list("valmiera").header("ETag");
        var key = UUID.randomUUID().toString();
        for (int replayed = 0; replayed < 2; replayed++) {
            staff("valmiera")
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body(Map.of("accessible", true))
                    .put("/v1/places/valmiera/counters/1")
                    .then()
                    .statusCode(200);
        }
        list("valmiera").then().header("ETag", equalTo("\"v1\""));
    }

    @Test
    @Clause("V2")
    void a_manager_tells_of_the_own_places_with_their_branches_and_head_office_of_all_and_each_is_recorded()
            throws SQLException {
        put("valka", "smiltene", 1, Map.of()).then().statusCode(200);
        put("hq", "smiltene", 1, Map.of()).then().statusCode(200);
        assertEquals(
                2,
                count("select count(*) from audit_entry where action = 'counter.keep' and object_id = 'smiltene/1'"
                        + " and division = 'smiltene'"));
        put("valka", "liepaja", 1, Map.of()).then().statusCode(403).body("type", endsWith("/problems/other-division"));
        given().auth()
                .oauth2(TestTokens.clerk("liepaja"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/v1/places/liepaja/counters/1")
                .then()
                .statusCode(403);
        put("hq", "atlantis", 1, Map.of()).then().statusCode(404);
        assertEquals(0, count("select counters_version from place where id = 'liepaja'"));
    }

    @Test
    void all_that_is_wrong_with_a_counter_is_named_at_once_and_nothing_of_it_is_stored() throws SQLException {
        var staffing = List.of(
                Map.of(
                        "validFrom",
                        "2027-02-01",
                        "validTo",
                        "2027-01-01",
                        "weekdays",
                        List.of(
                                Map.of(
                                        "weekday",
                                        "MONDAY",
                                        "intervals",
                                        List.of(
                                                Map.of("from", "12:00", "to", "09:00"),
                                                MORNING,
                                                Map.of("from", "11:00", "to", "13:00"))),
                                Map.of("weekday", "MONDAY"))),
                Map.of("validFrom", "2027-03-01", "weekdays", List.of()),
                Map.of("validFrom", "2028-03-01", "weekdays", List.of(Map.of("intervals", List.of(Map.of())))));
        var wrong = Map.of(
                "label",
                Map.of("lv", " "),
                "services",
                List.of("passport", "passport", "teleportation", "asylum-of-nowhere", "visa"),
                "validFrom",
                "2020-02-01",
                "validTo",
                "2020-01-01",
                "staffing",
                staffing);
        var named = put("ogre", 1, wrong)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("errors")
                .stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
        assertEquals(
                List.of(
                        "#/label/lv size",
                        "#/services/1 named-twice",
                        "#/services/2 no-such-service",
                        "#/services/3 no-such-service",
                        "#/services/4 service-not-offered",
                        "#/validTo last-before-first",
                        "#/validTo date-in-past",
                        "#/staffing/0/validTo last-before-first",
                        "#/staffing/0/weekdays/0/intervals/0/to closes-before-opens",
                        "#/staffing/0/weekdays/0/intervals/2 intervals-overlap",
                        "#/staffing/0/weekdays/1/weekday named-twice",
                        "#/staffing/0/weekdays/1/intervals required",
                        "#/staffing/1/weekdays required",
                        "#/staffing/2 validity-overlaps",
                        "#/staffing/2/weekdays/0/weekday required",
                        "#/staffing/2/weekdays/0/intervals/0/from required",
                        "#/staffing/2/weekdays/0/intervals/0/to required"),
                named);
        var unknownDay = Map.of("staffing", List.of(Map.of("weekdays", List.of(Map.of("weekday", "SOMEDAY")))));
        put("ogre", 1, unknownDay)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("#/staffing/0/weekdays/0/weekday", "#/staffing/0/weekdays/0/intervals"));
        put("ogre", 0, Map.of()).then().statusCode(400).body("errors.parameter", contains("number"));
        end("ogre", 1, today.minusDays(1)).then().statusCode(400).body("errors.code", contains("date-in-past"));
        put("ogre", 1, Map.of("colour", "red")).then().statusCode(400);
        assertEquals(0, count("select counters_version from place where id = 'ogre'"));
    }

    @Test
    void the_database_keeps_the_times_of_a_weekday_apart() {
        var refused = assertThrows(
                SQLException.class,
                () -> execute(
                        "insert into counter_staffing (counter_id, position, weekday, staffed_from, staffed_to)"
                                + " values ('saldus/1', 0, 'MONDAY', '09:00', '12:00'), ('saldus/1', 1, 'MONDAY', null, null)"));
        assertTrue(String.valueOf(refused.getMessage()).contains("counter_staffing_apart"));
    }

    private static Response put(String place, int number, Object counter) {
        return put(place, place, number, counter);
    }

    private static Response put(String manager, String place, int number, Object counter) {
        return staff(manager).header("If-Match", "*").body(counter).put("/v1/places/" + place + "/counters/" + number);
    }

    private static Response end(String place, int number, LocalDate from) {
        return staff(place)
                .header("If-Match", "*")
                .queryParam("from", from.toString())
                .delete("/v1/places/" + place + "/counters/" + number);
    }

    private static Response list(String place) {
        return given().auth().oauth2(TestTokens.clerk("talsi")).get("/v1/places/" + place + "/counters");
    }

    private static RequestSpecification staff(String place) {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .contentType(ContentType.JSON);
    }

    private JsonNode newest(String place) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox where aggregatetype = 'ocma.divisions.place.v1' and aggregateid = ?"
                                + " order by sequence desc limit 1")) {
            select.setString(1, place);
            try (var row = select.executeQuery()) {
                row.next();
                return json.readTree(row.getString(1));
            }
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
