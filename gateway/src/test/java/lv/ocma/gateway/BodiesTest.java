package lv.ocma.gateway;

import static lv.ocma.gateway.testing.SignedIn.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.SignedIn;
import lv.ocma.gateway.testing.Wire;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class BodiesTest {

    private static final int LIMIT = 1024 * 1024;

    PlayedService divisions;
    PlayedService appointments;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
        appointments.answersNormally();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/merge-patch+json; charset=utf-8", "application/octet-stream"})
    void a_body_up_to_the_limit_arrives_whole(String type) {
        given().contentType(type)
                .body(new byte[LIMIT])
                .post("/v1/played")
                .then()
                .statusCode(200);
        assertEquals(LIMIT, appointments.last().bytes());
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/octet-stream"})
    void a_declared_body_past_the_limit_is_refused_before_it_is_read(String type) {
        given().contentType(type)
                .body(new byte[LIMIT + 1])
                .post("/v1/played")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://api.example.test/problems/payload-too-large"));
        assertEquals(0, appointments.arrivals());
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void an_undeclared_body_past_the_limit_is_refused_when_it_gets_there(Version version)
            throws IOException, InterruptedException {
        for (var type : new String[] {"application/json", "application/octet-stream"}) {
            var answer = post(version, "/v1/played", type, LIMIT + 1);
            assertEquals(413, answer, type);
        }
        assertEquals(0, appointments.received().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain"})
    void a_body_whose_frame_is_broken_is_the_callers_mistake(String type) throws IOException {
        var before = failuresOfServices();
        var answer = Wire.exchange(
                RestAssured.port,
                "POST /v1/appointments HTTP/1.1",
                SignedIn.header(),
                "Host: door",
                "Content-Type: " + type,
                "Transfer-Encoding: chunked",
                "",
                "ZZ",
                "");
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
        assertEquals(before, failuresOfServices());
    }

    private static List<String> failuresOfServices() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("gateway_failures"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void an_undeclared_body_under_the_limit_arrives_whole(Version version) throws IOException, InterruptedException {
        for (var type : new String[] {"application/json", "application/octet-stream"}) {
            assertEquals(200, post(version, "/v1/played", type, 300_000), type);
            assertEquals(300_000, appointments.last().bytes(), type);
        }
    }

    @Test
    void a_route_may_have_a_limit_of_its_own() throws IOException, InterruptedException {
        assertEquals(200, post(Version.HTTP_1_1, "/v1/places", "application/octet-stream", 6 * LIMIT));
        assertEquals(6L * LIMIT, divisions.last().bytes());
    }

    @Test
    void a_caller_that_asks_first_is_told_to_go_on_or_not() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5000);
            send(socket, head("application/json", 2, "Expect: 100-continue"));
            var buffer = new byte[1000];
            var read = socket.getInputStream().read(buffer);
            assertTrue(new String(buffer, 0, read, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 100 "));
            send(socket, "{}");
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("HTTP/1.1 200 "), answer);
        }
        var refused = Wire.exchange(
                RestAssured.port,
                "POST /v1/appointments HTTP/1.1",
                SignedIn.header(),
                "Content-Type: application/json",
                "Content-Length: 9999999",
                "Expect: 100-continue");
        assertTrue(refused.startsWith("HTTP/1.1 413 "), refused);
    }

    @Test
    void an_upload_that_is_not_json_reaches_the_service_while_it_is_still_coming() throws Exception {
        var begun = new CountDownLatch(1);
        appointments.answers(request -> {
            begun.countDown();
            request.end().onSuccess(end -> request.response().end());
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5000);
            send(socket, head("application/pdf", 10, "Accept: */*") + "hello");
            assertTrue(begun.await(60, TimeUnit.SECONDS));
            send(socket, "world");
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @Test
    void an_answer_reaches_the_caller_while_it_is_still_coming() throws Exception {
        var goOn = new CountDownLatch(1);
        divisions.answers(request -> {
            var response = request.response().setChunked(true);
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
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request("/v1/places").build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                assertEquals("first", new String(body.readNBytes(5), StandardCharsets.US_ASCII));
                goOn.countDown();
                assertEquals("second", new String(body.readAllBytes(), StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void an_answer_without_a_body_leaves_the_connection_usable() throws Exception {
        divisions.answers(request -> request.response()
                .setStatusCode(request.path().endsWith("204") ? 204 : 304)
                .end());
        try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            for (var status : new int[] {304, 204, 304, 204, 204, 304}) {
                var answer = client.send(request("/v1/places/" + status).build(), BodyHandlers.ofString());
                assertEquals(status, answer.statusCode());
                assertEquals("", answer.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: xchunked",
                "Content-Length: +5",
                "Content-Length: 5"
            })
    void a_read_whose_framing_is_in_doubt_reaches_no_service(String header) throws IOException {
        var answer = Wire.exchange(RestAssured.port, "GET /v1/places HTTP/1.1", header);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(0, divisions.arrivals());
    }

    private static int post(Version version, String path, String type, int bytes)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            var request = request(path)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", SignedIn.authorization());
    }

    private static String head(String type, int length, String more) {
        return String.join(
                "\r\n",
                "POST /v1/appointments HTTP/1.1",
                SignedIn.header(),
                "Host: door",
                "Content-Type: " + type,
                "Content-Length: " + length,
                "Connection: close",
                more,
                "",
                "");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
