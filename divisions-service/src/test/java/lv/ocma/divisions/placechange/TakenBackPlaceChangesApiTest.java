package lv.ocma.divisions.placechange;

import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** Staff take back what they said of a place. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TakenBackPlaceChangesApiTest extends AtPlacesOfTheFiles {

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

    private static String id(Response change) {
        return change.path("id");
    }
}
