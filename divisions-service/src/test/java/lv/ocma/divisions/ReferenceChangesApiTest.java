package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.events.PublishedEvents;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReferenceChangesApiTest {

    private static final String PATH = "/v1/reference-changes";

    private final DataSource database;
    private final Publication publication;
    private final PublishedEvents events;

    ReferenceChangesApiTest(DataSource database, Publication publication, PublishedEvents events) {
        this.database = database;
        this.publication = publication;
        this.events = events;
    }

    @Test
    @Clause({"H1", "H3"})
    void who_begins_without_a_cursor_gets_everything_once_and_each_link_answers() {
        var employee = employed();
        var all = read(null);
        var ids = all.items().stream()
                .map(item -> item.get("kind") + " " + item.get("id"))
                .collect(Collectors.toSet());
        assertEquals(all.items().size(), ids.size(), "each once");
        var kinds = all.items().stream().map(item -> item.get("kind")).collect(Collectors.toSet());
        assertEquals(events.events().size(), kinds.size(), "every event of the service has its kind: " + kinds);
        assertEquals(34, count(all, "PLACE"));
        var answered = new HashSet<String>();
        // Of employees the first may have left.
        given().get("/v1/staff/" + employee).then().statusCode(200);
        answered.add("STAFF_MEMBER");
        assertTrue(ids.contains("STAFF_MEMBER " + employee));
        for (var item : all.items()) {
            if (answered.add(item.get("kind"))) {
                given().get(item.get("href")).then().statusCode(200);
            }
        }
        given().queryParam("cursor", all.next()).get(PATH).then().body("items", empty());
    }

    @Test
    @Clause("H3")
    void who_comes_back_gets_what_has_changed_since_and_each_thing_once() throws SQLException {
        var before = read(null).next();
        for (var name : List.of("First (invented)", "Second (invented)")) {
            execute("UPDATE place SET name_en = '" + name + "' WHERE id = 'dobele'");
            publication.publishChanges();
        }

        page(before)
                .then()
                .body("items.kind", contains("PLACE"))
                .body("items.id", contains("dobele"))
                .body("items[0].href", equalTo("/v1/places/dobele"));
        execute("UPDATE place SET name_en = 'Dobele Division' WHERE id = 'dobele'");
        publication.publishChanges();
        var now = page(before);
        now.then().body("items.id", contains("dobele"));
        page(now.path("next")).then().body("items", empty()).body("next", equalTo(now.path("next")));
    }

    /**
     * A change that the public is shown. All of it is invented, and taken back.
     *
     * @param before makes ready what then changes
     */
    record Change(String of, String kind, String id, String before, String sql, String undo) {

        @Override
        public String toString() {
            return of;
        }
    }

    static Stream<Change> shown() {
        var month = YearMonth.now(Zones.RIGA).plusMonths(4);
        var passport = "(SELECT id FROM service_version WHERE service_id = 'passport' AND valid_to IS NULL)";
        return Stream.of(
                change(
                        "a fee",
                        "SERVICE",
                        "passport",
                        "UPDATE service_version_fee SET amount = amount + 1 WHERE listed = 1 AND version_id = "
                                + passport,
                        "UPDATE service_version_fee SET amount = amount - 1 WHERE listed = 1 AND version_id = "
                                + passport),
                change(
                        "a channel of request",
                        "SERVICE",
                        "passport",
                        "INSERT INTO service_version_channel (version_id, listed, channel) VALUES (" + passport
                                + ", 900, 'INVENTED')",
                        "DELETE FROM service_version_channel WHERE channel = 'INVENTED'"),
                change(
                        "a time limit",
                        "SERVICE",
                        "passport",
                        "UPDATE service_version SET longest_working_days = 99 WHERE id = " + passport,
                        "UPDATE service_version SET longest_working_days = NULL WHERE id = " + passport),
                new Change(
                        "the reason of a closing",
                        "HOURS",
                        "ogre:" + month,
                        "INSERT INTO hours_exception (id, place_id, date, kind, reason_en, source) VALUES (uuidv7(), 'ogre', '"
                                + month.atDay(10) + "', 'CLOSED', 'Repairs (invented)', 'feed test')",
                        "UPDATE hours_exception SET reason_en = 'A flood (invented)' WHERE source = 'feed test'",
                        "DELETE FROM hours_exception WHERE source = 'feed test'"),
                change(
                        "the accessibility in words",
                        "PLACE",
                        "ogre",
                        "UPDATE place SET accessibility_ru = 'Вымышленный пандус' WHERE id = 'ogre'",
                        "UPDATE place SET accessibility_ru = NULL WHERE id = 'ogre'"),
                change(
                        "the languages of a place",
                        "PLACE",
                        "ogre",
                        "UPDATE place SET languages = languages || '{xx}' WHERE id = 'ogre'",
                        "UPDATE place SET languages = array_remove(languages, 'xx') WHERE id = 'ogre'"),
                change(
                        "a year of the calendar",
                        "CALENDAR_YEAR",
                        "2041",
                        "INSERT INTO cabinet_order (year, sources) VALUES (2041, '{test}'); INSERT INTO moved_working_day"
                                + " (day_off, working_day, year) VALUES ('2041-03-04', '2041-03-09', 2041)",
                        "DELETE FROM moved_working_day WHERE year = 2041; DELETE FROM cabinet_order WHERE year = 2041"),
                change(
                        "the law behind a topic",
                        "AUTHORITY",
                        "state-border-guard",
                        "UPDATE authority_topic SET legal_ru = 'Вымышленный закон' WHERE topic = 'asylum'",
                        "UPDATE authority_topic SET legal_ru = NULL WHERE topic = 'asylum'"),
                change(
                        "the hours of a contact channel",
                        "CONTACT_CHANNEL",
                        "phone",
                        "INSERT INTO contact_channel_hours (channel_id, weekday, opens, closes) VALUES ('phone', 'SUNDAY', '09:00', '10:00')",
                        "DELETE FROM contact_channel_hours WHERE channel_id = 'phone' AND weekday = 'SUNDAY'"));
    }

    private static Change change(String of, String kind, String id, String sql, String undo) {
        return new Change(of, kind, id, "SELECT 1", sql, undo);
    }

    @ParameterizedTest
    @MethodSource("shown")
    @Clause({"H1", "H3", "C3"})
    void whatever_the_public_is_shown_makes_one_row_when_it_changes_and_none_while_it_does_not(Change change)
            throws SQLException {
        execute(change.before());
        publication.publishChanges();
        try {
            var before = read(null).next();
            execute(change.sql());
            assertEquals(1, publication.publishChanges(), "events");
            var rows = page(before);
            rows.then().body("items.kind", contains(change.kind())).body("items.id", contains(change.id()));
            given().get(rows.<String>path("items[0].href")).then().statusCode(200);

            assertEquals(0, publication.publishChanges(), "events while nothing changes");
            page(rows.path("next")).then().body("items", empty());
        } finally {
            execute(change.undo());
            publication.publishChanges();
        }
    }

    @Test
    void a_cursor_of_our_own_making_only() {
        given().get(PATH + "?cursor=nonsense").then().statusCode(400);
        given().get(PATH + "?cursor=OTk5OTk5OTk5").then().statusCode(400);
        given().get(PATH + "?since=1").then().statusCode(400);
    }

    @Test
    @Clause("H3")
    void a_cursor_of_a_time_that_a_restored_database_does_not_know_is_refused() throws SQLException {
        var now = read(null).next();
        execute("SELECT setval('published_state_position', (SELECT last_value + 1000 FROM published_state_position))");
        execute("UPDATE place SET name_en = 'Later (invented)' WHERE id = 'dobele'");
        publication.publishChanges();
        var later = page(now).<String>path("next");
        page(later).then().statusCode(200);
        execute("UPDATE published_state SET position = position - 1000 WHERE aggregate_id = 'dobele'");
        execute("SELECT setval('published_state_position', (SELECT last_value - 1000 FROM published_state_position))");

        page(later).then().statusCode(400).body("errors.parameter", contains("cursor"));
        page(now).then().statusCode(200);
        execute("UPDATE place SET name_en = 'Dobele Division' WHERE id = 'dobele'");
        publication.publishChanges();
    }

    @Test
    @Clause({"H3", "C3"})
    void whoever_follows_the_links_of_services_and_clauses_reads_all_that_the_topics_tell_of_them() {
        var passport = link("SERVICE", "passport");
        given().get(passport)
                .then()
                .statusCode(200)
                .body("items.id", everyItem(equalTo("passport")))
                .body("items.version.id", not(empty()));
        var clause = link("STANDARD_CLAUSE", "2018-205:C2");
        given().get(clause).then().statusCode(200).body("id", equalTo("C2")).body("edition.id", equalTo("2018-205"));
    }

    private static String link(String kind, String id) {
        return read(null).items().stream()
                .filter(item -> kind.equals(item.get("kind")) && id.equals(item.get("id")))
                .map(item -> item.get("href"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/standard", "/v1/authorities", "/v1/contact-channels", PATH})
    void a_cursor_of_another_list_is_refused(String list) {
        for (var other : List.of("/v1/standard", "/v1/authorities", "/v1/contact-channels", PATH)) {
            var next = given().get(other + "?limit=1").<String>path("next");
            given().queryParam("cursor", next).get(list).then().statusCode(other.equals(list) ? 200 : 400);
        }
    }

    /** Invented. */
    private static String employed() {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "givenName",
                        "Zināmā",
                        "familyName",
                        "Darbiniece",
                        "position",
                        Map.of("lv", "Inspektore"),
                        "place",
                        "ludza",
                        "employedFrom",
                        "2026-01-01"))
                .post("/v1/staff/records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private record All(List<Map<String, String>> items, String next) {}

    private static All read(@Nullable String from) {
        var items = new ArrayList<Map<String, String>>();
        var cursor = from;
        while (true) {
            var page = given().queryParam("limit", 500)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(PATH);
            page.then().statusCode(200);
            List<Map<String, String>> found = page.path("items");
            cursor = page.path("next");
            if (found.isEmpty()) {
                assertTrue(!items.isEmpty(), "there is something");
                return new All(items, cursor);
            }
            items.addAll(found);
        }
    }

    private static Response page(String cursor) {
        return given().queryParam("cursor", cursor).get(PATH);
    }

    private static long count(All all, String kind) {
        return all.items().stream()
                .filter(item -> kind.equals(item.get("kind")))
                .count();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
