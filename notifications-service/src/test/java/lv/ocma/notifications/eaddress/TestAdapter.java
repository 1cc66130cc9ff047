package lv.ocma.notifications.eaddress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;

/** An adapter of official mailboxes on this machine, which answers as it is told to. */
public final class TestAdapter implements AutoCloseable {

    private final HttpServer server;
    private final List<Put> puts = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile long maxBytes = 1_000_000;
    private volatile LongFunction<String> receipts = _ -> "";

    public TestAdapter(URI url) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), url.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** A message that was handed over. */
    public record Put(String path, String recipient, String authorization, String mime) {}

    public TestAdapter answering(int other) {
        status = other;
        return this;
    }

    public TestAdapter takingAtMost(long bytes) {
        maxBytes = bytes;
        return this;
    }

    /** JSON of what is told after a number. */
    public TestAdapter telling(LongFunction<String> other) {
        receipts = other;
        return this;
    }

    public List<Put> puts() {
        return puts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/limits")) {
                var limits = ("{\"maxBytes\": " + maxBytes + "}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, limits.length);
                exchange.getResponseBody().write(limits);
                return;
            }
            if (exchange.getRequestURI().getPath().equals("/receipts")) {
                var after = Long.parseLong(exchange.getRequestURI().getQuery().replace("after=", ""));
                var told = ("{\"receipts\": [" + receipts.apply(after) + "]}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, told.length);
                exchange.getResponseBody().write(told);
                return;
            }
            var headers = exchange.getRequestHeaders();
            puts.add(new Put(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    String.valueOf(headers.getFirst("Recipient")),
                    String.valueOf(headers.getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII)));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
