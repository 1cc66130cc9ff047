package lv.ocma.gateway.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut, be made to swallow everything, and be mended. */
final class CutLine implements AutoCloseable {

    private final String host;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int own;
    private volatile boolean swallows;
    private volatile ServerSocket server;

    CutLine(String host, int port) {
        this.host = host;
        this.port = port;
        this.server = listen(0);
        this.own = server.getLocalPort();
    }

    int port() {
        return own;
    }

    private ServerSocket listen(int on) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on));
            Thread.ofVirtual().start(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var near = listening.accept();
                var far = new Socket(host, port);
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                close(listening);
            }
        }
    }

    private void carry(Socket from, Socket to) {
        var octets = new byte[8192];
        try {
            for (var read = from.getInputStream().read(octets);
                    read >= 0;
                    read = from.getInputStream().read(octets)) {
                if (!swallows) {
                    to.getOutputStream().write(octets, 0, read);
                    to.getOutputStream().flush();
                }
            }
        } catch (IOException e) {
            close(from);
        } finally {
            close(to);
        }
    }

    private static void close(java.io.Closeable each) {
        try {
            each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody listens any more, and what was open breaks. */
    void cut() {
        close(server);
        sockets.forEach(CutLine::close);
        sockets.clear();
    }

    /** Nothing is refused, and nothing is answered. */
    void swallow() {
        swallows = true;
    }

    void mend() {
        cut();
        swallows = false;
        server = listen(own);
    }

    @Override
    public void close() {
        cut();
    }
}
