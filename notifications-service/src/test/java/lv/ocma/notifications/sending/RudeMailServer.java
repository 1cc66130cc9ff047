package lv.ocma.notifications.sending;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server by hand, which can end the conversation at any point, as no well-behaved one lets a test do. */
final class RudeMailServer implements Closeable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicReference<HangsUp> next = new AtomicReference<>(HangsUp.NEVER);

    enum HangsUp {
        NEVER,
        AT_THE_RECIPIENT,
        IN_THE_CONTENT,
        AFTER_THE_CONTENT,
        NEVER_AND_SAYS_NOTHING
    }

    RudeMailServer() throws IOException {
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int messages() {
        return messages.get();
    }

    /** With the next message. */
    void next(HangsUp when) {
        next.set(when);
    }

    void endsConnections() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 rude");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(socket, in, line)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone, or the test has ended the connection: that is the end of this conversation.
            open.remove(socket);
        }
    }

    private boolean answer(Socket socket, BufferedReader in, String line) throws IOException {
        if (line.startsWith("RCPT") && next.compareAndSet(HangsUp.AT_THE_RECIPIENT, HangsUp.NEVER)) {
            return false;
        }
        if (!line.equals("DATA")) {
            say(socket, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            return !line.startsWith("QUIT");
        }
        say(socket, "354 go");
        if (next.compareAndSet(HangsUp.IN_THE_CONTENT, HangsUp.NEVER)) {
            in.readLine();
            return false;
        }
        for (var content = in.readLine(); content != null && !content.equals("."); content = in.readLine()) {
            // Read to its end.
        }
        if (next.compareAndSet(HangsUp.AFTER_THE_CONTENT, HangsUp.NEVER)) {
            return false;
        }
        if (next.compareAndSet(HangsUp.NEVER_AND_SAYS_NOTHING, HangsUp.NEVER)) {
            in.readLine();
            return false;
        }
        messages.incrementAndGet();
        say(socket, "250 queued");
        return true;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
        endsConnections();
    }
}
