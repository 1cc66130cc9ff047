package lv.ocma.divisions.placechange;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import java.io.IOException;
import java.sql.SQLException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff say here is invented, and forgotten again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PlaceChangesApiTest {

    private static final String GULBENE = "/v1/places/gulbene";
    private static final Map<String, Object> ADDRESS =
            Map.of("thoroughfare", "Parauga iela 1", "postName", "Gulbene", "postCode", "LV-4401");

    private final DataSource database;
    private final Seeding seeding;
    private final Publication publication;
    private final ObjectMapper json;

    PlaceChangesApiTest(DataSource database, Seeding seeding, Publication publication, ObjectMapper json) {
        this.database = database;
        this.seeding = seeding;
        this.publication = publication;
        this.json = json;
    }

    @BeforeEach
    @AfterEach
    void placesAreThoseOfTheFiles() throws SQLException {
        execute("delete from place_statement");
        execute("delete from place_change");
        execute(
                "update place set details_version = 0, staff_said = '{}', staff_sources = '{}', accessibility_staff_sources = '{}'");
        loadTheFilesAgain();
    }

    @Test
    @Clause({"H4", "R7"})
    void what_staff_say_of_a_place_is_told_in_every_form_and_found_at_once_and_is_no_gap_any_more() throws Exception {
        var said = say(
                        "gulbene",
                        Map.of(
                                "name",
                                Map.of("ru", "Гулбенское отделение"),
                                "address",
                                ADDRESS,
                                "location",
                                Map.of("latitude", 57.1777, "longitude", 26.7529),
                                "phones",
                                List.of("6449 0000", "+371 26 000 000"),
                                "emails",
                                List.of("gulbene@example.com"),
                                "webPage",
                                "https://www.example.com/gulbene",
                                "accessibility",
                                Map.of(
                                        "text",
                                        Map.of("lv", "Pie ieejas ir uzbrauktuve."),
                                        "features",
                                        Map.of("wheelchair", true, "lift", false)),
                                "languages",
                                List.of("lv", "ru")))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"v1\""))
                .body("source", equalTo("invented letter"))
                .body("differences.pointer", hasItems("#/address", "#/name/ru", "#/accessibility/features/lift"))
                .body("differences.find { it.pointer == '#/phones' }.before", nullValue())
                .body("differences.find { it.pointer == '#/phones' }.after", contains("+37164490000", "+37126000000"))
                .body("differences.find { it.pointer == '#/accessibility/features/lift' }.after", is(false))
                .body("actions", contains("undoing"))
                .extract();

        when().get(GULBENE)
                .then()
                .body("name.ru", equalTo("Гулбенское отделение"))
                .body("name.lv", notNullValue())
                .body("address.postCode", equalTo("LV-4401"))
                .body("address.country", equalTo("LV"))
                .body("phones", contains("+37164490000", "+37126000000"))
                .body("accessibility.features.wheelchair", is(true))
                .body("accessibility.features.lift", is(false))
                .body("accessibility.features.hearingLoop", nullValue())
                .body("accessibility.source", containsString("invented letter"))
                .body("languages", contains("lv", "ru"))
                .body("sources", hasItem("invented letter"));
        given().accept("application/ld+json")
                .get(GULBENE)
                .then()
                .body("telephone", contains("+37164490000", "+37126000000"))
                .body("address.postalCode", equalTo("LV-4401"));
        var table = given().accept("text/csv").get("/v1/places").asString();
        assertTrue(table.contains("Parauga iela 1,Gulbene,LV-4401"), table);
        found("near", "57.18,26.75").then().body("items.id", contains("gulbene"));
        found("accessible", "wheelchair").then().body("items.id", hasItem("gulbene"));
        found("accessible", "lift").then().body("items.id", not(hasItem("gulbene")));
        staff("talsi")
                .get("/v1/place-gaps?limit=500")
                .then()
                .rootPath("items.find { it.place == 'gulbene' }")
                .body("missing", not(hasItem("ADDRESS")))
                .body("missing", not(hasItem("PHONES")))
                .body("missing", hasItem("ACCESSIBILITY"))
                .body("unknownFeatures", hasSize(7));
        var told = newest("gulbene");
        assertEquals("LV-4401", told.at("/address/postCode").asText());
        assertEquals("+37164490000", told.at("/phones/0").asText());
        assertEquals(0, publication.publishChanges(), "told with the change itself");
        assertEquals(
                1,
                count("select count(*) from audit_entry where action = 'place.change' and division = 'gulbene'"
                        + " and object_id = '" + said.path("id") + "'"));
        when().get(said.header("Location")).then().statusCode(401);
        staff("talsi").get(said.header("Location")).then().body("place", equalTo("gulbene"));
    }

    @Test
    @Clause("R7")
    void not_known_is_said_by_name_and_is_neither_absent_nor_silence() {
        say("gulbene", Map.of("accessibility", Map.of("features", Map.of("lift", false)), "phones", List.of()));
        say("gulbene", Map.of("emails", List.of("gulbene@example.com")));
        when().get(GULBENE)
                .then()
                .body("accessibility.features.lift", is(false))
                .body("phones", empty())
                .body("emails", hasSize(1));
        by("gulbene", "gulbene", Map.of("source", "invented", "unknown", List.of("#/accessibility/features/lift")))
                .then()
                .statusCode(201);
        when().get(GULBENE).then().body("accessibility", nullValue()).body("phones", empty());
    }

    @Test
    void what_staff_say_no_later_file_of_a_release_takes_back_and_what_they_take_back_is_again_that_of_the_file()
            throws SQLException {
        var name = when().get(GULBENE).jsonPath().getString("name.en");
        var change = say("gulbene", Map.of("name", Map.of("en", "Gulbene (invented)")));
        execute("update place set name_lv = 'Nosaukums (izdomāts)' where id = 'gulbene'");
        loadTheFilesAgain();
        when().get(GULBENE)
                .then()
                .body("name.en", equalTo("Gulbene (invented)"))
                .body("name.lv", not(equalTo("Nosaukums (izdomāts)")));

        undo("gulbene", change)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"v2\""))
                .body("undoes", equalTo(change.path("id")))
                .body("source", nullValue())
                .body("reason", equalTo("A slip"))
                .body("differences.before", contains("Gulbene (invented)"))
                .body("differences.after", contains(name))
                .body("actions", empty());
        when().get(GULBENE).then().body("name.en", equalTo(name)).body("sources", not(hasItem("invented letter")));
        loadTheFilesAgain();
        when().get(GULBENE).then().body("name.en", equalTo(name));
    }

    @Test
    @Clause("H1")
    void a_name_that_stands_in_no_source_is_verified_once_staff_say_it() {
        var limbazi = "/v1/places/limbazi";
        when().get(limbazi).then().body("unverified", contains("/name/lv"));
        var name = when().get(limbazi).jsonPath().getString("name.lv");
        var change = say("limbazi", Map.of("name", Map.of("lv", name)));
        when().get(limbazi).then().body("unverified", empty()).body("name.lv", equalTo(name));
        undo("limbazi", change).then().statusCode(201);
        when().get(limbazi).then().body("unverified", contains("/name/lv"));
    }

    @Test
    void what_a_release_says_meanwhile_holds_once_staff_take_their_word_back() throws SQLException {
        var change = say("gulbene", Map.of("webPage", "https://www.example.com/by-staff"));
        // What the file of a later release would do.
        execute("update place_statement set of_file = '\"https://www.example.com/by-file\"' where member = '/webPage'");
        undo("gulbene", change).then().statusCode(201);
        when().get(GULBENE).then().body("webPage", equalTo("https://www.example.com/by-file"));
    }

    @Test
    void only_what_nobody_has_said_otherwise_since_is_taken_back_the_newest_first() {
        var first = say("gulbene", Map.of("phones", List.of("64490001"), "emails", List.of("one@example.com")));
        var second = say("gulbene", Map.of("phones", List.of("64490002")));
        undo("gulbene", first)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/place-change-not-undoable"))
                .body("detail", containsString("CHANGED_SINCE"));
        var undoing = undo("gulbene", second);
        undoing.then().statusCode(201);
        when().get(GULBENE).then().body("phones", contains("+37164490001"));
        undo("gulbene", second).then().statusCode(409).body("detail", containsString("UNDONE"));
        undo("gulbene", undoing).then().statusCode(409).body("detail", containsString("IS_AN_UNDOING"));
        undo("gulbene", first).then().statusCode(201);
        when().get(GULBENE).then().body("phones", nullValue()).body("emails", nullValue());

        var history = staff("talsi").get(GULBENE + "/changes?limit=3");
        history.then()
                .statusCode(200)
                .header("ETag", equalTo("\"v4\""))
                .body("items.undoes", contains(id(first), id(second), null))
                .body("items[2].undoneBy", equalTo(undoing.path("id")))
                .body("items[2].madeBy", notNullValue())
                .body("items[2].actions", empty());
        staff("talsi")
                .get(GULBENE + "/changes?cursor=" + history.jsonPath().getString("next"))
                .then()
                .body("items.id", contains(id(first)))
                .body("next", nullValue());
    }

    @Test
    void a_preview_tells_what_would_be_otherwise_and_stores_nothing() throws SQLException {
        staff("gulbene")
                .body(Map.of(
                        "source",
                        "invented",
                        "details",
                        Map.of("phones", List.of("64490000"), "languages", List.of("lv")),
                        "unknown",
                        List.of("#/emails")))
                .post(GULBENE + "/changes/preview")
                .then()
                .statusCode(200)
                .body("differences.pointer", contains("#/phones"))
                .body("differences[0].before", nullValue())
                .body("differences[0].after", contains("+37164490000"));
        when().get(GULBENE).then().body("phones", nullValue());
        assertEquals(0, count("select count(*) from place_change"));
    }

    @Test
    void a_change_needs_the_state_that_its_caller_has_seen_and_a_repeated_one_is_one() throws SQLException {
        var wish = Map.of("source", "invented", "details", Map.of("phones", List.of("64490000")));
        staff("gulbene")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post(GULBENE + "/changes")
                .then()
                .statusCode(428);
        staff("gulbene")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"v9\"")
                .body(wish)
                .post(GULBENE + "/changes")
                .then()
                .statusCode(412);
        var key = UUID.randomUUID();
        for (int replayed = 0; replayed < 2; replayed++) {
            staff("gulbene")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"v0\"")
                    .body(wish)
                    .post(GULBENE + "/changes")
                    .then()
                    .statusCode(201);
        }
        staff("gulbene")
                .header("If-Match", "*")
                .body(wish)
                .post(GULBENE + "/changes")
                .then()
                .statusCode(400);
        assertEquals(1, count("select count(*) from place_change"));
    }

    @Test
    @Clause("V2")
    void a_manager_speaks_of_the_own_places_with_their_branches_and_head_office_of_all() throws SQLException {
        var wish = Map.of("source", "invented", "details", Map.of("languages", List.of("lv")));
        by("valka", "smiltene", wish).then().statusCode(201);
        by("hq", "smiltene", wish).then().statusCode(201);
        by("valka", "gulbene", wish).then().statusCode(403).body("type", endsWith("/problems/other-division"));
        by("hq", "atlantis", wish).then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.clerk("gulbene"))
                .contentType(ContentType.JSON)
                .body(wish)
                .post(GULBENE + "/changes")
                .then()
                .statusCode(403);
        assertEquals(2, count("select count(*) from place_change"));
    }

    @Test
    void all_that_is_wrong_is_named_at_once_and_nothing_of_it_is_stored() throws SQLException {
        var wrong = Map.of(
                "reason",
                " ",
                "details",
                Map.of(
                        "address",
                        Map.of("thoroughfare", "", "postCode", "1026"),
                        "location",
                        Map.of("latitude", 26.7, "longitude", 57.2),
                        "phones",
                        List.of("64490000", "112", "64490000", "+1 555"),
                        "emails",
                        List.of("gulbene@", "gulbene@example.com"),
                        "webPage",
                        "ftp://example.com",
                        "admission",
                        List.of("live queue"),
                        "accessibility",
                        Map.of("text", Map.of("lv", "")),
                        "languages",
                        List.of("lv", "xx"),
                        "note",
                        Map.of("en", "x".repeat(2001))),
                "unknown",
                List.of("#/phones", "#/name/lv", "#/colour", "#/location", "#/collectsDocumentsMadeElsewhere"));
        var named = by("gulbene", "gulbene", wrong)
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
                        "#/source required",
                        "#/reason size",
                        "#/details/address/thoroughfare size",
                        "#/details/address/postName required",
                        "#/details/address/postCode format",
                        "#/details/location/latitude outside-latvia",
                        "#/details/location/longitude outside-latvia",
                        "#/details/phones/1 phone-format",
                        "#/details/phones/2 named-twice",
                        "#/details/phones/3 phone-format",
                        "#/details/emails/0 email-format",
                        "#/details/webPage format",
                        "#/details/admission/0 one-of",
                        "#/details/accessibility/text/lv size",
                        "#/details/languages/1 format",
                        "#/details/note/en size",
                        "#/unknown/0 named-twice",
                        "#/unknown/1 one-of",
                        "#/unknown/2 one-of",
                        "#/unknown/3 named-twice"),
                named);
        by("gulbene", "gulbene", Map.of("source", "invented"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/details"));
        by("gulbene", "gulbene", Map.of("source", "invented", "details", Map.of("colour", "red")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-member"));
        by("gulbene", "gulbene", Map.of("source", "invented", "details", Map.of("languages", List.of())))
                .then()
                .statusCode(400);
        var change = say("gulbene", Map.of("phones", List.of("64490000")));
        staff("gulbene")
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post(GULBENE + "/changes/" + change.path("id") + "/undoing")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reason"));
        assertEquals(1, count("select count(*) from place_change"));
    }

    private static Response say(String place, Map<String, ?> details) {
        return by(place, place, Map.of("source", "invented letter", "details", details));
    }

    private static Response by(String manager, String place, Map<String, ?> change) {
        return staff(manager)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(change)
                .post("/v1/places/" + place + "/changes");
    }

    private static Response undo(String place, Response change) {
        return staff(place)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "A slip"))
                .post("/v1/places/" + place + "/changes/" + change.path("id") + "/undoing");
    }

    private static String id(Response change) {
        return change.path("id");
    }

    private static Response found(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/places");
    }

    private static RequestSpecification staff(String place) {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    private void loadTheFilesAgain() throws SQLException {
        execute("update seed set sha256 = 'other', generated = '2020-01-01' where name = 'places'");
        seeding.run();
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
