package lv.ocma.divisions.placechange;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import lv.ocma.divisions.WithDatabase;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Where the tests of changes of places begin: at what the files say. What staff say here is invented, and forgotten again. */
abstract class AtPlacesOfTheFiles extends WithDatabase {

    static final String GULBENE = "/v1/places/gulbene";

    @Inject
    Seeding seeding;

    @BeforeEach
    @AfterEach
    void placesAreThoseOfTheFiles() throws SQLException {
        execute("delete from place_statement");
        execute("delete from place_change");
        execute(
                "update place set details_version = 0, staff_said = '{}', staff_sources = '{}', accessibility_staff_sources = '{}'");
        loadTheFilesAgain();
    }

    static Response say(String place, Map<String, ?> details) {
        return by(place, place, Map.of("source", "invented letter", "details", details));
    }

    static Response by(String manager, String place, Map<String, ?> change) {
        return staff(manager)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(change)
                .post("/v1/places/" + place + "/changes");
    }

    static Response undo(String place, Response change) {
        return staff(place)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "A slip"))
                .post("/v1/places/" + place + "/changes/" + change.path("id") + "/undoing");
    }

    static RequestSpecification staff(String place) {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    void loadTheFilesAgain() throws SQLException {
        execute("update seed set sha256 = 'other', generated = '2020-01-01' where name = 'places'");
        seeding.run();
    }
}
