package lv.ocma.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends octets as they are, for requests that no decent client would write. */
final class Wire {

    private Wire() {}

    /** The whole answer to a request written by hand; each line ends with CR LF, the connection is closed after it. */
    static String exchange(int port, String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var request = String.join("\r\n", lines) + "\r\nHost: door\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
