package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Random;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PlaceNamesApiTest {

    private static final String LETTERS = "abcdefghijklmnoprstuvz";

    @ParameterizedTest
    @Clause("C3")
    @CsvSource({
        "Rēzeknes,rezekne",
        "rezekne,rezekne",
        "REZEKNES NODALA,rezekne",
        "preili division,preili",
        "Lepāja,liepaja",
        "daugavplis,daugavpils",
        "riga 1st division,riga-1 sigulda",
        "1. nod,riga-1",
        "jelgav,jelgava livani",
        "pārvalde,hq",
        "atlantis,''"
    })
    void a_place_is_found_by_its_name(String asked, String ids) {
        found("q", asked).body("items.id.join(' ')", equalTo(ids));
    }

    @Test
    @Clause({"C3", "H1"})
    void each_of_the_34_places_is_found_by_its_name_with_one_letter_changed() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        var places = when().get("/v1/places").jsonPath();
        List<String> ids = places.getList("items.id");
        assertEquals(34, ids.size());
        for (var language : List.of("lv", "en")) {
            List<String> names = places.getList("items.name." + language);
            for (int i = 0; i < ids.size(); i++) {
                var misspelt = withOneLetterChanged(names.get(i), random);
                List<String> found = found("q", misspelt).extract().path("items.id");
                var told = "seed " + seed + ": " + names.get(i) + " as " + misspelt + " finds " + found;
                // Balsu is as near to Talsu as to Balvu; no third name is ever so near.
                assertTrue(found.stream().limit(2).toList().contains(ids.get(i)), told);
            }
        }
    }

    private static String withOneLetterChanged(String name, Random random) {
        int at = random.nextInt(name.length());
        while (!Character.isLetter(name.charAt(at))) {
            at = random.nextInt(name.length());
        }
        var other = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return name.substring(0, at) + other + name.substring(at + 1);
    }

    private static ValidatableResponse found(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/places").then().statusCode(200);
    }
}
