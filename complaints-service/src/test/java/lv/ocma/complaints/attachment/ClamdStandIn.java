package lv.ocma.complaints.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Speaks the protocol of clamd over TCP: INSTREAM, and answers as clamd does. It finds EICAR alone, and does what a file asks it for: {@link #AWAY} breaks the
 * connection the first time that it is scanned, {@link #NEVER} each time, {@link #TOO_LARGE} is refused, and {@link #TOO_DEEP} not looked into whole.
 */
final class ClamdStandIn implements AutoCloseable {

    static final String AWAY = "scanner, be away once: ";
    static final String NEVER = "scanner, be away for ever: ";
    static final String TOO_LARGE = "scanner, say that it is too large";
    static final String TOO_DEEP = "scanner, say that it is nested too deep";

    private static final String COMMAND = "zINSTREAM\0";
    private static final int LARGEST_PIECE = 1024 * 1024;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private final Thread serving;

    ClamdStandIn() {
        try {
            server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serving = Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
            if (!command.equals(COMMAND)) {
                say(socket, "UNKNOWN COMMAND");
                return;
            }
            var file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                if (length < 0 || length > LARGEST_PIECE) {
                    say(socket, "INSTREAM size limit exceeded. ERROR");
                    return;
                }
                file.write(in.readNBytes(length));
            }
            answer(file.toByteArray(), socket);
        } catch (IOException gone) {
            // As clamd does, it forgets who has hung up; the test sees that there is no answer.
            return;
        }
    }

    private void answer(byte[] file, Socket socket) throws IOException {
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.contains(NEVER) || (text.contains(AWAY) && seen.add(text))) {
            return;
        }
        if (text.contains(TOO_LARGE)) {
            say(socket, "INSTREAM size limit exceeded. ERROR");
            return;
        }
        if (text.contains(TOO_DEEP)) {
            say(socket, "stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND");
            return;
        }
        say(socket, Arrays.equals(file, SampleFiles.EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
            // Whoever is on the way in was let in until it stops.
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
