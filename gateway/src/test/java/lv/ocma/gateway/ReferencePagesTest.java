package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference in its two forms, the guide, and what pages load. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class ReferencePagesTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|stylesheet\" href|icon\" href)=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("<h2><a href=\"([^\"]+)\">");

    @Inject
    Operations operations;

    @Test
    void the_plain_reference_has_every_operation_with_who_may_call_it_and_its_problems() {
        var contents = page("/reference/plain");
        var parts = PART.matcher(contents)
                .results()
                .map(each -> page(each.group(1)))
                .toList();
        var whole = String.join("", parts);
        for (var operation : operations.all()) {
            assertTrue(whole.contains("<h2 id=\"" + operation.id() + "\">"), operation.toString());
            assertTrue(whole.contains("<code>" + operation + "</code>"), operation.toString());
        }
        var appointments = page("/reference/plain/appointments");
        assertTrue(appointments.contains(
                "a token with scope <code>appointments:write</code>, or the visit's manage token"));
        assertTrue(appointments.contains("<a href=\"/problems/slot-taken?lang=en\">slot-taken</a>"));
        assertTrue(appointments.contains("<code>Idempotency-Key</code> in header</dt>\n<dd>string, required."));
        assertTrue(page("/reference/plain/places").contains("Open to everybody, without a token."));
        assertTrue(page("/reference/plain/schemas").contains("<h2 id=\"Appointment\">Appointment</h2>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reference", "/reference/plain", "/guide", "/problems", "/visits"})
    void what_a_page_loads_is_here_and_is_kept_for_good(String path) {
        var loaded =
                LOADED.matcher(page(path)).results().map(each -> each.group(1)).toList();
        assertFalse(loaded.isEmpty());
        for (var address : loaded) {
            assertTrue(address.startsWith("/"), address);
            var caching = address.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
            given().get(address).then().statusCode(200).header("Cache-Control", caching);
        }
    }

    @Test
    void what_is_large_comes_zipped_and_is_not_sent_again() throws IOException, InterruptedException {
        var script = LOADED.matcher(page("/reference"))
                .results()
                .map((MatchResult each) -> each.group(1))
                .filter(address -> address.endsWith("/scalar.js"))
                .findFirst()
                .orElseThrow();
        var plain = coded(script, "identity", "");
        var zipped = coded(script, "br;q=1, gzip;q=0.5", "");
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertEquals("accept-encoding", header(zipped, "Vary").toLowerCase(Locale.ROOT));
        assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        var sizes = List.of(plain.body().length, zipped.body().length);
        assertTrue(sizes.get(1) * 3 < sizes.get(0), sizes.toString());
        assertEquals(304, coded(script, "gzip", header(zipped, "ETag")).statusCode());
        assertEquals("", header(coded(script, "gzip;q=0", ""), "Content-Encoding"));
    }

    @Test
    void a_page_of_another_release_gets_what_is_here_but_does_not_keep_it() {
        given().get("/assets/older/style.css").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get("/assets/older/unheard-of.css").then().statusCode(404);
    }

    @Test
    void the_scripted_reference_may_ask_this_address_alone_and_leads_to_the_plain_one_first() {
        given().accept("text/html")
                .get("/reference")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; connect-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")))
                .header("Content-Security-Policy", not(containsString("http")))
                .body("html.body.header.nav.ul.li[0].a.@href", equalTo("/reference/plain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/scalar/scalar.js",
                "/webjars/scalar/index.html",
                "/pages/style.css",
                "/guide/1-start.md",
                "/guide/unheard-of",
                "/reference/plain/unheard-of",
                "/assets/style.css"
            })
    void nothing_else_of_what_the_pages_are_made_of_is_served(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "tokens", "booking", "rules"})
    void a_chapter_of_the_guide_is_english_within_a_page_of_the_readers_language(String chapter) {
        given().accept("text/html")
                .header("Accept-Language", "lv")
                .get("/guide/" + chapter)
                .then()
                .statusCode(200)
                .body("html.@lang", equalTo("lv"))
                .body("html.body.main.@lang", equalTo("en"))
                .body(containsString("<pre tabindex=\"0\"><code class=\"language-sh\">"));
        given().accept("text/html")
                .header("Accept-Language", "lv")
                .get("/guide")
                .then()
                .body(containsString("href=\"/guide/" + chapter + "?lang=lv\""));
    }

    private static String page(String path) {
        var page = given().accept("text/html").header("Accept-Language", "en").get(path);
        page.then().statusCode(200).contentType("text/html; charset=utf-8");
        return page.asString();
    }

    /** By a client that adds no coding of its own. */
    private static HttpResponse<byte[]> coded(String path, String codings, String known)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Accept-Encoding", codings)
                .header("If-None-Match", known)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
