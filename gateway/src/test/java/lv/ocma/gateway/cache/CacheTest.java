package lv.ocma.gateway.cache;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Promise;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test asks at an address of its own, so that none finds what another has left. */
@QuarkusTest
@WithTestResource(CachingServices.class)
class CacheTest {

    private static final String MINUTE = "public, max-age=60";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService divisions;

    private final String path = "/v1/places?q=" + UUID.randomUUID();
    private final AtomicInteger version = new AtomicInteger(1);

    @BeforeEach
    void a_service_answers_for_a_minute() {
        CachingServices.changesAreHeardOf();
        divisions.answersNormally();
        says(MINUTE);
    }

    private void says(String cacheControl) {
        divisions.answers(request -> {
            var tag = "\"v" + version.get() + "\"";
            request.response()
                    .putHeader("ETag", tag)
                    .putHeader("Cache-Control", cacheControl)
                    .putHeader("Last-Modified", "Thu, 26 Nov 2026 10:00:00 GMT");
            var same = tag.equals(request.getHeader("If-None-Match"));
            request.response().setStatusCode(same ? 304 : 200);
            var body = same ? "" : "version " + version.get();
            request.end().onSuccess(end -> request.response().end(body));
        });
    }

    private static HttpRequest.Builder read(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private static double metric(String line) {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.split(" ", -1)[1]))
                .sum();
    }

    @Test
    void an_answer_is_given_again_without_asking() {
        given().get(path).then().statusCode(200).header("Cache-Status", "ocma; fwd=miss; stored");
        var again = given().get(path);

        again.then()
                .statusCode(200)
                .header("Cache-Status", startsWith("ocma; hit; ttl="))
                .header("Cache-Control", MINUTE)
                .header("ETag", "\"v1\"")
                .header("X-Played-By", "divisions")
                .body(equalTo("version 1"));
        assertNotNull(again.header("Age"));
        assertEquals(1, divisions.received().size());
        assertTrue(metric("gateway_cache_bytes") > 0, "it takes room");
    }

    @Test
    void an_answer_that_is_not_kept_and_does_not_end_is_cut_off_when_its_time_is_over() throws Exception {
        divisions.answers(request -> request.response().setChunked(true).write("begun"));
        try (var caller = Wire.open(RestAssured.port)) {
            Wire.write(caller, "GET /v1/authorities HTTP/1.1\r\nHost: door\r\n\r\n");
            var answer = Wire.untilItEnds(caller);
            assertTrue(answer.contains("begun") && !answer.endsWith("0\r\n\r\n"), answer);
        }
    }

    @Test
    void a_head_is_answered_from_the_answer_to_a_get() {
        given().head(path).then().statusCode(200).header("Cache-Status", "ocma; fwd=method");
        given().get(path);
        given().head(path).then().statusCode(200).header("Cache-Status", startsWith("ocma; hit"));

        assertEquals(
                List.of("HEAD", "GET"),
                divisions.received().stream()
                        .map(PlayedService.Received::method)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match | \"v1\" | 304",
                "If-None-Match | W/\"v1\" | 304",
                "If-None-Match | \"v0\", \"v1;gzip\" | 304",
                "If-None-Match | * | 304",
                "If-None-Match | \"v0\" | 200",
                "If-Modified-Since | Thu, 26 Nov 2026 10:00:00 GMT | 304",
                "If-Modified-Since | Thu, 26 Nov 2026 09:59:59 GMT | 200",
                "If-Modified-Since | once | 200",
            })
    void who_holds_it_already_is_told_so(String name, String value, int expected) {
        given().get(path);

        given().header(name, value).get(path).then().statusCode(expected);

        assertEquals(1, divisions.received().size());
    }

    @Test
    void languages_and_forms_are_kept_apart_and_a_language_is_the_one_that_is_meant() {
        given().header("Accept-Language", "en").get(path);
        given().header("Accept-Language", "en-GB, lv;q=0.5")
                .get(path)
                .then()
                .header("Cache-Status", startsWith("ocma; hit"));
        given().header("Accept-Language", "ru").get(path).then().header("Cache-Status", startsWith("ocma; fwd"));
        given().header("Accept-Language", "en")
                .accept("text/csv")
                .get(path)
                .then()
                .header("Cache-Status", startsWith("ocma; fwd"));

        assertEquals(3, divisions.received().size());
    }

    @Test
    void no_header_but_those_that_are_told_apart_reaches_the_service() {
        given().header("X-Any", "poison")
                .header("X-Forwarded-Host", "evil.example")
                .get(path);

        var headers = divisions.last().headers();
        assertFalse(headers.contains("X-Any"));
        assertEquals("api.example.test", headers.get("X-Forwarded-Host"));
        assertEquals("lv", headers.get("Accept-Language"));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,Bearer any",
        "X-Manage-Token,any",
        "Cookie,a=b",
        "Range,bytes=0-1",
        "Cache-Control,no-cache",
        "Cache-Control,max-age=0",
        "If-Match,*"
    })
    void who_wants_an_answer_of_its_own_gets_it_and_leaves_none(String name, String value) {
        given().header(name, value).get(path).then().header("Cache-Status", "ocma; fwd=bypass");
        given().header(name, value).get(path).then().header("Cache-Status", "ocma; fwd=bypass");
        given().get(path).then().header("Cache-Status", "ocma; fwd=miss; stored");

        assertEquals(3, divisions.received().size());
        // A token that is none goes no further.
        var expected = name.equals("Authorization") ? null : value;
        assertEquals(expected, divisions.received().getFirst().headers().get(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public, max-age=0", "no-cache", "private, max-age=60"})
    void what_is_not_to_be_kept_is_asked_for_each_time(String cacheControl) {
        says(cacheControl);
        for (var time = 1; time <= 3; time++) {
            given().get(path).then().statusCode(200).body(equalTo("version 1"));
            given().header("If-None-Match", "\"v1\"").get(path).then().statusCode(304);
        }
        assertEquals(6, divisions.received().size());
    }

    @Test
    void reads_that_are_not_everybodys_are_no_affair_of_the_cache() {
        assertEquals(null, given().get("/v1/place-gaps").header("Cache-Status"));
        assertEquals(null, given().get("/v1/slots").header("Cache-Status"));
    }

    @Test
    void what_many_ask_for_at_once_is_asked_for_once_also_when_the_first_has_gone() throws Exception {
        Promise<Void> goOn = Promise.promise();
        divisions.answers(request -> goOn.future()
                .onSuccess(go ->
                        request.response().putHeader("Cache-Control", MINUTE).end("shared")));
        var before = metric("gateway_cache_reads_total{result=\"joined\"");
        try (var client = HttpClient.newHttpClient();
                var first = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            first.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: door\r\nAccept: */*\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Eventually.becomes(1, divisions::arrivals);
            var waiting = IntStream.range(0, 20)
                    .mapToObj(any ->
                            client.sendAsync(read(path).header("Accept", "*/*").build(), BodyHandlers.ofString()))
                    .toList();
            Eventually.becomes(20.0, () -> metric("gateway_cache_reads_total{result=\"joined\"") - before);
            first.shutdownOutput();
            goOn.complete();
            assertTrue(bodies(waiting).stream().allMatch("shared"::equals));
        }
        assertEquals(1, divisions.arrivals());
    }

    private static List<String> bodies(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream().map(answer -> answer.join().body()).toList();
    }

    @Test
    void an_answer_past_its_time_is_given_while_a_newer_one_is_fetched() {
        says("public, max-age=1, stale-while-revalidate=60");
        given().get(path).then().body(equalTo("version 1"));
        version.set(2);

        Eventually.holds("a newer one is there", () -> {
            var answer = given().get(path);
            var old = answer.asString().equals("version 1");
            assertTrue(answer.header("Cache-Status").startsWith("ocma; hit"), "nobody has waited");
            return !old;
        });
        assertTrue(metric("gateway_cache_reads_total{result=\"stale\"") > 0);
    }

    @Test
    void an_answer_past_its_time_stands_in_for_a_service_that_is_away() {
        says("public, max-age=1, stale-if-error=600");
        given().get(path).then().body(equalTo("version 1"));
        divisions.stop();
        try {
            Eventually.holds("it is marked", () -> {
                var answer = given().get(path);
                assertEquals("version 1", answer.asString());
                return answer.header("Cache-Status").endsWith("; detail=stale-if-error");
            });
            given().get(path + "x").then().statusCode(503);
        } finally {
            divisions.start();
        }
    }

    @Test
    void a_long_answer_goes_to_everybody_and_is_not_kept() throws Exception {
        var long_ = "0123456789".repeat(200_000);
        divisions.answers(request -> {
            request.response().putHeader("Cache-Control", MINUTE).setChunked(true);
            request.response().end(long_);
        });
        try (var client = HttpClient.newHttpClient()) {
            var answers = IntStream.range(0, 5)
                    .mapToObj(any -> client.sendAsync(read(path).build(), BodyHandlers.ofString()))
                    .toList();
            assertTrue(bodies(answers).stream().allMatch(long_::equals));
        }
        given().get(path).then().header("Cache-Status", "ocma; fwd=miss");
    }

    @Test
    void a_compressed_form_is_kept_beside_and_has_a_tag_of_its_own() throws Exception {
        var text = "{\"name\":\"Rīga\"}".repeat(500);
        divisions.answers(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"v1\"")
                .putHeader("Cache-Control", MINUTE)
                .end(text));
        given().get(path);
        var before = metric("gateway_cache_bytes");
        try (var client = HttpClient.newHttpClient()) {
            for (var coding : List.of("br", "gzip", "br")) {
                var answer = client.send(
                        read(path)
                                .header("Accept", "*/*")
                                .header("Accept-Encoding", coding)
                                .build(),
                        BodyHandlers.ofByteArray());
                assertEquals(
                        coding, answer.headers().firstValue("Content-Encoding").orElseThrow());
                assertEquals(
                        "\"v1;" + coding + "\"",
                        answer.headers().firstValue("ETag").orElseThrow());
                assertTrue(answer.body().length < 1000);
            }
            var held = client.send(
                    read(path)
                            .header("Accept", "*/*")
                            .header("If-None-Match", "\"v1;br\"")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertEquals(304, held.statusCode());
            assertEquals("\"v1;br\"", held.headers().firstValue("ETag").orElseThrow());
        }
        assertEquals(1, divisions.arrivals());
        Eventually.holds("the compressed forms count", () -> metric("gateway_cache_bytes") > before);
    }
}
