package lv.ocma.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Takes the spans of all services over OTLP, as protobuf, in which texts stand as they are. */
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final Path spans;

    private TraceCollector(HttpServer server, Path spans) {
        this.server = server;
        this.spans = spans;
    }

    static TraceCollector start() {
        try {
            var spans = Files.createTempFile("ocma-spans-", ".otlp");
            spans.toFile().deleteOnExit();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new TraceCollector(server, spans);
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells {@code ./ocma} to let the services send their spans here. */
    Map<String, String> environment() {
        return Map.of(
                "OCMA_TRACES_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var file = Files.newOutputStream(spans, StandardOpenOption.APPEND)) {
            exchange.getRequestBody().transferTo(file);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    boolean hasSeen(String text) {
        try {
            return new String(Files.readAllBytes(spans), ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
