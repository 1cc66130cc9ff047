package lv.ocma.gateway.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that can be cut, be made to swallow everything, and be mended. Its port stays taken while it is cut: one that is let go of may be
 * somebody else's by then, even that of a caller who asks for it.
 */
final class CutLine implements AutoCloseable {

    private final String host;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private volatile boolean swallows;
    private volatile boolean cut;

    CutLine(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(server));
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var near = listening.accept();
                if (cut) {
                    close(near);
                    continue;
                }
                var far = new Socket(host, port);
                sockets.add(near);
                sockets.add(far);
                if (cut) {
                    breakOff();
                }
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

    /** Nobody gets through any more, and what was open breaks. */
    void cut() {
        cut = true;
        breakOff();
    }

    private void breakOff() {
        sockets.forEach(CutLine::close);
        sockets.clear();
    }

    /** Nothing is refused, and nothing is answered. */
    void swallow() {
        swallows = true;
    }

    void mend() {
        breakOff();
        swallows = false;
        cut = false;
    }

    @Override
    public void close() {
        cut();
        close(server);
    }
}
