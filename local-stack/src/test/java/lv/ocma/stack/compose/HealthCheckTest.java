package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.service.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The health checks of the Java servers, run as they stand in the file against a server that knows one address only. */
class HealthCheckTest {
    private static final Compose COMPOSE = new Compose();

    private HttpServer server;

    static List<String> javaServers() {
        var servers = new ArrayList<>(Compose.ours());
        servers.add("keycloak");
        return servers;
    }

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void no_server() {
        server.stop(0);
    }

    @ParameterizedTest
    @MethodSource("javaServers")
    void a_server_is_healthy_when_its_ready_address_says_200_and_only_then(String name) throws Exception {
        var ready = name.equals("keycloak") ? Keycloak.READY : Service.READY;
        assertNotEquals(0, check(name), "404");
        var status = new AtomicInteger(503);
        server.createContext(ready, exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        assertNotEquals(0, check(name), "503");
        status.set(200);
        assertEquals(0, check(name), "200");
        server.stop(0);
        assertNotEquals(0, check(name), "nobody listens");
    }

    private int check(String name) throws IOException, InterruptedException {
        var management = "/127.0.0.1/" + new Listening(COMPOSE).management(name) + " ";
        var here = "/127.0.0.1/" + server.getAddress().getPort() + " ";
        var command = COMPOSE.healthCheck(name).stream()
                .skip(1)
                .map(word -> word.replace(management, here))
                .toList();
        assertEquals(1, command.stream().filter(word -> word.contains(here)).count(), "asks the management port once");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
