package lv.ocma.divisions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.events.PublishedEvents;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_cursor_of_our_own_making_only() {
        given().get(PATH + "?cursor=nonsense").then().statusCode(400);
        given().get(PATH + "?since=1").then().statusCode(400);
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
