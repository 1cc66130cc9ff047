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
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages to which links of letters lead where the front end has none. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class ScriptedPageTest {

    private static final Pattern WORDS = Pattern.compile("(?m)^  (lv|en|ru): \\{(.*?)^  }", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("'?([a-z-]+)'?: '");
    private static final Pattern SAID = Pattern.compile("(?:say|row|field)\\((?:list, )?'([a-z]+)'");
    private static final Pattern ASKED = Pattern.compile("'(/v1/[a-z-]+)[/?]'");

    @Inject
    Routes routes;

    @ParameterizedTest
    @ValueSource(strings = {"/visits", "/disputes", "/surveys"})
    void it_loads_nothing_but_its_own_script_and_no_other_page_may_frame_it(String page) {
        given().get(page)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("script-src 'self'; connect-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(containsString("<script src=\"" + page + "/page.js\" defer></script>"));
        var script = given().get(page + "/page.js");
        script.then().statusCode(200).contentType("text/javascript; charset=utf-8");
        assertEquals(1, script.asString().split("function say\\(", -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/visits", "/disputes", "/surveys"})
    @Clause("C8")
    void every_word_of_it_is_there_in_every_language(String page) {
        var script = script(page);
        var languages = WORDS.matcher(script).results().toList();
        assertEquals(
                List.of("lv", "en", "ru"),
                languages.stream().map(each -> each.group(1)).toList());
        var keys = new TreeSet<>(found(KEY, languages.getFirst().group(2)));
        for (var language : languages) {
            assertEquals(keys, new TreeSet<>(found(KEY, language.group(2))), language.group(1));
        }
        var said = found(SAID, script);
        assertTrue(said.size() > 10 && keys.containsAll(said), said + " of " + keys);
    }

    @ParameterizedTest
    @CsvSource({
        "/visits, /v1/appointments /v1/places /v1/services /v1/slot-days /v1/slots /v1/waiting-list",
        "/disputes, /v1/authorities /v1/places",
        "/surveys, /v1/surveys"
    })
    void it_asks_what_the_gateway_forwards_and_shows_text_as_text(String page, String expected) {
        var script = script(page);
        var asked = found(ASKED, script);
        assertEquals(expected, String.join(" ", new TreeSet<>(asked)));
        asked.forEach(path -> assertTrue(routes.find(path + "/1") != null, path));
        assertFalse(script.contains("innerHTML") || script.contains("eval(") || script.contains("http"), script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/visits", "/visits/page.js", "/disputes", "/disputes/page.js", "/surveys", "/surveys/page.js"})
    void it_is_only_read_and_not_sent_again_to_who_has_it(String path) {
        given().post(path).then().statusCode(405).header("Allow", "GET, HEAD");
        var etag = given().get(path).header("ETag");
        given().header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group(1)).toList();
    }

    private static String script(String page) {
        return given().get(page + "/page.js").asString();
    }
}
