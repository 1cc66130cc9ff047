package lv.ocma.platform.messaging;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server that can be shut: nobody listens on its port until it is opened. */
public final class Door implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;

    private Door(InetSocketAddress server, int port) {
        this.server = server;
        this.port = port;
    }

    public static Door closed(String server) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var colon = server.lastIndexOf(':');
            var address =
                    new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
            return new Door(address, free.getLocalPort());
        }
    }

    public int port() {
        return port;
    }

    public void open() throws IOException {
        var listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.listening = listening;
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    var client = listening.accept();
                    var beyond = new Socket(server.getAddress(), server.getPort());
                    through.addAll(List.of(client, beyond));
                    pipe(client, beyond);
                    pipe(beyond, client);
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void pipe(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException closed) {
                // One side hung up; both are closed now.
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (listening != null) {
            listening.close();
        }
        for (var socket : through) {
            socket.close();
        }
    }
}
