package lv.ocma.stack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that keeps one realm as Keycloak does and can be made to fail between two requests. */
class RealmImportTest {
    private static final Progress SILENT = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);

    @TempDir
    Path folder;

    private final List<String> changes = new ArrayList<>();
    private HttpServer server;
    private boolean exists;
    private boolean broken;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void it_ends() {
        server.stop(0);
    }

    @Test
    void a_realm_that_was_taken_out_but_not_put_in_again_comes_in_with_the_next_start()
            throws IOException, InterruptedException {
        bringIn("first");
        broken = true;
        assertThrows(StackFailure.class, () -> bringIn("second"));
        broken = false;
        bringIn("second");
        bringIn("second");
        assertEquals(List.of("POST", "DELETE", "POST refused", "POST"), changes);
    }

    private void bringIn(String content) throws IOException, InterruptedException {
        var realm = new ObjectMapper().createObjectNode().put("realm", content);
        new RealmImport("http://127.0.0.1:" + server.getAddress().getPort(), "admin", "password", folder)
                .bringIn(realm, SILENT);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                send(exchange, 200, "{\"access_token\":\"t\"}");
            } else if (path.startsWith("/realms/")) {
                send(exchange, exists ? 200 : 404, "{}");
            } else if ("DELETE".equals(exchange.getRequestMethod())) {
                changes.add("DELETE");
                exists = false;
                exchange.sendResponseHeaders(204, -1);
            } else if (broken) {
                changes.add("POST refused");
                send(exchange, 503, "{}");
            } else {
                changes.add("POST");
                exists = true;
                send(exchange, 201, "{}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
