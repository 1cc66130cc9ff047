package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes known of tukums here is invented, and forgotten again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PlaceGapsApiTest {

    private static final String PATH = "/v1/place-gaps";
    private static final String TUKUMS = "items.find { it.place == 'tukums' }.";

    private final DataSource database;
    private final EntityManagerFactory entities;

    PlaceGapsApiTest(DataSource database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
    }

    @AfterEach
    void nothingIsKnownAgain() throws SQLException {
        execute(
                "update place set name_ru = null, thoroughfare = null, post_name = null, post_code = null, country = null,"
                        + " latitude = null, longitude = null, phones = null, emails = null, accessible_lift = null"
                        + " where id = 'tukums'");
        execute("update place_schedule set change_id = null where place_id = 'tukums'");
        execute("delete from hours_change where made_by = 'invented'");
        execute("update place_counter set assumed = true, valid_to = null where place_id = 'tukums'");
    }

    @Test
    @Clause({"H4", "R7"})
    void what_no_source_tells_is_named_place_by_place_and_what_is_known_is_not() throws SQLException {
        ask("").then()
                .statusCode(200)
                .body("items", hasSize(34))
                .body("items[0].place", equalTo("riga-1"))
                .body("items[33].missing", hasItem("HOURS"))
                .body("items[33].missing", not(hasItem("ADDRESS")))
                .body(TUKUMS + "missing", hasItems("NAME_RU", "ADDRESS", "LOCATION", "PHONES", "EMAILS"))
                .body(TUKUMS + "missing", hasItems("ACCESSIBILITY", "COUNTERS_ASSUMED"))
                .body(TUKUMS + "unknownFeatures", hasSize(9));

        execute(
                "update place set name_ru = 'Тукумс', thoroughfare = 'Parauga iela 1', post_name = 'Tukums', post_code = 'LV-3101',"
                        + " country = 'LV', latitude = 57, longitude = 23, phones = '{}', emails = '{}', accessible_lift = false"
                        + " where id = 'tukums'");
        staffSetTheHours();
        execute("update place_counter set assumed = false where place_id = 'tukums'");
        ask("").then()
                .body(TUKUMS + "missing", contains("ACCESSIBILITY", "COLLECTION"))
                .body(TUKUMS + "unknownFeatures", hasSize(8))
                .body(TUKUMS + "unknownFeatures", not(hasItem("lift")));
    }

    @Test
    @Clause({"H1", "H4"})
    void a_name_that_stands_in_no_source_is_told_as_unverified() {
        ask("?missing=NAME_LV_UNVERIFIED")
                .then()
                .body("items.place", contains("kraslava", "limbazi", "rezekne", "talsi"));
        given().get("/v1/places/talsi")
                .then()
                .body("name.lv", equalTo("Talsu nodaļa"))
                .body("unverified", contains("/name/lv"));
        given().get("/v1/places/tukums").then().body("unverified", empty());
    }

    @Test
    void hours_of_a_file_wait_for_the_office_to_confirm_them() throws SQLException {
        ask("?missing=HOURS").then().body("items.place", contains("hq"));
        ask("?missing=HOURS_UNCONFIRMED").then().body("items.place", hasItem("tukums"));
        staffSetTheHours();
        ask("?missing=HOURS_UNCONFIRMED").then().body("items.place", not(hasItem("tukums")));
    }

    @Test
    @Clause("R7")
    void a_division_whose_counters_have_all_ended_is_named_and_the_head_office_has_none_to_miss() throws SQLException {
        ask("?missing=COUNTERS").then().statusCode(200).body("items", empty());
        execute("update place_counter set valid_to = '2026-01-01' where place_id = 'tukums'");
        ask("?missing=COUNTERS").then().body("items.place", contains("tukums"));
    }

    @Test
    void places_of_which_something_is_missing_are_found_and_a_gap_that_there_is_not_is_refused() throws SQLException {
        execute("update place set phones = '{+37160000000}' where id = 'tukums'");
        ask("?missing=PHONES&missing=ADDRESS&limit=500")
                .then()
                .body("items.place", not(hasItem("tukums")))
                .body("items.place", hasItem("talsi"))
                .body("items.missing", everyItem(hasItems("PHONES", "ADDRESS")));
        ask("?missing=SHOES").then().statusCode(400).body("errors.parameter", contains("missing"));
        ask("?absent=PHONES").then().statusCode(400).body("errors.parameter", contains("absent"));
        ask("?missing=NAME_LV").then().statusCode(200).body("items", empty()).body("next", nullValue());
    }

    @Test
    void pages_give_every_place_once_and_the_table_all_at_once() {
        var whole = ask("?limit=500").jsonPath().getList("items.place", String.class);
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = ask("?limit=7" + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            seen.addAll(page.getList("items.place", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(whole, seen);

        var table = staff().accept("text/csv").get(PATH);
        table.then().statusCode(200).contentType(startsWith("text/csv"));
        var lines = table.asString().lines().toList();
        assertEquals("place,kind,name_lv,name_en,name_ru,missing,unknown_features", lines.getFirst());
        assertEquals(
                whole,
                lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
        assertTrue(lines.get(1).contains("|ADDRESS|LOCATION|"), lines.get(1));
        staff().accept("text/csv").get(PATH + "?limit=5").then().statusCode(400);
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_places() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        ask("");
        var before = statistics.getPrepareStatementCount();
        ask("?limit=500");
        var count = statistics.getPrepareStatementCount() - before;
        assertTrue(count > 0 && count <= 8, count + " queries");
    }

    private void staffSetTheHours() throws SQLException {
        execute("""
                insert into hours_change (id, version, status, places, of_all_places, content, made_by, made_at)
                values ('01a21303-4d5c-7c1c-a94a-1a6df2b7a009', 0, 'DRAFT', '{tukums}', false, '{}', 'invented', now());
                update place_schedule set change_id = '01a21303-4d5c-7c1c-a94a-1a6df2b7a009'
                where place_id = 'tukums' and valid_to is null""");
    }

    private static Response ask(String question) {
        return staff().get(PATH + question);
    }

    private static RequestSpecification staff() {
        return given().auth().oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, "tukums"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
