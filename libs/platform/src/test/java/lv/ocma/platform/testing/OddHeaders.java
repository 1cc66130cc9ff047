package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.ocma.platform.security.StaffRole;

/**
 * Requests with whatever may stand in a header, each value in each header once, drawn at random for the rest and the same in each run:
 * none of them may be answered as a failure of the server (RFC 9110, 15.6), as the mistake is the caller's.
 */
public final class OddHeaders {

    private static final long SEED = 20_261_125;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONG = 3_000;

    /** Content-Length is apart: for a length that there is not the server rightly waits. */
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Method",
            "Authorization",
            "baggage",
            "Content-Encoding",
            "Content-Language",
            "Content-Type",
            "Cookie",
            "Expect",
            "Forwarded",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Origin",
            "Prefer",
            "Range",
            "Referer",
            "TE",
            "traceparent",
            "tracestate",
            "Upgrade",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Manage-Token",
            "X-Request-ID");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            ",",
            ";",
            "=",
            ";=",
            "*",
            "/",
            "\"",
            "\"\\",
            "W/",
            "W/\"",
            "a/b;=",
            "a/b; q=",
            "text/csv;=",
            "application/json;a=",
            "application/json;q=-1",
            "application/json; charset=nonsense",
            "application/json; charset=",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "bytes=5-1",
            "bytes=-",
            "Thu, 99 Foo 2026 99:99:99 GMT",
            "Bearer",
            "Bearer e30.e30.e30",
            "Bearer \u00e9",
            "Basic nonsense",
            "a=b; c; =d; \"",
            "for=\"[::\";proto=",
            "[::1",
            "host:port:port",
            "-1",
            "99999999999999999999",
            "NaN",
            "%",
            "%00",
            "{}",
            "\u00e9\u00ff",
            "\t",
            "x".repeat(LONG),
            ",".repeat(LONG),
            "\"\\".repeat(LONG),
            "a;".repeat(LONG));

    private static final List<String> LENGTHS = List.of("x", "-1", "1.5", "", "99999999999999999999", "1, 2");

    private final Random random = new Random(SEED);
    private final List<String> requests;
    private final List<String> tokens;

    private OddHeaders(List<String> requests, List<String> tokens) {
        this.requests = requests;
        this.tokens = tokens;
    }

    /** Of all operations of the running service; what they lead to there is not. */
    public static void provokeNoFailureOfTheService() throws IOException {
        var requests = DeclaredOperation.ofTheService().stream()
                .map(operation -> operation.method() + " "
                        + operation.template().replaceAll("\\{[^}]*}", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c99"))
                .toList();
        new OddHeaders(requests, List.of("", "", TestTokens.staff(StaffRole.ADMINISTRATOR))).provoke();
    }

    /** @param requests method and target */
    public static void provokeNoFailure(List<String> requests) throws IOException {
        new OddHeaders(requests, List.of("")).provoke();
    }

    private void provoke() throws IOException {
        var failed = new ArrayList<String>();
        for (var name : NAMES) {
            for (var value : VALUES) {
                ask(name + ": " + value, failed);
            }
        }
        for (var length : LENGTHS) {
            ask("Content-Length: " + length, failed);
        }
        assertFalse(requests.isEmpty());
        assertEquals(List.of(), failed);
    }

    private void ask(String header, List<String> failed) throws IOException {
        var request = one(requests) + " HTTP/1.1";
        var other = one(NAMES) + ": " + one(VALUES);
        var token = one(tokens);
        var head = new StringBuilder(request + "\r\n" + header + "\r\n" + other + "\r\nConnection: close\r\n");
        if (!token.isEmpty() && !head.toString().contains("Authorization")) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (!head.toString().contains("Host: ")) {
            head.append("Host: door\r\n");
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.matches("(?s)HTTP/1.[01] [1-4].*")) {
                failed.add(request + " | " + shown(header) + " | " + shown(other) + " | " + shown(answer));
            }
        }
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 90));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
