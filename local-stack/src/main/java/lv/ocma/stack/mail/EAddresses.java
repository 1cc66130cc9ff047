package lv.ocma.stack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Stands for the adapter of official electronic addresses: GET limits tells how large a message may be, PUT messages/ID keeps one for the header Recipient.
 * The same id again is the same message; an address that ends in 404 does not exist. What arrives is shown on the page of the mails. GET receipts?after=N tells what was
 * delivered, and what was read: whoever opens the page of a message has read it.
 */
final class EAddresses implements HttpHandler {
    static final String PATH = "/e-address";

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String NOBODY = "404";
    private static final String SENDER = "e-address ";
    private static final Pattern AFTER = Pattern.compile("after=\\d{1,15}");
    private static final Pattern MESSAGE = Pattern.compile(PATH + "/messages/[0-9a-f-]{36}");

    private final Mailbox mailbox;
    private final OfficialReceipts receipts;
    private final byte[] authorization;
    private final Clock clock;

    EAddresses(Mailbox mailbox, OfficialReceipts receipts, String token, Clock clock) {
        this.mailbox = mailbox;
        this.receipts = receipts;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var method = exchange.getRequestMethod();
            if (!isKnown(exchange)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (method.equals("GET") && path.equals(PATH + "/limits")) {
                answer(exchange, "{\"maxBytes\": %d}\n".formatted(MOST_BYTES).getBytes(StandardCharsets.UTF_8));
            } else if (method.equals("GET") && path.equals(PATH + "/receipts")) {
                answer(exchange, receipts.after(after(exchange)));
            } else if (method.equals("PUT") && MESSAGE.matcher(path).matches()) {
                exchange.sendResponseHeaders(taken(exchange, path.substring(path.lastIndexOf('/') + 1)), -1);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private static long after(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query != null && AFTER.matcher(query).matches() ? Long.parseLong(query.substring("after=".length())) : 0;
    }

    private boolean isKnown(HttpExchange exchange) {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), authorization);
    }

    /** One after the other, so that the same message twice at once is kept once. */
    private synchronized int taken(HttpExchange exchange, String id) throws IOException {
        var recipient = exchange.getRequestHeaders().getFirst("Recipient");
        if (recipient == null || recipient.isBlank() || recipient.endsWith(NOBODY)) {
            return 404;
        }
        var content = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            return 413;
        }
        try (var known = mailbox.letters(recipient)) {
            if (known.anyMatch(letter -> letter.from().equals(sender(id)))) {
                return 200;
            }
        }
        mailbox.keep(clock.instant(), sender(id), List.of(recipient), content);
        receipts.add(id, "DELIVERED", clock.instant());
        return 201;
    }

    /** Somebody has looked at it: whoever looks at a page of this mailbox stands for the person. */
    void opened(Mailbox.Letter letter) throws IOException {
        if (letter.from().startsWith(SENDER)) {
            receipts.add(letter.from().substring(SENDER.length()), "READ", clock.instant());
        }
    }

    private static String sender(String id) {
        return SENDER + id;
    }
}
