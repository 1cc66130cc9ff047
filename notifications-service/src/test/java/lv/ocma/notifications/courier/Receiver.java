package lv.ocma.notifications.courier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Endpoints of clients at one address, each with a path of its own: keeps what it gets, and answers as it is told, or 204. */
public final class Receiver implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, List<Got>> got = new ConcurrentHashMap<>();
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> silent = new ConcurrentHashMap<>();

    /** A call as it came. */
    public record Got(String id, String timestamp, String signatures, String body) {

        /** Each word of the header. */
        public List<String> each() {
            return List.of(signatures.split(" ", -1));
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** One after the other; then 204. */
    public void answers(String path, Integer... statuses) {
        answers.put(path, new ArrayDeque<>(List.of(statuses)));
    }

    /** It takes calls and never answers. */
    public void keepsSilent(String path) {
        silent.put(path, true);
    }

    public List<Got> got(String path) {
        return got.getOrDefault(path, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>())
                    .add(new Got(
                            String.valueOf(headers.getFirst("webhook-id")),
                            String.valueOf(headers.getFirst("webhook-timestamp")),
                            String.valueOf(headers.getFirst("webhook-signature")),
                            body));
            if (silent.containsKey(path)) {
                closed.await();
            }
            int status = next(path);
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders().add("Location", url(path + "/elsewhere"));
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int next(String path) {
        var told = answers.get(path);
        if (told == null) {
            return NO_CONTENT;
        }
        synchronized (told) {
            var next = told.poll();
            return next == null ? NO_CONTENT : next;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
