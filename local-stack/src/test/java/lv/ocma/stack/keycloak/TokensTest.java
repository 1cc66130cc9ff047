package lv.ocma.stack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir
    Path folder;

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer keycloak;
    private Tokens tokens;

    @BeforeEach
    void a_keycloak_that_answers_as_told() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            var answer = "{\"access_token\": \"given\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statuses.remove(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        keycloak.start();
        tokens = new Tokens(
                "http://127.0.0.1:" + keycloak.getAddress().getPort(),
                new Realm(new Secrets(new Home(folder, folder))),
                Clock.systemUTC());
    }

    @AfterEach
    void it_stops() {
        keycloak.stop(0);
    }

    @Test
    void a_keycloak_that_finds_its_connections_dead_is_asked_again() throws IOException, InterruptedException {
        statuses.addAll(List.of(500, 500, 200));

        assertEquals("given", tokens.of("front-end"));
    }

    @Test
    void a_refusal_is_told_at_once() {
        statuses.add(401);

        assertThrows(StackFailure.class, () -> tokens.of("front-end"));
        assertEquals(0, statuses.size());
    }
}
