package lv.ocma.gateway.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class CompressionTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TEXT = "{\"place\":\"Rīgas 3. nodaļa\"},".repeat(200);

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService divisions;

    @BeforeEach
    void a_service_answers_with_a_long_text() {
        divisions.answersNormally();
        divisions.answers(request -> answer(request, "application/json", any -> {}, TEXT));
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    private static void answer(HttpServerRequest request, String type, Consumer<HttpServerRequest> more, String body) {
        request.response().putHeader("Content-Type", type).putHeader("ETag", "\"abc\"");
        more.accept(request);
        request.end().onSuccess(end -> request.response().end(body));
    }

    private static HttpRequest.Builder read(String accepted) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/places"))
                .header("Accept-Encoding", accepted);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    private static byte[] decoded(String coding, byte[] body) throws IOException {
        try (InputStream plain = coding.equals("br")
                ? new BrotliInputStream(new ByteArrayInputStream(body))
                : new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void a_text_comes_in_the_coding_that_is_liked(String coding) throws IOException, InterruptedException {
        var answer = send(read(coding));

        assertEquals(coding, header(answer, "Content-Encoding"));
        assertEquals("\"abc;" + coding + "\"", header(answer, "ETag"));
        assertTrue(
                header(answer, "Vary").toLowerCase(Locale.ROOT).contains("accept-encoding"),
                "it depends on what is liked");
        assertTrue(answer.body().length < TEXT.length() / 5, "it is shorter");
        assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), decoded(coding, answer.body()));
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void either_version_of_http_carries_it(HttpClient.Version version) throws IOException, InterruptedException {
        var answer = send(read("gzip").version(version));

        assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), decoded("gzip", answer.body()));
    }

    @Test
    void who_likes_no_coding_is_told_that_there_are_some() throws IOException, InterruptedException {
        var answer = send(read("identity"));

        assertEquals("", header(answer, "Content-Encoding"));
        assertEquals("\"abc\"", header(answer, "ETag"));
        assertTrue(
                header(answer, "Vary").toLowerCase(Locale.ROOT).contains("accept-encoding"),
                "it depends on what is liked");
        assertEquals(TEXT, new String(answer.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,true", "text/csv,true", "text/calendar,true", "application/ld+json; charset=utf-8,true",
        "application/problem+json,true", "text/event-stream,false", "image/png,false", "application/pdf,false",
        "application/octet-stream,false"
    })
    void only_texts_are_compressed(String type, boolean expected) throws IOException, InterruptedException {
        divisions.answers(request -> answer(request, type, any -> {}, TEXT));

        assertEquals(expected ? "gzip" : "", header(send(read("gzip")), "Content-Encoding"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding,deflate,200",
        "Cache-Control,'public, no-transform',200",
        "Content-Range,bytes 0-9/99,206",
        "Repr-Digest,sha-256=:AAAA:,200",
        "X-Any,a created thing,201"
    })
    void what_is_bound_to_its_octets_is_left_as_it_is(String name, String value, int status)
            throws IOException, InterruptedException {
        divisions.answers(request -> answer(
                request,
                "application/json",
                any -> any.response().setStatusCode(status).putHeader(name, value),
                TEXT));

        var answer = send(read("gzip"));

        assertEquals("\"abc\"", header(answer, "ETag"));
        assertEquals(TEXT, new String(answer.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"Authorization,Bearer any", "X-Manage-Token,any"})
    void what_is_shown_to_who_shows_a_secret_is_not_compressed(String name, String value)
            throws IOException, InterruptedException {
        assertEquals("", header(send(read("gzip").header(name, value)), "Content-Encoding"));
    }

    @Test
    void what_a_change_answers_is_not_compressed() throws IOException, InterruptedException {
        var answer = send(read("gzip").POST(HttpRequest.BodyPublishers.noBody()));

        assertEquals("", header(answer, "Content-Encoding"));
    }

    @ParameterizedTest
    @CsvSource({"gzip,''", "'gzip, identity;q=0',gzip"})
    void what_is_short_is_compressed_only_for_who_cannot_take_it_otherwise(String accepted, String expected)
            throws IOException, InterruptedException {
        divisions.answers(request -> answer(request, "application/json", any -> {}, "{\"id\":1}"));

        assertEquals(expected, header(send(read(accepted)), "Content-Encoding"));
    }

    @Test
    void an_empty_answer_of_unknown_length_is_an_empty_one_in_the_coding() throws IOException, InterruptedException {
        divisions.answers(request ->
                answer(request, "application/json", any -> any.response().setChunked(true), ""));

        var answer = send(read("gzip"));

        assertEquals(200, answer.statusCode());
        assertEquals(0, answer.body().length == 0 ? 0 : decoded("gzip", answer.body()).length);
    }

    @Test
    void a_tag_of_a_compressed_answer_is_the_services_own_again_and_comes_back_as_it_was()
            throws IOException, InterruptedException {
        divisions.answers(request ->
                answer(request, "application/json", any -> any.response().setStatusCode(304), ""));

        var answer = send(read("gzip").header("If-None-Match", "\"abc;gzip\""));

        assertEquals(304, answer.statusCode());
        assertEquals("\"abc;gzip\"", header(answer, "ETag"));
        assertEquals("\"abc\"", divisions.last().headers().get("If-None-Match"));
    }

    @Test
    void a_change_on_condition_of_a_compressed_answer_reaches_the_service_with_its_tag()
            throws IOException, InterruptedException {
        send(read("gzip").header("If-Match", "\"v7;br\"").DELETE());

        assertEquals("\"v7\"", divisions.last().headers().get("If-Match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void each_piece_can_be_read_before_the_next_has_come(String coding) throws Exception {
        var goOn = new CountDownLatch(1);
        divisions.answers(request -> {
            var response =
                    request.response().putHeader("Content-Type", "text/csv").setChunked(true);
            response.write("first");
            Thread.ofVirtual().start(() -> {
                try {
                    if (goOn.await(60, TimeUnit.SECONDS)) {
                        response.end("second");
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        });
        var answer = CLIENT.send(read(coding).build(), BodyHandlers.ofInputStream());
        // Readers of brotli here wait for more than they need, so what has come is looked at, and read with the rest.
        try (var body = answer.body()) {
            var octets = new ByteArrayOutputStream();
            while (octets.size() <= "first".length()) {
                octets.write(body.read());
            }
            goOn.countDown();
            octets.write(body.readAllBytes());
            assertEquals("firstsecond", new String(decoded(coding, octets.toByteArray()), StandardCharsets.US_ASCII));
        }
    }

    /** Ten million octets of noise don't fit into the buffers between, so the service can only end when they are read. */
    @Test
    void a_long_answer_is_compressed_no_faster_than_it_is_read() throws Exception {
        var noise = new byte[10_000_000];
        new Random(1).nextBytes(noise);
        var ended = new CountDownLatch(1);
        divisions.answers(request -> {
            request.response().putHeader("Content-Type", "text/plain").setChunked(true);
            request.response().end(Buffer.buffer(noise)).onSuccess(sent -> ended.countDown());
        });
        var answer = CLIENT.send(read("gzip").build(), BodyHandlers.ofInputStream());
        try (var body = new GZIPInputStream(answer.body())) {
            assertEquals(1, ended.getCount(), "nobody has read it yet");
            assertArrayEquals(noise, body.readAllBytes());
        }
        assertTrue(ended.await(60, TimeUnit.SECONDS));
    }

    @Test
    void who_goes_away_in_the_middle_leaves_the_door_as_it_was() throws Exception {
        var broken = new CountDownLatch(1);
        divisions.answers(request -> {
            var response =
                    request.response().putHeader("Content-Type", "text/plain").setChunked(true);
            response.closeHandler(closed -> broken.countDown()).exceptionHandler(failure -> broken.countDown());
            response.write("begun");
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET /v1/places HTTP/1.1\r\nHost: door\r\nAccept-Encoding: br\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(socket.getInputStream().read() >= 0);
        }
        assertTrue(broken.await(60, TimeUnit.SECONDS), "the service is told that nobody reads any more");
        a_service_answers_with_a_long_text();
        a_text_comes_in_the_coding_that_is_liked("br");
    }
}
