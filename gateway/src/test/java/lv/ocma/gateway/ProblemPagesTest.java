package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address in the {@code type} of every problem leads to a page that says what it means and what to do. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class ProblemPagesTest {

    private static final String DECLARED = "src/main/resources/META-INF/problems.json";

    @Test
    void every_problem_that_any_module_declares_has_a_page_in_every_language() throws IOException {
        var slugs = declaredSlugs();
        assertTrue(slugs.contains("slot-taken"), slugs.toString());
        for (var slug : slugs) {
            for (var language : Languages.ALL) {
                page(slug, language)
                        .then()
                        .statusCode(200)
                        .contentType("text/html; charset=utf-8")
                        .header("Content-Language", language)
                        .body(containsString("<html lang=\"" + language + "\">"));
            }
        }
    }

    @Test
    void no_two_modules_declare_the_same_problem() throws IOException {
        var slugs = declaredSlugs();
        assertEquals(new HashSet<>(slugs).size(), slugs.size(), slugs.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "lv, Šis laiks, Ko tas nozīmē, Ko darīt",
        "en, This time, What it means, What to do",
        "ru, Это время, Что это значит, Что делать"
    })
    @Clause("V5")
    void a_page_says_in_the_language_of_its_reader_what_it_means_and_what_to_do(
            String language, String title, String meaning, String action) {
        page("slot-taken", language)
                .then()
                .body("html.head.title", containsString("409"))
                .body("html.body.main.h1", containsString(title))
                .body("html.body.main.h2[0]", equalTo(meaning))
                .body("html.body.main.h2[1]", equalTo(action))
                .body("html.body.main.dl.dd[1].code", equalTo("https://api.example.test/problems/slot-taken"));
    }

    @Test
    void details_that_differ_each_time_stand_as_names() {
        page("insufficient-scope", "en")
                .then()
                .body(containsString("<var>scope</var>"))
                .body(not(containsString("{scope}")));
    }

    @Test
    void a_page_is_whole_and_loads_nothing_but_the_style_of_all_pages() throws IOException {
        for (var slug : declaredSlugs()) {
            var page = page(slug, "en").asString();
            assertFalse(page.contains("{") || page.contains("src=") || page.contains("<style"), page);
            assertEquals(1, page.split("<h1>", -1).length - 1, page);
            assertTrue(page.contains("<a href=\"/?lang=en\">OCMA customer service API</a>"), page);
        }
        page("slot-taken", "en")
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'; img-src 'self';"));
    }

    @Test
    void the_language_that_is_chosen_on_the_page_goes_before_the_browsers() {
        given().header("Accept", "text/html")
                .header("Accept-Language", "en")
                .get("/problems/slot-taken?lang=ru")
                .then()
                .header("Content-Language", "ru")
                .body(containsString("<html lang=\"ru\">"))
                .body(containsString("href=\"?lang=ru\" lang=\"ru\" hreflang=\"ru\" aria-current=\"true\""));
        given().header("Accept", "text/html")
                .header("Accept-Language", "en")
                .get("/problems/slot-taken?lang=xx")
                .then()
                .header("Content-Language", "en");
    }

    @Test
    void all_problems_are_listed_for_people_and_for_programs() throws IOException {
        var slugs = declaredSlugs();
        var list = given().header("Accept", "text/html")
                .header("Accept-Language", "en")
                .get("/problems");
        list.then().statusCode(200).body(containsString("<html lang=\"en\">"));
        slugs.forEach(slug -> assertTrue(list.asString().contains("href=\"/problems/" + slug + "?lang=en\""), slug));
        given().header("Accept", "application/json")
                .header("Accept-Language", "ru")
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("language", equalTo("ru"))
                .body("problems.size()", equalTo(slugs.size()))
                .body("problems.type", hasItem("https://api.example.test/problems/slot-taken"));
    }

    @Test
    void a_program_gets_the_same_as_json() {
        given().header("Accept", "application/json")
                .header("Accept-Language", "en")
                .get("/problems/bad-gateway")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", endsWith("/problems/bad-gateway"))
                .body("status", equalTo(502))
                .body("language", equalTo("en"))
                .body("title", not(equalTo("")))
                .body("meaning", not(equalTo("")))
                .body("action", containsString("Idempotency-Key"));
    }

    @Test
    void a_page_that_the_reader_has_is_not_sent_again() {
        var first = page("slot-taken", "en");
        assertEquals("public, max-age=3600", first.header("Cache-Control"));
        assertEquals("Accept, Accept-Language", first.header("Vary"));
        given().header("Accept-Language", "en")
                .header("If-None-Match", first.header("ETag"))
                .get("/problems/slot-taken")
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .body(equalTo(""));
        given().header("Accept-Language", "lv")
                .header("If-None-Match", first.header("ETag"))
                .get("/problems/slot-taken")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{etag}", "W/{etag}", "\"another\", {etag}", "\"another\" , W/{etag},", "*"})
    void the_tag_that_the_reader_has_is_found_however_it_is_written(String tags) {
        var etag = page("slot-taken", "en").header("ETag");
        given().header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("If-None-Match", tags.replace("{etag}", etag))
                .get("/problems/slot-taken")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;q=0, application/json|application/json",
                "application/json;q=0.1, text/html|text/html",
                "Application/JSON;charset=utf-8|application/json",
                "application/json, text/html;q=0.9|application/json",
                "text/*|text/html",
                "*/*|text/html",
                "image/png|text/html"
            })
    void the_form_is_the_one_that_the_reader_likes_best(String accept, String form) {
        given().header("Accept", accept)
                .get("/problems/slot-taken")
                .then()
                .statusCode(200)
                .contentType(startsWith(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems/slot-taken"})
    void an_accept_that_nobody_can_read_is_a_malformed_request(String path) {
        given().header("Accept", "text/html;=")
                .get(path)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/unheard-of", "/problems/", "/problems/slot-taken/more"})
    void what_nobody_declared_is_a_404(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-found"));
    }

    @Test
    void a_page_is_only_read() {
        given().post("/problems/slot-taken").then().statusCode(405).header("Allow", "GET, HEAD");
        given().head("/problems/slot-taken").then().statusCode(200).body(equalTo(""));
    }

    private static Response page(String slug, String language) {
        return given().header("Accept", "text/html,application/xhtml+xml")
                .header("Accept-Language", language)
                .get("/problems/" + slug);
    }

    /** Of all modules of the repository, as their sources say. */
    private static List<String> declaredSlugs() throws IOException {
        var slugs = new ArrayList<String>();
        for (var parent : List.of(Path.of(".."), Path.of("../libs"))) {
            try (var modules = Files.newDirectoryStream(parent)) {
                for (var module : modules) {
                    var file = module.resolve(DECLARED);
                    if (Files.exists(file)) {
                        new ObjectMapper()
                                .readTree(file.toFile())
                                .path("problems")
                                .fieldNames()
                                .forEachRemaining(slugs::add);
                    }
                }
            }
        }
        return slugs;
    }
}
