package lv.ocma.divisions.placechange;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** What is said of a place and is wrong, late or a repetition. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedPlaceChangesApiTest extends AtPlacesOfTheFiles {

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
}
