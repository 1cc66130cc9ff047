package lv.ocma.gateway.testing;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends octets as they are, for requests that no decent client would write. */
public final class Wire {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** An address of this machine which the gateway takes for the server before it. */
    public static final String TELLER_OF_CERTIFICATES = "127.0.0.3";

    private Wire() {}

    /** As {@link #exchange}, from another address of this machine. */
    public static String exchangeFrom(String address, int port, String... lines) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var socket = new Socket(loopback, port, InetAddress.ofLiteral(address), 0)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            send(socket, String.join("\r\n", lines) + "\r\nConnection: close");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The whole answer to a request written by hand; each line ends with CR LF, the connection is closed after it. */
    public static String exchange(int port, String... lines) throws IOException {
        try (var socket = open(port)) {
            send(socket, String.join("\r\n", lines) + "\r\nConnection: close");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same as an answer with status, headers and body; it has a length. */
    public static Response answer(int port, String... lines) {
        try {
            var answer = exchange(port, lines);
            var headAndBody = answer.split(END_OF_HEAD, 2);
            var head = headAndBody[0].lines().toList();
            var built = new ResponseBuilder()
                    .setStatusCode(Integer.parseInt(head.getFirst().split(" ", 3)[1]))
                    .setBody(headAndBody[1]);
            for (var line : head.subList(1, head.size())) {
                var header = line.split(":", 2);
                built.setHeader(header[0], header[1].strip());
                if (header[0].equalsIgnoreCase("Content-Type")) {
                    built.setContentType(header[1].strip());
                }
            }
            return built.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection of whose octets the test is in charge. */
    public static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    /** All that comes over a connection until the other side ends it, whichever way. */
    public static String untilItEnds(Socket socket) throws IOException {
        var octets = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(octets);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            octets.write("[cut]".getBytes(StandardCharsets.ISO_8859_1));
        }
        return octets.toString(StandardCharsets.ISO_8859_1);
    }

    public static void write(Socket socket, String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /**
     * What came over one connection.
     *
     * @param head of the answer to the first request, as far as the empty line
     * @param rest everything after it: the answer to the next request, where nothing of the first is left
     */
    public record Kept(String head, String rest) {}

    /** Asks for the first page over the connection of a request whose answer has no body, and which stays open. */
    public static Kept exchangeAndGoOn(int port, String... lines) throws IOException {
        try (var socket = open(port)) {
            send(socket, String.join("\r\n", lines));
            var head = head(socket.getInputStream());
            send(socket, "GET / HTTP/1.1\r\nConnection: close");
            return new Kept(head, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void send(Socket socket, String head) throws IOException {
        write(socket, head + "\r\nHost: door" + END_OF_HEAD);
    }

    private static String head(InputStream answer) throws IOException {
        var octets = new ByteArrayOutputStream();
        var head = "";
        while (!head.endsWith(END_OF_HEAD)) {
            var octet = answer.read();
            if (octet < 0) {
                throw new IOException("The answer ended in its head: " + head);
            }
            octets.write(octet);
            head = octets.toString(StandardCharsets.ISO_8859_1);
        }
        return head;
    }
}
