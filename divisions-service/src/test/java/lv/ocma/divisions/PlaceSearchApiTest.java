package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of accessibility, map points and services here is invented: no source tells it of any place but riga-3. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PlaceSearchApiTest {

    private final DataSource database;
    private final EntityManagerFactory entities;

    PlaceSearchApiTest(DataSource database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
    }

    @BeforeEach
    void someThingsAreKnown() throws SQLException {
        execute("UPDATE place SET latitude = 56.95, longitude = 24.10 WHERE id = 'riga-1'");
        execute("UPDATE place SET latitude = 56.97, longitude = 24.15 WHERE id = 'riga-2'");
        execute("UPDATE place SET latitude = 56.65, longitude = 23.72 WHERE id = 'jelgava'");
        execute("UPDATE place SET latitude = 56.65, longitude = 23.72 WHERE id = 'dobele'");
        execute("UPDATE place SET latitude = 56.51, longitude = 21.01 WHERE id = 'liepaja'");
        execute(
                "UPDATE place SET accessible_wheelchair = true, accessible_lift = true WHERE id IN ('riga-1', 'talsi')");
        execute("UPDATE place SET accessible_wheelchair = true, accessible_lift = false WHERE id = 'riga-2'");
        execute("UPDATE place SET accessible_wheelchair = false WHERE id = 'ogre'");
        execute("INSERT INTO place_service VALUES ('riga-1', 'visa', true, 'invented'),"
                + " ('talsi', 'passport', false, 'invented'), ('hq', 'passport', true, 'invented')");
    }

    @AfterEach
    void nothingIsKnownAgain() throws SQLException {
        execute("DELETE FROM place_service WHERE source = 'invented'");
        execute("UPDATE place SET latitude = null, longitude = null, accessible_lift = null,"
                + " accessible_wheelchair = CASE WHEN id = 'riga-3' THEN true END");
    }

    @Test
    @Clause("C3")
    void a_service_is_offered_by_every_unit_if_it_is_asked_for_in_person_and_elsewhere_as_a_source_says() {
        found("service", "eid-card").body("items", hasSize(33)).body("items.id", not(hasItem("hq")));
        found("service", "passport")
                .body("items", hasSize(33))
                .body("items.id", hasItem("hq"))
                .body("items.id", not(hasItem("talsi")));
        found("service", "visa").body("items.id", contains("riga-1"));
        found("service", "asylum").body("items", empty());
        found("service", "invitation").body("items", empty());
        given().queryParam("service", "passport", "visa")
                .get("/v1/places")
                .then()
                .body("items.id", contains("riga-1"));
        given().queryParam("service", "passport", "nothing", "never")
                .get("/v1/places")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("service", "service"))
                .body("errors.code", everyItem(equalTo("unknown-service")))
                .body(
                        "errors.detail",
                        contains(
                                "Parametra 2. vērtība nav neviens pakalpojums.",
                                "Parametra 3. vērtība nav neviens pakalpojums."));
    }

    @Test
    void a_place_tells_what_a_source_says_of_its_services_and_where_it_is() {
        when().get("/v1/places/riga-1")
                .then()
                .body("services", contains(Map.of("service", "visa", "offered", true, "source", "invented")))
                .body("location.latitude", equalTo(56.95f))
                .body("location.longitude", equalTo(24.1f));
        when().get("/v1/places/valka").then().body("$", hasKey("services")).body("services", nullValue());
    }

    @Test
    void the_nearest_come_first_and_places_without_a_known_point_are_not_listed() {
        found("near", "56.95,24.11")
                .body("items.id", contains("riga-1", "riga-2", "dobele", "jelgava", "liepaja"))
                .body("items[0].distanceKm", equalTo(0.6f))
                .body("items.opening", everyItem(nullValue()));
        given().queryParam("near", "56.95,24.11")
                .queryParam("radius", "41.5")
                .get("/v1/places")
                .then()
                .statusCode(200)
                .body("items.id", contains("riga-1", "riga-2", "dobele", "jelgava"));
        given().queryParam("near", "56.51,21.01")
                .queryParam("q", "riga")
                .get("/v1/places")
                .then()
                .body("items.id", contains("riga-1", "riga-2"));
        when().get("/v1/places").then().body("items.distanceKm", everyItem(nullValue()));
    }

    @Test
    @Clause("R7")
    void what_is_not_known_counts_as_accessible_only_for_who_says_so_and_what_is_absent_never_does() {
        found("accessible", "wheelchair").body("items.id", contains("riga-1", "riga-2", "riga-3", "talsi"));
        given().queryParam("accessible", "wheelchair", "lift")
                .get("/v1/places")
                .then()
                .body("items.id", contains("riga-1", "talsi"));
        given().queryParam("accessible", "wheelchair", "lift")
                .queryParam("unknownAccessibility", "include")
                .get("/v1/places")
                .then()
                .statusCode(200)
                .body("items", hasSize(32))
                .body("items.id", not(hasItem("ogre")))
                .body("items.id", not(hasItem("riga-2")));
        given().queryParam("accessible", "wheelchair")
                .queryParam("unknownAccessibility", "exclude")
                .get("/v1/places")
                .then()
                .body("items", hasSize(4));
        found("accessible", "signLanguage").body("items", empty());
    }

    @Test
    @Clause("R7")
    void a_feature_is_there_not_there_or_not_known() {
        when().get("/v1/places/riga-2")
                .then()
                .body("accessibility.features.wheelchair", is(true))
                .body("accessibility.features.lift", is(false))
                .body("accessibility.features", hasKey("signLanguage"))
                .body("accessibility.features.signLanguage", nullValue());
        when().get("/v1/places/riga-3").then().body("accessibility.features.lift", nullValue());
        when().get("/v1/places/valka").then().body("accessibility", nullValue());
    }

    @ParameterizedTest
    @Clause({"H2", "H3"})
    @CsvSource({
        "2026-06-25T10:00:00+03:00,30,riga-1,livani",
        "2026-06-26T10:00:00+03:00,31,livani,hq",
        "2026-06-25T16:29:59+03:00,30,talsi,hq",
        "2026-06-25T16:30:00+03:00,1,riga-1,talsi",
        "2026-06-25T13:30:00Z,1,riga-1,talsi",
        "2026-06-27T10:00:00+03:00,30,talsi,livani",
        "2026-06-22T10:00:00+03:00,0,,talsi",
        "2026-06-24T10:00:00+03:00,0,,talsi",
        "2022-08-20T10:00:00+03:00,5,riga-1,talsi",
        "2026-03-30T08:59:59+03:00,1,riga-1,talsi",
        "2026-03-30T09:00:00+03:00,30,talsi,livani",
        "2026-10-26T08:59:59+02:00,1,riga-1,talsi",
        "2026-10-26T09:00:00+02:00,30,talsi,livani"
    })
    void places_that_are_open_at_a_moment_are_found(String moment, int count, @Nullable String open, String closed) {
        var answer = found("openAt", moment).body("items", hasSize(count)).body("items.id", not(hasItem(closed)));
        if (open != null) {
            answer.body("items.id", hasItem(open));
        }
    }

    @Test
    @Clause({"H2", "H3"})
    void at_random_moments_those_are_open_whose_effective_hours_say_so() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            var moment = ZonedDateTime.of(2022, 1, 1, 7, 0, 0, 0, Zones.RIGA)
                    .plusDays(random.nextInt(3 * 365))
                    .plusMinutes(random.nextInt(14 * 60));
            List<String> open = found("openAt", moment.toOffsetDateTime().toString())
                    .extract()
                    .path("items.id");
            assertEquals(openByHours(moment), open, "seed " + seed + ", " + moment);
        }
    }

    @Test
    void filters_can_be_combined() {
        given().queryParam("q", "riga")
                .queryParam("service", "passport")
                .queryParam("near", "56.97,24.15")
                .queryParam("radius", 50)
                .queryParam("accessible", "wheelchair")
                .queryParam("openAt", "2026-06-25T16:00:00+03:00")
                .get("/v1/places")
                .then()
                .statusCode(200)
                .body("items.id", contains("riga-2", "riga-1"));
        given().queryParam("q", "riga")
                .queryParam("near", "56.97,24.15")
                .queryParam("openAt", "2026-06-25T19:00:00+03:00")
                .get("/v1/places")
                .then()
                .body("items.id", contains("riga-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=rig",
                "q=nodala",
                "near=56.95,24.11",
                "near=56.65,23.72",
                "openAt=2026-06-26T10:00:00%2B03:00",
                "accessible=wheelchair&unknownAccessibility=include",
                "service=passport&q=division&expand=opening"
            })
    void pages_of_any_order_give_every_place_once(String question) {
        List<String> whole = at("/v1/places?" + question).extract().path("items.id");
        for (int limit : List.of(2, 7)) {
            var seen = new ArrayList<String>();
            @Nullable String next = "/v1/places?" + question + "&limit=" + limit;
            do {
                var page = at(next).extract();
                seen.addAll(page.jsonPath().getList("items.id", String.class));
                var link = page.header("Link");
                assertEquals(page.path("next") != null, link != null);
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            } while (next != null);
            assertEquals(whole, seen, "in pages of " + limit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "text/csv"})
    void in_another_form_all_that_are_found_come_at_once_in_their_order(String form) {
        var answer = given().accept(form)
                .get("/v1/places?near=56.95,24.11&q=riga")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(answer.indexOf("riga-1") < answer.indexOf("riga-2"));
        assertTrue(answer.contains("riga-1") && !answer.contains("riga-3") && !answer.contains("dobele"));
        given().accept(form)
                .get("/v1/places?expand=opening")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("expand"));
        given().accept(form).get("/v1/places?q=riga&limit=5").then().statusCode(400);
    }

    @Test
    @Clause("R7")
    void in_the_table_what_is_known_to_be_there_and_to_be_missing_stand_apart_from_what_is_not_known() {
        var table = given().accept("text/csv")
                .get("/v1/places?q=riga")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = table.lines().toList();
        assertTrue(lines.get(1).contains(",wheelchair|lift,,lv,"), lines.get(1));
        assertTrue(lines.get(2).contains(",wheelchair,lift,lv,"), lines.get(2));
        assertTrue(lines.get(3).contains(",wheelchair|babyCarriage|disabledParking,,lv,"), lines.get(3));
        assertFalse(lines.get(3).contains("lift"), lines.get(3));
    }

    @Test
    void an_office_of_which_no_source_words_the_accessibility_has_no_such_feature() {
        given().accept("application/ld+json")
                .get("/v1/places/riga-1")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("amenityFeature")));
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_places_that_are_found() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var question = "/v1/places?service=passport&openAt=2026-06-26T10:00:00Z&expand=opening&q=";
        var before = statistics.getPrepareStatementCount();
        at(question + "ogre%20division");
        at(question + "valka%20division");
        var few = statistics.getPrepareStatementCount() - before;
        at(question + "division&limit=500");
        at(question + "division&limit=500");
        var many = statistics.getPrepareStatementCount() - before - few;
        assertTrue(few > 0 && many <= few, few + " and " + many);
        assertTrue(many / 2 <= 16, many + " queries of two requests");
    }

    @Test
    void the_database_takes_no_half_point_and_none_off_the_earth() {
        for (var point : List.of("latitude = 56", "latitude = 91, longitude = 0", "latitude = 0, longitude = 181")) {
            var refused =
                    assertThrows(SQLException.class, () -> execute("UPDATE place SET " + point + " WHERE id = 'ogre'"));
            assertTrue(String.valueOf(refused.getMessage()).contains("place_location_"), point);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(String place, List<Hours> intervals) {

        boolean openAt(LocalTime time) {
            return intervals.stream().anyMatch(hours -> !time.isBefore(hours.opens()) && time.isBefore(hours.closes()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hours(LocalTime opens, LocalTime closes) {}

    private static List<String> openByHours(ZonedDateTime moment) {
        var date = moment.toLocalDate().toString();
        return given()
                .queryParam("from", date)
                .queryParam("to", date)
                .get("/v1/hours")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", Day.class)
                .stream()
                .filter(day -> day.openAt(moment.toLocalTime()))
                .map(Day::place)
                .toList();
    }

    private static ValidatableResponse found(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/places").then().statusCode(200);
    }

    private static ValidatableResponse at(String address) {
        return given().urlEncodingEnabled(false).get(address).then().statusCode(200);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
