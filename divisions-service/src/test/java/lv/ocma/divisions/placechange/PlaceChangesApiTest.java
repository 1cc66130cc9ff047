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
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PlaceChangesApiTest extends AtPlacesOfTheFiles {

    private static final Map<String, Object> ADDRESS =
            Map.of("thoroughfare", "Parauga iela 1", "postName", "Gulbene", "postCode", "LV-4401");

    private final Publication publication;
    private final ObjectMapper json;

    PlaceChangesApiTest(Publication publication, ObjectMapper json) {
        this.publication = publication;
        this.json = json;
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

    private static Response found(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/places");
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
}
