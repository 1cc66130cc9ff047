package lv.ocma.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.ocma.gateway.testing.Frames;
import lv.ocma.gateway.testing.GatewayProcess;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that is told to stop finishes what it has begun, sends callers elsewhere, and waits for nobody who has no end. */
class DrainIT {

    private static final Path LOG = Path.of("target", "drain.log");
    private static final String PLAIN = "GET /v1/places HTTP/1.1\r\nHost: door\r\n\r\n";
    private static final String HELD = "GET /v1/slots HTTP/1.1\r\nHost: door\r\n\r\n";
    private static final String EVENTS =
            "GET /v1/queues/riga-3/board/events HTTP/1.1\r\nHost: door\r\nAccept: text/event-stream\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final PlayedService service = new PlayedService(vertx, "service");
    private final List<HttpServerRequest> held = new CopyOnWriteArrayList<>();

    @BeforeEach
    void a_service_answers_some_at_once() {
        service.start();
        service.answers(request -> {
            switch (request.path()) {
                case "/v1/places" -> request.response().end("at once");
                case "/v1/slots" -> held.add(request);
                case "/v1/queues/riga-3/board/events" ->
                    request.response()
                            .setChunked(true)
                            .putHeader("Content-Type", "text/event-stream")
                            .write("data: 1\n\n");
                // Whether it is there at all.
                default -> request.response().end();
            }
        });
    }

    @AfterEach
    void it_ends() {
        service.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void while_it_drains_all_are_answered_and_sent_elsewhere() throws Exception {
        try (var gateway = new GatewayProcess(service.address(), LOG, Map.of("QUARKUS_SHUTDOWN_DELAY", "8s"));
                var waiting = asks(gateway, HELD);
                var kept = asks(gateway, PLAIN);
                var events = asks(gateway, EVENTS);
                var frames = Frames.open(gateway.port())) {
            frames.ask(1, "/v1/places").flush();
            assertEquals(1, frames.until(Frames.Frame::ends).getLast().stream());
            readUntil(kept, "at once");
            readUntil(events, "data: 1");
            Eventually.becomes(1, held::size);

            gateway.tellToStop();

            Wire.untilItEnds(events);
            Eventually.holds("it says that it is not ready", () -> !gateway.isReady());
            // One that came before and asks again, and one that comes now.
            Wire.write(kept, PLAIN);
            isAnsweredAndClosed(kept);
            try (var late = asks(gateway, PLAIN)) {
                isAnsweredAndClosed(late);
            }
            frames.ask(3, "/v1/places").flush();
            var seen = frames.until(frame -> frame.type() == Frames.GOAWAY);
            assertTrue(seen.stream().anyMatch(frame -> frame.stream() == 3 && frame.type() == Frames.DATA));
            assertEquals(0, seen.getLast().error());
            assertFalse(gateway.hasStopped());

            held.getFirst().response().end("finished");
            readUntil(waiting, "finished");
            Eventually.holds("it has stopped", gateway::hasStopped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "1s"})
    void it_waits_for_what_is_at_work_and_not_for_streams_of_events(String delay) throws Exception {
        try (var gateway = new GatewayProcess(service.address(), LOG, Map.of("QUARKUS_SHUTDOWN_DELAY", delay));
                var waiting = asks(gateway, HELD);
                var events = asks(gateway, EVENTS)) {
            readUntil(events, "data: 1");
            Eventually.becomes(1, held::size);

            gateway.tellToStop();

            Wire.untilItEnds(events);
            held.getFirst().response().end("finished");
            readUntil(waiting, "finished");
            Eventually.holds("it has stopped", gateway::hasStopped);
        }
    }

    private static Socket asks(GatewayProcess gateway, String request) throws IOException {
        var socket = Wire.open(gateway.port());
        Wire.write(socket, request);
        return socket;
    }

    private static void isAnsweredAndClosed(Socket caller) throws IOException {
        var answer = Wire.untilItEnds(caller);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), answer);
        assertTrue(answer.endsWith("at once"), answer);
    }

    private static void readUntil(Socket caller, String end) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            var octet = caller.getInputStream().read();
            assertTrue(octet >= 0, () -> "It ended after: " + read);
            read.append((char) octet);
        }
    }
}
