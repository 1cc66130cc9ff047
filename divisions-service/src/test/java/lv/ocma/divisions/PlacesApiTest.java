package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PlacesApiTest {

    @Test
    @Clause("H1")
    void thirty_divisions_three_branches_and_the_head_office_are_one_page_in_the_order_of_the_standard() {
        var kinds = when().get("/v1/places")
                .then()
                .statusCode(200)
                .body("items", hasSize(34))
                .body("next", nullValue())
                .body("items[0].id", equalTo("riga-1"))
                .body("items[2].name", equalTo(mapOf("Rīgas 3. nodaļa", "Riga 3rd Division")))
                .body("items[33].kind", equalTo("HEADQUARTERS"))
                .extract()
                .jsonPath()
                .getList("items.kind", String.class);
        assertEquals(30, kinds.stream().filter("DIVISION"::equals).count());
        assertEquals(3, kinds.stream().filter("BRANCH"::equals).count());
    }

    @Test
    void pages_of_any_size_give_every_place_once() {
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = given().queryParam("limit", 5);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/places").then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.jsonPath().getString("next");
            assertEquals(cursor != null, page.header("Link") != null, "a following page is linked");
        } while (cursor != null);
        assertEquals(when().get("/v1/places").jsonPath().getList("items.id", String.class), seen);
    }

    @Test
    @Clause("H4")
    void contact_data_is_what_a_source_tells_and_unknown_stays_null() {
        when().get("/v1/places/talsi")
                .then()
                .body("$", hasKey("address"))
                .body("address", nullValue())
                .body("location", nullValue())
                .body("phones", nullValue())
                .body("emails", nullValue())
                .body("name", hasKey("ru"))
                .body("name.ru", nullValue());
        when().get("/v1/places/hq")
                .then()
                .body("address.thoroughfare", equalTo("Čiekurkalna 1. līnija 1, k-3"))
                .body("address.postCode", equalTo("LV-1026"))
                .body("phones", contains("+37167209400"))
                .body("emails", contains("pasts@pmlp.gov.lv"))
                .body("note.en", containsString("first Friday of each month from 10:00, by appointment"))
                .body("note.en", containsString("+371 67829773"))
                .body("sources", hasItem("https://www.pmlp.gov.lv/en/institution-contacts"));
    }

    @Test
    void accessibility_that_is_not_known_is_null_and_not_absence() {
        when().get("/v1/places/riga-3")
                .then()
                .body("phones", contains("+37167209400"))
                .body("accessibility.text.en", startsWith("Suitable for receiving services"))
                .body("accessibility.source", equalTo("https://pmlp.gov.lv/en/branch/riga-3rd-division"))
                .body("accessibility.features.wheelchair", is(true))
                .body("accessibility.features.babyCarriage", is(true))
                .body("accessibility.features.disabledParking", is(true))
                .body("accessibility.features.lift", nullValue());
        when().get("/v1/places/talsi").then().body("$", hasKey("accessibility")).body("accessibility", nullValue());
    }

    @Test
    @Clause("C5")
    void house_rules_are_told_in_three_languages_and_translations_are_marked() {
        when().get("/v1/places/liepaja")
                .then()
                .body("houseRules.text.lv", startsWith("Klientu apkalpošanas vietās"))
                .body("houseRules.text.en", endsWith("of employees, premises and other customers."))
                .body("houseRules.text.ru", notNullValue())
                .body("houseRules.translated", contains("lv", "ru"));
    }

    @Test
    @Clause({"V3", "C8"})
    void a_place_tells_its_languages_and_the_right_to_complain_in_three_languages() {
        when().get("/v1/places/liepaja")
                .then()
                .body("languages", contains("lv"))
                .body("rightToComplain.text.lv", startsWith("Pārvalde informē klientu par tiesībām iesniegt sūdzību"))
                .body("rightToComplain.text.en", startsWith("The OCMA informs the customer on the right"))
                .body("rightToComplain.text.ru", notNullValue())
                .body("rightToComplain.translated", contains("lv", "ru"));
    }

    @Test
    void counters_are_marked_as_assumed() {
        when().get("/v1/places/riga-1")
                .then()
                .body("counters", hasSize(8))
                .body("counters.assumed", everyItem(is(true)));
        when().get("/v1/places/riga-3").then().body("counters.id", contains("riga-3/1", "riga-3/2", "riga-3/3"));
        when().get("/v1/places/hq").then().body("counters", empty());
    }

    @Test
    void a_branch_names_its_division_and_what_is_doubtful_about_it() {
        when().get("/v1/places/livani")
                .then()
                .body("kind", equalTo("BRANCH"))
                .body("parent", equalTo("jelgava"))
                .body("collectsDocumentsMadeElsewhere", is(false))
                .body("note.en", nullValue())
                .body("unverified", hasItem("/parent"));
        when().get("/v1/places/kraslava")
                .then()
                .body("kind", equalTo("DIVISION"))
                .body("parent", nullValue())
                .body("collectsDocumentsMadeElsewhere", is(false))
                .body("note.lv", containsString("Krāslavas filiāli"))
                .body("note.en", containsString("a division; since 2023 the Office calls it the Krāslava branch"))
                .body("note.ru", containsString("Краславским филиалом"))
                .body("sources", hasItem(startsWith("https://eng.lsm.lv/")));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var etag = when().get("/v1/places")
                .then()
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get("/v1/places").then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get("/v1/places").then().statusCode(200);
    }

    @Test
    void what_is_not_there_or_not_known_is_a_problem() {
        when().get("/v1/places/atlantis")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-found"));
        when().get("/v1/places?colour=blue").then().statusCode(400).body("errors.parameter", contains("colour"));
        when().get("/v1/places?limit=501").then().statusCode(400).body("errors.parameter", contains("limit"));
        when().get("/v1/places?cursor=nonsense").then().statusCode(400).body("errors.parameter", contains("cursor"));
    }

    private static Map<String, @Nullable String> mapOf(String lv, String en) {
        var map = new HashMap<String, @Nullable String>();
        map.put("lv", lv);
        map.put("en", en);
        map.put("ru", null);
        return map;
    }
}
