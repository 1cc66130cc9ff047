package lv.ocma.divisions.servicechange;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The services here are invented, and forgotten again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NewServicesApiTest {

    private static final String ID = "invented-service";
    private static final String SERVICE = "/v1/services/" + ID;
    private static final String FEED = "/v1/reference-changes";
    private static final String VERSIONS = SERVICE + "/versions";

    private final DataSource database;
    private final Publication publication;
    private final Seeding seeding;
    private final ObjectMapper json;
    private final Clock clock;

    NewServicesApiTest(DataSource database, Publication publication, Seeding seeding, ObjectMapper json, Clock clock) {
        this.database = database;
        this.publication = publication;
        this.seeding = seeding;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void nothingIsInvented() throws SQLException {
        var versions = "(select id from service_version where service_id = '" + ID + "')";
        execute("delete from service_version_channel where version_id in " + versions);
        execute("delete from service_version_fee where version_id in " + versions);
        execute(
                "delete from vocabulary_word where subject in (select id::text from service_version where service_id = '"
                        + ID + "')");
        execute("delete from service_version where service_id = '" + ID + "'");
        execute("delete from service where id = '" + ID + "'");
        execute("delete from published_state where aggregate_id = '" + ID + "'");
    }

    @Test
    @Clause({"C3", "R2"})
    void a_new_service_is_one_from_its_first_date_on_and_booked_where_somebody_must_come_in_person() throws Exception {
        var audited = audited();
        var created = create(ID, version(1));
        created.then()
                .statusCode(201)
                .body("id", equalTo(ID))
                .body("bookable", is(true))
                .body("version.validFrom", equalTo(day(1)));
        when().get(created.header("Location")).then().header("ETag", equalTo(created.header("ETag")));
        when().get(SERVICE).then().statusCode(404);
        when().get(SERVICE + "?on=" + day(1)).then().body("visit.minutesPerPerson", is(20));
        found("izdomats", day(1)).then().body("items.id", hasItem(ID));
        found("izdomats", day(0)).then().body("items", hasSize(0));
        assertEquals(1, publication.publishChanges());
        assertEquals(
                false, newest().path("bookable").asBoolean(), "it is announced, and nothing that can be booked yet");
        assertEquals(audited + 1, audited());

        // What waiting for its first date would do.
        execute("update service_version set valid_from = current_date - 1 where service_id = '" + ID + "'");
        assertEquals(1, publication.publishChanges());
        var told = newest();
        assertTrue(told.path("bookable").asBoolean());
        assertEquals(20, told.path("minutesPerPerson").asInt());
        when().get("/v1/services?place=talsi").then().body("items.id", hasItem(ID));
        given().queryParam("service", ID).get("/v1/places").then().body("items", hasSize(33));
    }

    @Test
    @Clause({"C3", "H3"})
    void who_follows_the_feed_reads_what_is_announced_and_that_it_was_withdrawn() {
        var before = following(null);
        var created = create(ID, version(40));
        publication.publishChanges();
        var announced = given().queryParam("cursor", before).get(FEED);
        announced.then().body("items.id", contains(ID));
        when().get(announced.<String>path("items[0].href"))
                .then()
                .statusCode(200)
                .body("items.version.validFrom", contains(day(40)));

        byHeadOffice()
                .header("If-Match", "*")
                .delete(created.header("Location"))
                .then()
                .statusCode(204);
        publication.publishChanges();
        var withdrawn =
                given().queryParam("cursor", announced.<String>path("next")).get(FEED);
        withdrawn.then().body("items.id", contains(ID));
        when().get(withdrawn.<String>path("items[0].href"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static String following(@Nullable String from) {
        var page = given().queryParam("limit", 500)
                .queryParams(from == null ? Map.of() : Map.of("cursor", from))
                .get(FEED);
        return page.<List<Object>>path("items").isEmpty() ? page.path("next") : following(page.path("next"));
    }

    @Test
    void what_its_version_does_not_say_of_a_visit_in_person_nobody_can_book() {
        var unknown = version(1);
        unknown.remove("personalVisit");
        create(ID, unknown).then().statusCode(201).body("bookable", is(false));
    }

    @Test
    void an_id_is_given_once_and_a_withdrawn_service_is_announced_again_as_a_version() {
        var created = create(ID, version(1));
        create(ID, version(1)).then().statusCode(400).body("errors.code", contains("id-taken"));
        create("passport", version(1)).then().statusCode(400).body("errors.pointer", contains("#/id"));
        byHeadOffice()
                .header("If-Match", created.header("ETag"))
                .delete(created.header("Location"))
                .then()
                .statusCode(204);
        create(ID, version(1)).then().statusCode(400).body("errors.code", contains("id-taken"));
        byHeadOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(version(5))
                .post(VERSIONS)
                .then()
                .statusCode(201);
    }

    @Test
    void no_file_of_a_later_release_comes_in_its_way() throws SQLException {
        create(ID, version(1)).then().statusCode(201);
        execute("update seed set sha256 = 'other' where name = 'services'");
        seeding.run();
        when().get(SERVICE + "?on=" + day(1)).then().statusCode(200);
        assertTrue(count("select listed from service where id = '" + ID + "'") > 10_000);
    }

    @Test
    void all_that_is_wrong_is_named_at_once_by_pointers_into_the_whole_and_nothing_is_stored() throws SQLException {
        var wrong = version(1);
        wrong.put("dispute", Map.of("authority", "atlantis", "period", "P1M", "source", "invented"));
        wrong.put("requestChannels", List.of(Map.of("channel", "IN_PERSON"), Map.of("channel", "PIGEON")));
        wrong.put("receiptChannels", List.of("OWL"));
        wrong.put(
                "fees",
                List.of(Map.of(
                        "price",
                        Map.of("amount", "1.00", "currency", "EUR"),
                        "channel",
                        "RAVEN",
                        "source",
                        "invented")));
        assertEquals(
                List.of(
                        "#/id format",
                        "#/version/requestChannels/1/channel unknown-channel",
                        "#/version/receiptChannels/0 unknown-channel",
                        "#/version/fees/0/channel unknown-channel",
                        "#/version/dispute/authority unknown-authority"),
                errors(create("Invented Service", wrong)));
        assertEquals(
                List.of("#/id required", "#/version required"),
                errors(byHeadOffice()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(Map.of())
                        .post("/v1/services")));
        assertEquals(List.of("#/version/validFrom version-begins-ahead"), errors(create(ID, version(0))));
        var backwards = version(5);
        backwards.put("validTo", day(4));
        assertEquals(List.of("#/version/validTo last-before-first"), errors(create(ID, backwards)));
        assertEquals(0, count("select count(*) from service where id = '" + ID + "'"));
    }

    @Test
    void a_preview_tells_all_that_it_would_say_and_stores_nothing() throws SQLException {
        byHeadOffice()
                .body(Map.of("id", ID, "version", version(1)))
                .post("/v1/services/preview")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("#/visit/minutesPerPerson"))
                .body("differences.find { it.pointer == '#/id' }.before", nullValue())
                .body("differences.find { it.pointer == '#/id' }.after", equalTo(ID))
                .body("versions.validFrom", contains(day(1)));
        byHeadOffice()
                .body(Map.of("id", "passport", "version", version(1)))
                .post("/v1/services/preview")
                .then()
                .statusCode(400);
        assertEquals(0, count("select count(*) from service where id = '" + ID + "'"));
    }

    @Test
    @Clause("C3")
    void a_service_ends_with_a_date_and_is_none_from_the_day_after_unless_it_is_kept() throws SQLException {
        var audited = audited();
        var created = create(ID, version(1));
        end(created.header("ETag"), day(30))
                .then()
                .statusCode(200)
                .body("version.validTo", equalTo(day(30)))
                .body("sources", contains("invented", "invented order"));
        when().get(SERVICE + "?on=" + day(30)).then().statusCode(200);
        when().get(SERVICE + "?on=" + day(31)).then().statusCode(404);
        end(created.header("ETag"), day(20)).then().statusCode(412);
        end("*", day(20)).then().statusCode(200);
        when().get(SERVICE + "?on=" + day(21)).then().statusCode(404);
        byHeadOffice().delete(SERVICE + "/end").then().statusCode(428);
        byHeadOffice().header("If-Match", "*").delete(SERVICE + "/end").then().statusCode(204);
        when().get(SERVICE + "?on=" + day(400))
                .then()
                .statusCode(200)
                .body("version.validTo", nullValue())
                .body("sources", contains("invented"));
        assertEquals(audited + 4, audited(), "with its creation");
    }

    @Test
    void an_end_neither_rewrites_the_past_nor_goes_over_a_version_that_comes() throws SQLException {
        create(ID, version(1)).then().statusCode(201);
        byHeadOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(version(50))
                .post(VERSIONS)
                .then()
                .statusCode(201);
        assertEquals(List.of("#/lastDay version-overlaps"), errors(end("*", day(30))));
        assertEquals(List.of("#/lastDay date-in-past"), errors(end("*", day(-1))));
        assertEquals(List.of("#/lastDay date-range"), errors(end("*", "2200-01-01")));
        assertEquals(
                List.of("#/lastDay required", "#/source required"),
                errors(byHeadOffice().header("If-Match", "*").body(Map.of()).put(SERVICE + "/end")));
        end("*", day(60)).then().statusCode(200);
        execute(
                "update service_version set valid_from = current_date - 9, valid_to = current_date - 5 where service_id = '"
                        + ID + "' and valid_to < '" + day(55) + "'");
        execute(
                "update service_version set valid_from = current_date - 4, valid_to = current_date - 2 where service_id = '"
                        + ID + "' and valid_to = '" + day(60) + "'");
        end("*", day(70)).then().statusCode(409).body("type", endsWith("/problems/service-ended"));
    }

    @Test
    @Clause("V2")
    void only_the_head_office_lets_services_begin_and_end() {
        for (var other : List.of(
                TestTokens.staff(StaffRole.ADMINISTRATOR, "talsi"),
                TestTokens.staff(StaffRole.DIVISION_MANAGER, "hq"))) {
            by(other)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("id", ID, "version", version(1)))
                    .post("/v1/services")
                    .then()
                    .statusCode(403);
            by(other)
                    .header("If-Match", "*")
                    .body(Map.of("lastDay", day(9), "source", "invented order"))
                    .put("/v1/services/passport/end")
                    .then()
                    .statusCode(403);
        }
        when().get(VERSIONS).then().statusCode(404);
    }

    private static List<String> errors(Response answer) {
        return answer.then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    private static Response create(String id, Map<String, Object> version) {
        return byHeadOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("id", id, "version", version))
                .post("/v1/services");
    }

    private static Response end(String etag, String lastDay) {
        return byHeadOffice()
                .header("If-Match", etag)
                .body(Map.of("lastDay", lastDay, "source", "invented order"))
                .put(SERVICE + "/end");
    }

    private Map<String, Object> version(int daysAhead) {
        return new HashMap<>(Map.of(
                "validFrom",
                day(daysAhead),
                "name",
                Map.of("lv", "Izdomāts pakalpojums", "en", "An invented service"),
                "personalVisit",
                true,
                "visit",
                Map.of("minutesPerPerson", 20),
                "requestedAtOffice",
                true,
                "requestChannels",
                List.of(Map.of("channel", "IN_PERSON")),
                "sources",
                List.of("invented")));
    }

    private String day(int ahead) {
        return LocalDate.now(clock.withZone(Zones.RIGA)).plusDays(ahead).toString();
    }

    private static Response found(String words, String on) {
        return given().queryParam("q", words).queryParam("on", on).get("/v1/services");
    }

    private static RequestSpecification byHeadOffice() {
        return by(TestTokens.staff(StaffRole.ADMINISTRATOR, "hq"));
    }

    private static RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    private JsonNode newest() throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox where aggregatetype = 'ocma.divisions.service.v1' and aggregateid = ?"
                                + " order by sequence desc limit 1")) {
            select.setString(1, ID);
            try (var row = select.executeQuery()) {
                row.next();
                return json.readTree(row.getString(1));
            }
        }
    }

    private int audited() throws SQLException {
        return count("select count(*) from audit_entry where object_type = 'service' and object_id = '" + ID
                + "' and action in ('service.create', 'service.end', 'service.go-on')");
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
