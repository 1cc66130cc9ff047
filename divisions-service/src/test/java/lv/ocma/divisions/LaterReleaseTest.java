package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What files of a later release do to dates that have passed. What an earlier one is made to have said here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LaterReleaseTest {

    private static final String EARLIER = "An earlier release (invented)";

    private final DataSource database;
    private final Publication publication;
    private final Seeding seeding;
    private final Clock clock;
    private LocalDate today;

    LaterReleaseTest(DataSource database, Publication publication, Seeding seeding, Clock clock) {
        this.database = database;
        this.publication = publication;
        this.seeding = seeding;
        this.clock = clock;
    }

    @BeforeEach
    void today() {
        today = LocalDate.now(clock.withZone(Zones.RIGA));
    }

    @AfterEach
    void onlyTheFirstReleaseSaidSomething() throws SQLException {
        var later = "service_id = 'passport' AND valid_from IS NOT NULL";
        for (var table : List.of("channel", "fee", "legal_reference")) {
            execute("DELETE FROM service_version_" + table
                    + " WHERE version_id IN (SELECT id FROM service_version WHERE " + later + ")");
        }
        execute("DELETE FROM vocabulary_word WHERE subject IN (SELECT id::text FROM service_version WHERE " + later
                + ")");
        execute("DELETE FROM service_version WHERE " + later);
        execute(
                "UPDATE service_version SET name_en = 'Issue of a passport', valid_to = NULL WHERE service_id = 'passport'");
        for (var table : List.of("schedule_reception", "schedule_rule")) {
            execute("DELETE FROM " + table
                    + " WHERE schedule_id IN (SELECT id FROM place_schedule WHERE place_id = 'jurmala' AND valid_from = '"
                    + today + "')");
        }
        execute("DELETE FROM place_schedule WHERE place_id = 'jurmala' AND valid_from = '" + today + "'");
        execute("UPDATE place_schedule SET valid_to = NULL WHERE place_id = 'jurmala' AND valid_to = '"
                + today.minusDays(1) + "'");
        jurmalaOpens("09:00");
        execute("UPDATE hours_exception SET reason_en = 'Extra opening' WHERE reason_en = '" + EARLIER + "'");
        publication.publishChanges();
    }

    @Test
    @Clause("C3")
    void a_service_is_as_a_later_file_says_from_the_day_on_which_it_is_taken_in_and_before_it_as_it_was_told()
            throws SQLException {
        execute("UPDATE service_version SET name_en = '" + EARLIER + "' WHERE service_id = 'passport'");
        takeInAgain("services");
        passport(today.minusDays(1))
                .body("name.en", equalTo(EARLIER))
                .body("version.validFrom", nullValue())
                .body("version.validTo", equalTo(today.minusDays(1).toString()));
        passport(today)
                .body("name.en", equalTo("Issue of a passport"))
                .body("version.validFrom", equalTo(today.toString()))
                .body("version.validTo", nullValue())
                .body("fees", not(empty()));
        found("issue of a passport", today).body("items.id", contains("passport"));
        when().get("/v1/services/passport/versions").then().body("items", hasSize(2));
    }

    @Test
    @Clause("C3")
    void of_two_files_of_one_day_the_second_holds_from_that_day() throws SQLException {
        execute("UPDATE service_version SET name_en = '" + EARLIER + "' WHERE service_id = 'passport'");
        takeInAgain("services");
        execute("UPDATE service_version SET name_en = 'In between (invented)' WHERE service_id = 'passport'"
                + " AND valid_from IS NOT NULL");
        takeInAgain("services");
        passport(today.minusDays(1)).body("name.en", equalTo(EARLIER));
        passport(today).body("name.en", equalTo("Issue of a passport"));
        when().get("/v1/services/passport/versions").then().body("items", hasSize(2));
    }

    @Test
    @Clause({"C3", "H2"})
    void files_that_say_the_same_change_nothing() throws SQLException {
        var services = count("SELECT count(*) FROM service_version");
        var schedules = count("SELECT count(*) FROM place_schedule");
        takeInAgain("services");
        takeInAgain("hours");
        assertEquals(services, count("SELECT count(*) FROM service_version"));
        assertEquals(schedules, count("SELECT count(*) FROM place_schedule"));
        assertEquals(0, publication.publishChanges());
    }

    @Test
    @Clause({"H2", "H3"})
    void hours_are_as_a_later_file_says_from_the_day_on_which_it_is_taken_in_and_before_it_as_they_were_told()
            throws SQLException {
        jurmalaOpens("10:00");
        var before = jurmala();
        takeInAgain("hours");
        var after = jurmala();
        List<Map<String, Object>> days = after.getList("items");
        assertEquals(57, days.size());
        for (int i = 0; i < days.size(); i++) {
            var date = LocalDate.parse(after.getString("items[" + i + "].date"));
            var day = "items[" + i + "]";
            if (date.isBefore(today)) {
                assertEquals(before.getMap(day), after.getMap(day));
            } else if (after.getBoolean(day + ".open")) {
                assertEquals("09:00", after.getString(day + ".intervals[0].opens"), date::toString);
            }
        }
    }

    @Test
    @Clause({"H2", "H3"})
    void an_opening_that_has_passed_stays_as_it_was_told() throws SQLException {
        execute("UPDATE hours_exception SET reason_en = '" + EARLIER
                + "' WHERE place_id = 'riga-2' AND date = '2022-08-20'");
        takeInAgain("hours");
        when().get("/v1/places/riga-2/hours?from=2022-08-20&to=2022-08-20")
                .then()
                .body("items.reason.text.en", contains(EARLIER));
    }

    private void takeInAgain(String seed) throws SQLException {
        execute("UPDATE seed SET sha256 = 'other' WHERE name = '" + seed + "'");
        seeding.run();
    }

    private void jurmalaOpens(String time) throws SQLException {
        execute(
                "UPDATE schedule_reception SET opens = '" + time
                        + "' WHERE schedule_id IN (SELECT id FROM place_schedule WHERE place_id = 'jurmala' AND valid_to IS NULL)");
    }

    private JsonPath jurmala() {
        return when().get("/v1/places/jurmala/hours?from=" + today.minusDays(28) + "&to=" + today.plusDays(28)
                        + "&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse passport(LocalDate on) {
        return when().get("/v1/services/passport?on=" + on).then().statusCode(200);
    }

    private static ValidatableResponse found(String words, LocalDate on) {
        return given().queryParam("q", words)
                .queryParam("on", on.toString())
                .get("/v1/services")
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
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
}
