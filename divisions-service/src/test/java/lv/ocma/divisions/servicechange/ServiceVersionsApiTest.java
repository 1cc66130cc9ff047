package lv.ocma.divisions.servicechange;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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

/** What versions say here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceVersionsApiTest {

    private static final String VISA = "/v1/services/visa";
    private static final String VERSIONS = VISA + "/versions";
    private static final Map<String, Object> LAW =
            Map.of("title", Map.of("lv", "Izdomāts likums", "en", "An invented law"), "section", "7");

    private final DataSource database;
    private final Publication publication;
    private final Seeding seeding;
    private final ObjectMapper json;
    private final Clock clock;

    ServiceVersionsApiTest(
            DataSource database, Publication publication, Seeding seeding, Clock clock, ObjectMapper json) {
        this.database = database;
        this.publication = publication;
        this.seeding = seeding;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void theServicesAreThoseOfTheFiles() throws SQLException {
        for (var table : List.of("channel", "fee", "legal_reference", "refusal_ground")) {
            execute("DELETE FROM service_version_" + table
                    + " WHERE version_id IN (SELECT id FROM service_version WHERE made_by IS NOT NULL)");
        }
        execute(
                "DELETE FROM vocabulary_word WHERE subject IN (SELECT id::text FROM service_version WHERE made_by IS NOT NULL)");
        execute("DELETE FROM service_version WHERE made_by IS NOT NULL");
        execute("UPDATE service_version SET valid_from = NULL, valid_to = NULL, stated_to = NULL");
        execute("UPDATE service SET taken_over_at = NULL");
        publication.publishChanges();
    }

    @Test
    @Clause({"C3", "C9"})
    void a_version_holds_from_its_first_date_and_what_held_before_stays_readable() {
        var etag = added(wish(30)).header("ETag");
        assertTrue(etag.startsWith("\"v"), etag);
        when().get(VISA).then().body("visit.minutesPerPerson", is(15)).body("version.validTo", equalTo(day(29)));
        onDate(29).then().body("visit.minutesPerPerson", is(15)).body("name.en", equalTo("Visa"));
        onDate(30)
                .then()
                .body("visit.minutesPerPerson", is(25))
                .body("name.en", equalTo("Visa (invented)"))
                .body("description.lv", equalTo("Izdomāts apraksts"))
                .body("description.ru", nullValue())
                .body("version.validFrom", equalTo(day(30)))
                .body("version.validTo", nullValue())
                .body("fees[0].price.amount", equalTo("90.00"))
                .body("fees[0].relief.lv", equalTo("bērniem"))
                .body("legalReferences[0].title.lv", equalTo("Izdomāts likums"))
                .body("legalReferences[0].section", equalTo("7"))
                .body("dispute.authority", equalTo("ocma"))
                .body("dispute.assumed", is(false));
        when().get(VERSIONS)
                .then()
                .body("items", hasSize(2))
                .body("items.version.validFrom", contains(null, day(30)))
                .body("next", nullValue());
        given().queryParam("on", day(30))
                .get("/v1/services")
                .then()
                .body("items.find { it.id == 'visa' }.visit.minutesPerPerson", is(25));
    }

    @Test
    @Clause({"C3", "C9"})
    void linked_data_tell_the_version_of_the_date_and_name_a_law_without_an_address() {
        added(wish(30));
        given().accept("application/ld+json")
                .queryParam("on", day(30))
                .get(VISA)
                .then()
                .statusCode(200)
                .rootPath("'@graph'.find { it.identifier == 'visa' }")
                .body("description.lv", equalTo("Izdomāts apraksts"))
                .body("hasCost.hasValue", contains("90.00"))
                .body("hasLegalResource.'@id'", contains(endsWith("/v1/services/visa#law-1")))
                .body("hasLegalResource[0].name.en", equalTo("An invented law"));
    }

    @Test
    @Clause({"P4", "C9"})
    void refusal_grounds_are_dated_and_carry_their_enactment() {
        var wish = wish(30);
        wish.put(
                "refusalGrounds",
                List.of(
                        ground("OLD_GROUND", null, day(40)),
                        ground("NEW_GROUND", day(41), null),
                        ground("OLD_GROUND", day(50), null)));
        added(wish);
        when().get(VISA + "/refusal-grounds").then().body("$", hasKey("items")).body("items", nullValue());
        grounds(40).then().body("items.code", contains("OLD_GROUND"));
        grounds(41)
                .then()
                .body("items.code", contains("NEW_GROUND"))
                .body("items[0].text.ru", equalTo("Вымышленное основание"))
                .body("items[0].enactment.title.en", equalTo("An invented law"))
                .body("items[0].enactment.section", equalTo("7"))
                .body("items[0].source", equalTo("invented"));
        grounds(50).then().body("items.code", contains("NEW_GROUND", "OLD_GROUND"));
    }

    @Test
    @Clause("C3")
    void a_version_is_found_by_its_words_from_its_first_date_on() {
        added(wish(30));
        found("apraksts", 29).then().body("items", hasSize(0));
        found("aprakts", 30).then().body("items.id", contains("visa"));
        found("invented", 30).then().body("items.id", contains("visa"));
    }

    @Test
    void a_preview_tells_what_would_differ_and_stores_nothing() {
        byHeadOffice()
                .body(wish(30))
                .post(VERSIONS + "/preview")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("#/visit/minutesPerPerson"))
                .body("differences.find { it.pointer == '#/visit/minutesPerPerson' }.before", equalTo("15"))
                .body("differences.find { it.pointer == '#/visit/minutesPerPerson' }.after", equalTo("25"))
                .body("differences.find { it.pointer == '#/fees/1/price/amount' }.after", nullValue())
                .body("differences.pointer", not(hasItem("#/id")))
                .body("versions", hasSize(2))
                .body("versions[0].validTo", equalTo(day(29)))
                .body("versions[1].id", nullValue());
        when().get(VERSIONS).then().body("items", hasSize(1));
    }

    @Test
    void a_version_that_has_not_begun_is_changed_with_its_dates() {
        var version = added(wish(30));
        var wish = wish(40);
        wish.put("visit", Map.of("minutesPerPerson", 35));
        byHeadOffice()
                .body(wish)
                .post(VERSIONS + "/preview?version=" + id(version))
                .then()
                .body("versions.validFrom", contains(null, day(40)));
        change(version, "\"v99\"", wish).then().statusCode(412);
        change(version, null, wish).then().statusCode(428);
        change(version, version.header("ETag"), wish)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("visit.minutesPerPerson", is(35))
                .body("version.validFrom", equalTo(day(40)));
        onDate(39).then().body("visit.minutesPerPerson", is(15));
        change(version, version.header("ETag"), wish).then().statusCode(412);
    }

    @Test
    void a_withdrawn_version_leaves_no_trace_but_the_audit() throws SQLException {
        var version = added(wish(30));
        byHeadOffice()
                .header("If-Match", version.header("ETag"))
                .delete(path(version))
                .then()
                .statusCode(204);
        when().get(path(version)).then().statusCode(404);
        when().get(VERSIONS).then().body("items.version.validTo", contains(nullValue()));
        assertEquals(0, count("SELECT count(*) FROM vocabulary_word WHERE subject = '" + id(version) + "'"));
        assertEquals(
                2,
                count("SELECT count(*) FROM audit_entry WHERE object_type = 'service-version' AND object_id = '"
                        + id(version) + "' AND action IN ('service-version.add', 'service-version.withdraw')"));
    }

    @Test
    void what_a_withdrawn_version_cut_short_or_ended_is_as_it_was() {
        withdraw(added(until(30, 40)));
        when().get(VERSIONS).then().body("items.version.validTo", contains(nullValue()));
        added(until(30, 60));
        withdraw(added(wish(50)));
        when().get(VERSIONS).then().body("items.version.validTo", contains(day(29), day(60)));
    }

    private static void withdraw(Response version) {
        byHeadOffice()
                .header("If-Match", version.header("ETag"))
                .delete(path(version))
                .then()
                .statusCode(204);
    }

    @Test
    void what_has_begun_is_not_rewritten() {
        var begun = when().get(VISA).jsonPath().getString("version.id");
        byHeadOffice()
                .header("If-Match", "*")
                .delete(VERSIONS + "/" + begun)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/service-version-begun"));
        byHeadOffice()
                .header("If-Match", "*")
                .body(wish(30))
                .put(VERSIONS + "/" + begun)
                .then()
                .statusCode(409);
        add(headOffice(), wish(0))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/validFrom"))
                .body("errors.code", contains("version-begins-ahead"))
                .body("errors[0].detail", equalTo("A version begins after today, on " + day(1) + " at the earliest."));
    }

    @Test
    void gaps_and_overlaps_are_refused() {
        added(wish(30));
        refused(wish(30), "#/validFrom version-overlaps");
        refused(until(20, 40), "#/validTo version-overlaps");
        refused(until(20, 25), "#/validTo version-gap");
        refused(until(20, 19), "#/validTo last-before-first");
        when().get(VERSIONS).then().body("items", hasSize(2));
        add(headOffice(), until(20, 29)).then().statusCode(201);
        when().get(VERSIONS).then().body("items.version.validTo", contains(day(19), day(29), null));
    }

    @Test
    void a_repeated_announcement_is_one() {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(headOffice())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(wish(30))
                    .post(VERSIONS)
                    .then()
                    .statusCode(201);
        }
        when().get(VERSIONS).then().body("items", hasSize(2));
    }

    @Test
    void all_that_is_wrong_is_named_at_once_and_nothing_is_stored() {
        var wish = wish(30);
        wish.remove("sources");
        wish.put("validTo", "2200-01-01");
        wish.put("name", Map.of("en", "Visa"));
        wish.put("visit", Map.of("minutesPerPerson", 481));
        wish.put("requestedAtOffice", false);
        wish.put(
                "requestChannels",
                List.of(Map.of("channel", "POST"), Map.of("channel", "POST"), Map.of("channel", "by post")));
        wish.put(
                "fees",
                List.of(Map.of(
                        "price",
                        Map.of("amount", "1,50", "currency", "euro"),
                        "validFrom",
                        day(9),
                        "validTo",
                        day(8))));
        wish.put("legalReferences", List.of(Map.of("title", Map.of(), "link", "likumi", "source", "invented")));
        var lawless = new HashMap<>(ground("a ground", null, null));
        lawless.remove("enactment");
        wish.put("refusalGrounds", List.of(lawless, ground("ONE", null, day(50)), ground("ONE", day(50), null)));
        wish.put("dispute", Map.of("authority", "atlantis", "period", "a month", "source", "invented"));
        var errors = add(headOffice(), wish)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("errors");
        assertEquals(
                List.of(
                        "#/dispute/authority unknown-authority",
                        "#/dispute/period format",
                        "#/fees/0/price/amount format",
                        "#/fees/0/price/currency format",
                        "#/fees/0/source required",
                        "#/fees/0/validTo last-before-first",
                        "#/legalReferences/0/link format",
                        "#/legalReferences/0/title required",
                        "#/name/lv required",
                        "#/refusalGrounds/0/code format",
                        "#/refusalGrounds/0/enactment required",
                        "#/refusalGrounds/2 ground-overlaps",
                        "#/requestChannels/1/channel named-twice",
                        "#/requestChannels/2/channel format",
                        "#/sources required",
                        "#/submittedTo required",
                        "#/validTo calendar-range",
                        "#/visit/minutesPerPerson range"),
                errors.stream()
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .sorted()
                        .toList());
        when().get(VERSIONS).then().body("items", hasSize(1));
    }

    @Test
    @Clause("V2")
    void only_the_head_office_announces_versions() {
        add(TestTokens.staff(StaffRole.ADMINISTRATOR, "talsi"), wish(30))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));
        add(TestTokens.staff(StaffRole.DIVISION_MANAGER, "hq"), wish(30)).then().statusCode(403);
        var version = added(wish(30));
        given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR, "talsi"))
                .header("If-Match", "*")
                .delete(path(version))
                .then()
                .statusCode(403);
    }

    @Test
    @Clause("C3")
    void others_are_told_when_a_version_begins_without_a_restart_and_nobody_can_book_what_has_ended() throws Exception {
        var wish = wish(30);
        wish.put("personalVisit", true);
        wish.put("refusalGrounds", List.of(ground("A_GROUND", null, null)));
        added(wish);
        assertEquals(1, publication.publishChanges(), "what is announced is public at once");
        assertEquals(15, newest().path("minutesPerPerson").asInt(), "nothing of today has changed");
        // What waiting for its first date would do.
        execute("UPDATE service_version SET valid_to = current_date - 2 WHERE service_id = 'visa' AND made_by IS NULL");
        execute(
                "UPDATE service_version SET valid_from = current_date - 1 WHERE service_id = 'visa' AND made_by IS NOT NULL");
        assertEquals(1, publication.publishChanges());
        var told = newest();
        assertEquals(25, told.path("minutesPerPerson").asInt());
        assertTrue(told.path("bookable").asBoolean());
        assertEquals("SERVICE", told.path("kind").asText());
        assertEquals("A_GROUND", told.at("/refusalGrounds/0/code").asText());
        assertEquals(
                "Izdomāts likums",
                told.at("/refusalGrounds/0/enactment/title/lv").asText());
        assertEquals("P1M", told.at("/dispute/period").asText());
        when().get(VISA).then().body("visit.minutesPerPerson", is(25));
        execute(
                "UPDATE service_version SET valid_to = current_date - 1 WHERE service_id = 'visa' AND made_by IS NOT NULL");
        assertEquals(1, publication.publishChanges());
        assertEquals(false, newest().path("bookable").asBoolean());
        when().get(VISA).then().statusCode(404);
    }

    @Test
    void what_staff_have_announced_no_later_file_of_a_release_takes_back() throws SQLException {
        added(wish(30));
        execute(
                "UPDATE service_version SET name_en = 'Renamed (invented)' WHERE service_id IN ('visa', 'passport') AND made_by IS NULL");
        execute("UPDATE seed SET sha256 = 'other' WHERE name = 'services'");
        seeding.run();
        onDate(29).then().body("name.en", equalTo("Renamed (invented)"));
        onDate(30).then().body("name.en", equalTo("Visa (invented)"));
        when().get("/v1/services/passport").then().body("name.en", equalTo("Issue of a passport"));
        execute("UPDATE service_version SET name_en = 'Visa' WHERE service_id = 'visa' AND made_by IS NULL");
    }

    @Test
    void the_database_refuses_two_versions_on_one_date_and_a_ground_without_an_enactment() throws SQLException {
        for (var statement : List.of(
                "INSERT INTO service_version (id, service_id, revision, translated, in_person, minutes_per_person, minutes_assumed,"
                        + " requested_at_office, sources, made_at) VALUES (gen_random_uuid(), 'visa', 0, '{}', false, 1, true, true, '{}', now())",
                "INSERT INTO service_version_refusal_ground (version_id, listed, code, text_lv, source)"
                        + " SELECT id, 1, 'A', 'Izdomāts', 'invented' FROM service_version WHERE service_id = 'visa'")) {
            var refused = "";
            try {
                execute(statement);
            } catch (SQLException e) {
                refused = String.valueOf(e.getMessage());
            }
            assertTrue(
                    refused.contains("service_version_one_at_a_time")
                            || refused.contains("service_version_refusal_ground_lawful"),
                    statement + ": " + refused);
        }
    }

    private Map<String, Object> wish(int ahead) {
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

    private Map<String, Object> until(int first, int last) {
        var wish = wish(first);
        wish.put("validTo", day(last));
        return wish;
    }

    private static Map<String, @Nullable Object> ground(String code, @Nullable String from, @Nullable String to) {
        var ground = new HashMap<String, Object>();
        ground.put("code", code);
        ground.put("text", Map.of("lv", "Izdomāts pamats", "en", "An invented ground", "ru", "Вымышленное основание"));
        ground.put("enactment", LAW);
        ground.put("validFrom", from);
        ground.put("validTo", to);
        ground.put("source", "invented");
        return ground;
    }

    private String day(int ahead) {
        return LocalDate.now(clock.withZone(Zones.RIGA)).plusDays(ahead).toString();
    }

    private void refused(Map<String, Object> wish, String error) {
        var errors = add(headOffice(), wish)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("errors");
        assertEquals(
                List.of(error),
                errors.stream()
                        .map(each -> each.get("pointer") + " " + each.get("code"))
                        .toList());
    }

    private static Response added(Map<String, Object> wish) {
        var answer = add(headOffice(), wish);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response add(String token, Map<String, Object> wish) {
        return staff(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post(VERSIONS);
    }

    private static Response change(Response version, @Nullable String etag, Map<String, Object> wish) {
        var request = byHeadOffice().body(wish);
        return (etag == null ? request : request.header("If-Match", etag)).put(path(version));
    }

    private static String id(Response version) {
        return version.jsonPath().getString("version.id");
    }

    private static String path(Response version) {
        return VERSIONS + "/" + id(version);
    }

    private Response onDate(int ahead) {
        return given().queryParam("on", day(ahead)).get(VISA);
    }

    private Response grounds(int ahead) {
        return given().queryParam("on", day(ahead)).get(VISA + "/refusal-grounds");
    }

    private Response found(String words, int ahead) {
        return given().queryParam("q", words).queryParam("on", day(ahead)).get("/v1/services");
    }

    private static RequestSpecification byHeadOffice() {
        return staff(headOffice());
    }

    private static RequestSpecification staff(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    private static String headOffice() {
        return TestTokens.staff(StaffRole.ADMINISTRATOR, "hq");
    }

    private JsonNode newest() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT payload FROM outbox WHERE aggregatetype = 'ocma.divisions.service.v1'"
                                + " AND aggregateid = 'visa' ORDER BY sequence DESC LIMIT 1")) {
            row.next();
            return json.readTree(row.getString(1));
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
