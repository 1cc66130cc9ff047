package lv.ocma.gateway;

import static lv.ocma.gateway.testing.FloodedDoor.CONNECTIONS;
import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import lv.ocma.gateway.testing.FloodedDoor;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There are so many connections and no more, whether or not anything is said on them. */
@QuarkusTest
@WithTestResource(FloodedDoor.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the service
class ConnectionsTest {

    private static final String REQUEST = "GET /v1/places HTTP/1.1\r\nHost: door\r\n\r\n";

    PlayedService service;

    private final ArrayDeque<Socket> sockets = new ArrayDeque<>();

    @BeforeEach
    void nobody_is_connected() {
        service.answersNormally();
        Eventually.becomes(0.0, () -> figure("gateway_connections"));
    }

    @AfterEach
    void all_leave() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        Eventually.becomes(0.0, () -> figure("gateway_connections"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", REQUEST, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void those_past_the_bound_are_closed_at_once_and_the_others_go_on(String said) throws IOException {
        var refused = figure("gateway_connections_refused_total");
        for (var number = 0; number < CONNECTIONS; number++) {
            var socket = Wire.open(RestAssured.port);
            sockets.add(socket);
            Wire.write(socket, said);
        }
        Eventually.becomes((double) CONNECTIONS, () -> figure("gateway_connections"));
        for (var number = 1; number <= 3; number++) {
            assertEquals("", closed());
            assertEquals(refused + number, figure("gateway_connections_refused_total"));
        }
        if (said.isEmpty()) {
            var first = sockets.getFirst();
            Wire.write(first, REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertTrue(Wire.untilItEnds(first).startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void a_place_is_free_again_once_its_connection_is_closed_by_whichever_side() throws IOException {
        for (var number = 0; number < CONNECTIONS; number++) {
            sockets.add(Wire.open(RestAssured.port));
        }
        Eventually.becomes((double) CONNECTIONS, () -> figure("gateway_connections"));
        sockets.removeFirst().close();
        Eventually.becomes(CONNECTIONS - 1.0, () -> figure("gateway_connections"));
        for (var number = 0; number < 5; number++) {
            // The door closes it after its answer, and the next one finds its place.
            var answer = Wire.exchange(RestAssured.port, "GET /v1/places HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            Eventually.becomes(CONNECTIONS - 1.0, () -> figure("gateway_connections"));
        }
    }

    /** What came over a connection that the door did not want. */
    private static String closed() throws IOException {
        try (var socket = Wire.open(RestAssured.port)) {
            return Wire.untilItEnds(socket).replace("[cut]", "");
        }
    }

    private static double figure(String name) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return given().port(port)
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                .sum();
    }
}
