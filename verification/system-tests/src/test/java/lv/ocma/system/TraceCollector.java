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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the spans of all services over OTLP, as protobuf, in which texts stand as they are. */
final class TraceCollector {

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
        return all().contains(text);
    }

    /** What stands before and behind the text, the first few times. */
    List<String> sightings(String text) {
        return Pattern.compile(".{0,60}" + Pattern.quote(text) + ".{0,20}", Pattern.DOTALL)
                .matcher(all())
                .results()
                .map(found -> found.group().replaceAll("[^ -~]", "."))
                .distinct()
                .limit(5)
                .toList();
    }

    private String all() {
        try {
            return new String(Files.readAllBytes(spans), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
