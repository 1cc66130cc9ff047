package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands at the door itself; of the played services one is away. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class FirstPageTest {

    @Test
    void a_program_is_told_what_this_is_what_is_up_and_where_it_is_described() {
        var told = given().get("/");
        told.then()
                .statusCode(200)
                .contentType("application/json")
                .body("name.lv", equalTo("PMLP klientu apkalpošanas API"))
                .body("name.en", equalTo("OCMA customer service API"))
                .body("version", equalTo("1.0.0-SNAPSHOT"))
                .body("document", equalTo("https://api.example.test/openapi"))
                .body("reference", equalTo("https://api.example.test/reference"))
                .body("plainReference", equalTo("https://api.example.test/reference/plain"))
                .body("guide", equalTo("https://api.example.test/guide"))
                .body("problems", equalTo("https://api.example.test/problems"))
                .body("state.services.find { it.name == 'divisions' }.answers", equalTo(true))
                .body("state.services.find { it.name == 'complaints' }.answers", equalTo(false));
        var age = Duration.between(Instant.parse(told.path("state.at")), Instant.now());
        assertTrue(age.compareTo(Duration.ofMinutes(2)) < 0, "stands as of " + age + " ago");
    }

    @Test
    void a_page_says_what_can_be_done_with_it() {
        given().options("/").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().post("/").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "lv, PMLP klientu apkalpošanas API, darbojas, nav pieejams",
        "en, OCMA customer service API, up, away",
        "ru, API обслуживания клиентов УДГМ, работает, недоступно"
    })
    void a_person_is_told_the_same_in_their_language(String language, String name, String up, String away) {
        given().accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", language)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("html.@lang", equalTo(language))
                .body("html.body.main.h1", equalTo(name))
                .body("html.body.main.dl.dd.findAll { it.@class == 'up' }.size()", equalTo(3))
                .body("html.body.main.dl.dd.find { it.@class == 'up' }", equalTo(up))
                .body("html.body.main.dl.dd.find { it.@class == 'away' }", equalTo(away))
                .body(containsString("curl 'https://api.example.test/v1/places?limit=3'"))
                .body(containsString("href=\"/openapi\""))
                .body(not(containsString("127.0.0.1")));
    }

    @Test
    void a_page_has_no_place_left_unfilled() {
        var page = given().accept("text/html").get("/").asString();
        assertFalse(
                page.replace("'{\"slot\"", "").replaceAll("\"contact\":\\{", "").contains("{"), page);
    }

    @Test
    void it_is_only_read() {
        given().delete("/").then().statusCode(405).header("Allow", "GET, HEAD");
        assertEquals("", given().head("/").asString());
    }
}
