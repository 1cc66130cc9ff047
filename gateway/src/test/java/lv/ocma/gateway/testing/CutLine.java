package lv.ocma.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that can be cut, be made to swallow everything, and be mended. Its port stays taken while it is cut: one that is let go of may be
 * somebody else's by then, even that of a caller who asks for it.
 */
public final class CutLine implements AutoCloseable {

    /** What comes over one side, piece by piece; an empty one at its end. */
    @FunctionalInterface
    public interface Pieces {

        byte[] next(InputStream from) throws IOException;
    }

    private final String host;
    private final int port;
    private final Pieces answers;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private volatile boolean swallows;
    private volatile boolean cut;

    public CutLine(String host, int port) {
        this(host, port, CutLine::whatever);
    }

    /** @param answers how those of the server are read, and changed on their way */
    public CutLine(String host, int port, Pieces answers) {
        this.host = host;
        this.port = port;
        this.answers = answers;
        try {
            this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(server));
    }

    public int port() {
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
                Thread.ofVirtual().start(() -> carry(near, far, CutLine::whatever));
                Thread.ofVirtual().start(() -> carry(far, near, answers));
            } catch (IOException e) {
                close(listening);
            }
        }
    }

    private static byte[] whatever(InputStream from) throws IOException {
        var octets = new byte[8192];
        var read = from.read(octets);
        return Arrays.copyOf(octets, Math.max(0, read));
    }

    private void carry(Socket from, Socket to, Pieces pieces) {
        try {
            for (var piece = pieces.next(from.getInputStream());
                    piece.length > 0;
                    piece = pieces.next(from.getInputStream())) {
                if (!swallows) {
                    to.getOutputStream().write(piece);
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
    public void cut() {
        cut = true;
        breakOff();
    }

    private void breakOff() {
        sockets.forEach(CutLine::close);
        sockets.clear();
    }

    /** Nothing is refused, and nothing is answered. */
    public void swallow() {
        swallows = true;
    }

    public void mend() {
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
