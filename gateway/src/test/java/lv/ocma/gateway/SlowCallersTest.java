package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.testing.HurriedDoor;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who dawdles is let go of, and nobody else is the worse for it; a stream of events may take its time. */
@QuarkusTest
@WithTestResource(HurriedDoor.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the service
class SlowCallersTest {

    private static final String EVENTS = String.join(
            "\r\n", "GET /v1/queues/riga-3/board/events HTTP/1.1", "Host: door", "Accept: text/event-stream", "", "");
    private static final int IN_FLIGHT = 8;

    PlayedService service;

    @BeforeEach
    void it_answers() {
        service.answersNormally();
    }

    @AfterEach
    void nothing_is_left_at_work() {
        Eventually.holds("nothing is at work", () -> metrics().contains("\ngateway_in_flight 0.0\n"));
        Eventually.holds("no body is held", () -> metrics().contains("\ngateway_in_flight_held_bytes 0.0\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void a_head_that_dribbles_is_cut_off(String before) throws IOException {
        try (var slow = Wire.open(RestAssured.port)) {
            Wire.write(slow, before.isEmpty() ? "GET /v1/places HTTP/1.1\r\nHost: door\r\n" : before);
            dribbles(slow, "X-More: 1\r\n");
            assertFalse(Wire.untilItEnds(slow).contains(" 200 "));
        }
        assertEquals(0, service.arrivals());
    }

    @Test
    void a_second_head_that_dribbles_is_cut_off_as_well() throws IOException {
        try (var slow = Wire.open(RestAssured.port)) {
            Wire.write(slow, "GET /v1/places HTTP/1.1\r\nHost: door\r\n\r\n");
            assertTrue(slow.getInputStream().read() >= 0);
            dribbles(slow, "G");
            assertTrue(Wire.untilItEnds(slow).contains("hello"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/pdf"})
    void a_body_that_dribbles_is_a_408(String type) throws IOException {
        try (var slow = Wire.open(RestAssured.port)) {
            Wire.write(
                    slow,
                    "POST /v1/places HTTP/1.1\r\nHost: door\r\nContent-Type: " + type
                            + "\r\nContent-Length: 100000\r\n\r\n");
            dribbles(slow, " ");
            var answer = Wire.untilItEnds(slow);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("/problems/request-timeout"), answer);
        }
    }

    @Test
    void who_does_not_read_its_answer_is_cut_off_and_the_service_let_go() throws Exception {
        var letGo = new CountDownLatch(1);
        service.answers(request -> {
            request.response().closeHandler(closed -> letGo.countDown());
            flood(request);
        });
        try (var slow = Wire.open(RestAssured.port)) {
            Wire.write(slow, "GET /v1/places HTTP/1.1\r\nHost: door\r\n\r\n");
            assertTrue(letGo.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void who_asks_and_asks_without_waiting_for_an_answer_is_cut_off() throws IOException {
        service.answers(request -> {});
        var next = "GET /v1/places HTTP/1.1\r\nHost: door\r\n\r\n";
        try (var hasty = Wire.open(RestAssured.port)) {
            Wire.write(hasty, next);
            Eventually.becomes(1, service::arrivals);
            assertThrows(IOException.class, () -> {
                for (var piece = 0; piece < 10_000; piece++) {
                    Wire.write(hasty, next.repeat(20));
                }
            });
        }
        service.answersNormally();
        given().get("/v1/places").then().statusCode(200);
    }

    @Test
    void others_are_served_meanwhile() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var caller = 0; caller < 200; caller++) {
                var socket = Wire.open(RestAssured.port);
                slow.add(socket);
                Wire.write(socket, "GET /v1/places HTTP/1.1\r\nHost: door\r\nX-More: ");
            }
            for (var request = 0; request < 50; request++) {
                given().get("/v1/places").then().statusCode(200);
            }
            for (var socket : slow) {
                assertEquals("", Wire.untilItEnds(socket));
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void more_at_once_than_the_gateway_bears_is_turned_away_before_it_is_sent() throws IOException {
        var waiting = new CopyOnWriteArrayList<HttpServerRequest>();
        service.answers(waiting::add);
        var callers = new ArrayList<Socket>();
        try {
            for (var caller = 0; caller < IN_FLIGHT; caller++) {
                var socket = Wire.open(RestAssured.port);
                callers.add(socket);
                Wire.write(socket, "GET /v1/slots HTTP/1.1\r\nHost: door\r\nConnection: close\r\n\r\n");
            }
            Eventually.becomes(IN_FLIGHT, () -> waiting.size());
            var refused = Wire.exchange(RestAssured.port, "GET /v1/slots HTTP/1.1");
            assertTrue(refused.startsWith("HTTP/1.1 503 "), refused);
            assertTrue(refused.contains("/problems/overloaded"), refused);
            assertTrue(refused.contains("Access-Control-Allow-Origin: *"), "a page can read it: " + refused);
            assertTrue(refused.toLowerCase(java.util.Locale.ROOT).contains("\r\nretry-after: "), refused);
            assertEquals(IN_FLIGHT, service.arrivals());
            waiting.forEach(request -> request.response().end("done"));
            for (var socket : callers) {
                assertTrue(Wire.untilItEnds(socket).endsWith("done"));
            }
        } finally {
            for (var socket : callers) {
                socket.close();
            }
        }
    }

    @Test
    void bodies_that_are_announced_and_do_not_come_take_nobodys_room() throws IOException {
        var announced =
                "POST /v1/places HTTP/1.1\r\nHost: door\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n";
        var callers = new ArrayList<Socket>();
        try {
            for (var caller = 0; caller < 4; caller++) {
                var socket = Wire.open(RestAssured.port);
                callers.add(socket);
                Wire.write(socket, announced + " ".repeat(1000));
            }
            Eventually.holds("all are at work", () -> metrics().contains("\ngateway_in_flight 4.0\n"));
            for (var socket : callers) {
                Wire.write(socket, " ".repeat(99_000));
            }
            var refused = 0;
            for (var socket : callers) {
                refused += Wire.untilItEnds(socket).startsWith("HTTP/1.1 503 ") ? 1 : 0;
            }
            assertTrue(refused >= 1 && refused < 4, "for bodies that come there is room for two: " + refused);
        } finally {
            for (var socket : callers) {
                socket.close();
            }
        }
    }

    @Test
    void events_come_one_by_one_however_long_the_silence_between_them() throws IOException {
        service.answers(request -> {
            var events = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            // Longer than every time-out of the door.
            service.later(1_500, () -> events.write("data: 1\n\n"));
            service.later(6_000, () -> events.end("data: 2\n\n"));
        });
        try (var caller = Wire.open(RestAssured.port)) {
            Wire.write(caller, EVENTS);
            assertTrue(untilEvent(caller).contains("data: 1"));
            assertTrue(Wire.untilItEnds(caller).contains("data: 2"));
        }
    }

    @Test
    void a_caller_that_leaves_its_stream_ends_it_at_the_service() throws Exception {
        var ended = new CountDownLatch(1);
        service.answers(request -> {
            request.response().closeHandler(closed -> ended.countDown());
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data: 1\n\n");
        });
        try (var caller = Wire.open(RestAssured.port)) {
            Wire.write(caller, EVENTS);
            assertTrue(untilEvent(caller).contains("data: 1"));
            assertEquals(1, ended.getCount());
        }
        assertTrue(ended.await(60, TimeUnit.SECONDS));
    }

    private static String untilEvent(Socket caller) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\n\n") < 0) {
            var octet = caller.getInputStream().read();
            if (octet < 0) {
                break;
            }
            read.append((char) octet);
        }
        return read.toString();
    }

    private static void flood(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        var part = Buffer.buffer(new byte[64 * 1024]);
        response.drainHandler(drained -> fill(request, part));
        fill(request, part);
    }

    private static void fill(HttpServerRequest request, Buffer part) {
        while (!request.response().writeQueueFull() && !request.response().closed()) {
            request.response().write(part);
        }
    }

    /** Until the other side has had enough. */
    private static void dribbles(Socket socket, String octets) {
        Thread.ofVirtual().start(() -> {
            try {
                while (!socket.isClosed()) {
                    socket.getOutputStream().write(octets.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (IOException e) {
                assertFalse(socket.isInputShutdown());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String metrics() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return given().port(port).get("/q/metrics").asString();
    }
}
