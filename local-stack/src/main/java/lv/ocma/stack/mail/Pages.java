package lv.ocma.stack.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lv.ocma.stack.mail.Mailbox.Letter;
import lv.ocma.stack.sms.Texts;

/**
 * What a browser and a script see of the mailbox.
 * GET / is the list, /messages/ID one message (also /html, /raw and /attachments/N of it), /api/messages?to=ADDRESS all as JSON; /api/sms?to=NUMBER the text
 * messages, which the list shows too. What is put below /e-address/ is a message as well.
 */
final class Pages {
    /** The pages run no script at all, and the HTML of a message may not even load a picture. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin";

    private final Mailbox mailbox;
    private final Texts texts;
    private final EAddresses official;
    private final ObjectMapper json = new ObjectMapper();

    Pages(Mailbox mailbox, Texts texts, EAddresses official) {
        this.mailbox = mailbox;
        this.texts = texts;
        this.official = official;
    }

    void serve(InetSocketAddress address) throws IOException {
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext(EAddresses.PATH + "/", official);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain; charset=utf-8", "only GET\n");
                return;
            }
            var path = Stream.of(exchange.getRequestURI().getPath().split("/"))
                    .filter(step -> !step.isEmpty())
                    .toList();
            if (path.equals(List.of("health"))) {
                send(exchange, 200, "text/plain; charset=utf-8", "UP\n");
            } else if (path.isEmpty()) {
                try (var letters = mailbox.letters(recipient(exchange))) {
                    send(
                            exchange,
                            200,
                            "text/html; charset=utf-8",
                            Html.list(letters.map(Message::of).toList(), texts.to(recipient(exchange))));
                }
            } else if (path.equals(List.of("api", "messages"))) {
                all(exchange);
            } else if (path.equals(List.of("api", "sms"))) {
                send(
                        exchange,
                        200,
                        "application/json; charset=utf-8",
                        json.writeValueAsBytes(texts.to(recipient(exchange))));
            } else if (path.size() >= 2 && "messages".equals(path.getFirst())) {
                var letter = mailbox.letter(path.get(1));
                if (letter.isPresent()) {
                    one(exchange, letter.get(), path.subList(2, path.size()));
                } else {
                    missing(exchange);
                }
            } else {
                missing(exchange);
            }
        }
    }

    /** Message by message, so that a full mailbox needs no memory. */
    private void all(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (var letters = mailbox.letters(recipient(exchange));
                var out = exchange.getResponseBody()) {
            out.write('[');
            var separator = "\n";
            for (var letter : (Iterable<Letter>) letters::iterator) {
                out.write(separator.getBytes(StandardCharsets.UTF_8));
                out.write(json.writeValueAsBytes(Message.of(letter)));
                separator = ",\n";
            }
            out.write(']');
        }
    }

    private void one(HttpExchange exchange, Letter letter, List<String> view) throws IOException {
        var message = Message.of(letter);
        if (view.isEmpty()) {
            official.opened(letter);
            send(exchange, 200, "text/html; charset=utf-8", Html.message(message));
        } else if (view.equals(List.of("html")) && message.html() != null) {
            send(exchange, 200, "text/html; charset=utf-8", message.html());
        } else if (view.equals(List.of("raw"))) {
            send(exchange, 200, "text/plain; charset=utf-8", letter.content());
        } else if (view.size() == 2
                && "attachments".equals(view.getFirst())
                && view.get(1).matches("\\d{1,3}")
                && Integer.parseInt(view.get(1)) < message.attachments().size()) {
            var file = message.attachments().get(Integer.parseInt(view.get(1)));
            exchange.getResponseHeaders().set("Content-Disposition", "attachment");
            var text = file.text();
            var content =
                    text == null ? Base64.getDecoder().decode(file.base64()) : text.getBytes(StandardCharsets.UTF_8);
            send(exchange, 200, text == null ? "application/octet-stream" : "text/plain; charset=utf-8", content);
        } else {
            missing(exchange);
        }
    }

    private static String recipient(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : "";
    }

    private static void missing(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain; charset=utf-8", "nothing here\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        var head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
