package lv.ocma.gateway.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays a service that speaks HTTP badly: reads the head of each request and writes what it was told, octet by octet. */
public final class RawService implements AutoCloseable {

    /** What is written in answer, and what becomes of the connection. */
    public interface Script {
        void play(Socket caller) throws IOException;
    }

    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket server;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile Script script = caller -> {};

    public RawService() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The heads that have arrived since it was told what to do. */
    public List<String> heads() {
        return heads;
    }

    public void plays(Script other) {
        heads.clear();
        script = other;
    }

    /** Writes, and closes the connection. */
    public static Script writes(String answer) {
        return caller -> write(caller, answer);
    }

    /** Writes, and says nothing more until the other side gives up. */
    public static Script writesAndWaits(String answer) {
        return caller -> {
            write(caller, answer);
            while (caller.getInputStream().read() >= 0) {
                // whatever still comes
            }
        };
    }

    /** Writes for as long as anybody listens. */
    public static Script writesWithoutEnd(String begin, String more) {
        return caller -> {
            write(caller, begin);
            while (!caller.isClosed()) {
                write(caller, more);
            }
        };
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(ISO_8859_1));
        caller.getOutputStream().flush();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var head = head(caller.getInputStream());
            if (!head.isEmpty()) {
                heads.add(head);
                script.play(caller);
            }
        } catch (IOException e) {
            // The gateway has gone, which is what most of the scripts are to bring about.
            heads.add("gone: " + e.getMessage());
        }
    }

    private static String head(InputStream request) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            var octet = request.read();
            if (octet < 0) {
                return "";
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
