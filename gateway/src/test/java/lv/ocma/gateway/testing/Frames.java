package lv.ocma.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/2 with prior knowledge whose frames are written as they are (RFC 9113, 4.1), for what no decent client would send. */
public final class Frames implements Closeable {

    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int PRIORITY = 2;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    public static final int WINDOW_UPDATE = 8;
    public static final int CONTINUATION = 9;

    public static final int NONE = 0;
    public static final int ACK = 1;
    public static final int END_STREAM = 1;
    public static final int END_HEADERS = 4;

    /** A code of an error (RFC 9113, 7). */
    public static final int ENHANCE_YOUR_CALM = 11;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int SEVEN_BITS = 0x7f;

    private final Socket socket;
    private final DataInputStream answers;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /** What the other side sent. */
    public record Frame(int type, int flags, int stream, ByteBuffer payload) {

        /** Whether it is the last of a stream or of the connection. */
        public boolean ends() {
            return type == RST_STREAM || type == GOAWAY || (type <= HEADERS && (flags & END_STREAM) != 0);
        }

        public String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }

        /** As a reset and, behind the last stream, the end of a connection tell. */
        public long error() {
            return Integer.toUnsignedLong(payload.getInt(type == GOAWAY ? Integer.BYTES : 0));
        }
    }

    private Frames(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new DataInputStream(socket.getInputStream());
    }

    /** @param settings payload of the first frame, six octets for each */
    public static Frames open(int port, byte... settings) throws IOException {
        var frames = new Frames(Wire.open(port));
        frames.written.writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
        frames.add(SETTINGS, NONE, 0, settings);
        return frames;
    }

    /** Written with the next {@link #flush}. */
    public Frames add(int type, int flags, int stream, byte... payload) {
        var head = ByteBuffer.allocate(9)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream);
        written.writeBytes(head.array());
        written.writeBytes(payload);
        return this;
    }

    /** A request without a body. */
    public Frames ask(int stream, String path) {
        return add(HEADERS, END_HEADERS | END_STREAM, stream, get(path));
    }

    public Frames reset(int stream) {
        return add(RST_STREAM, NONE, stream, number(8));
    }

    public void flush() throws IOException {
        written.writeTo(socket.getOutputStream());
        written.reset();
    }

    /** Four octets. */
    public static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /** One of the settings (RFC 9113, 6.5.2). */
    public static byte[] setting(int id, int value) {
        return ByteBuffer.allocate(6).putShort((short) id).putInt(value).array();
    }

    public static byte[] get(String path) {
        return block(":method", "GET", ":scheme", "http", ":authority", "door", ":path", path);
    }

    public static byte[] post(String path) {
        return block(
                ":method",
                "POST",
                ":scheme",
                "http",
                ":authority",
                "door",
                ":path",
                path,
                "content-type",
                "text/plain");
    }

    /** Names and values in turn, each as a literal without indexing (RFC 7541, 6.2.2). */
    public static byte[] block(String... namesAndValues) {
        var block = new ByteArrayOutputStream();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            block.write(0);
            text(block, namesAndValues[at]);
            text(block, namesAndValues[at + 1]);
        }
        return block.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static void text(ByteArrayOutputStream block, String text) {
        var octets = text.getBytes(StandardCharsets.ISO_8859_1);
        if (octets.length < SEVEN_BITS) {
            block.write(octets.length);
        } else {
            block.write(SEVEN_BITS);
            var rest = octets.length - SEVEN_BITS;
            for (; rest > SEVEN_BITS; rest >>= 7) {
                block.write(0x80 | (rest & SEVEN_BITS));
            }
            block.write(rest);
        }
        block.writeBytes(octets);
    }

    /** Null at the end of the connection, whichever way it ends. */
    private @Nullable Frame next() throws IOException {
        try {
            var length = answers.readUnsignedByte() << 16 | answers.readUnsignedShort();
            var type = answers.readUnsignedByte();
            var flags = answers.readUnsignedByte();
            var stream = answers.readInt() & Integer.MAX_VALUE;
            return new Frame(type, flags, stream, ByteBuffer.wrap(answers.readNBytes(length)));
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException ended) {
            return null;
        }
    }

    /** Everything as far as the first frame of a kind, or the end of the connection. */
    public List<Frame> until(int type, int stream) throws IOException {
        return until(frame -> frame.type() == type && frame.stream() == stream);
    }

    /** Everything as far as the first such frame, or the end of the connection. */
    public List<Frame> until(Predicate<Frame> last) throws IOException {
        var seen = new ArrayList<Frame>();
        for (var frame = next(); frame != null; frame = next()) {
            seen.add(frame);
            if (last.test(frame)) {
                break;
            }
        }
        return seen;
    }

    /** Streams that the other side resets, as far as so many of them, or as long as it says anything. */
    public Set<Integer> resets(int many) throws IOException {
        var streams = new TreeSet<Integer>();
        try {
            for (var frame = next(); frame != null; frame = next()) {
                if (frame.type() == RST_STREAM) {
                    streams.add(frame.stream());
                }
                if (streams.size() == many) {
                    break;
                }
            }
        } catch (SocketTimeoutException silence) {
            return streams;
        }
        return streams;
    }

    /** Whether this side has not closed it. */
    public boolean isOpenHere() {
        return !socket.isClosed();
    }

    /** What the other side said of why it ended the connection, which it must; empty if it did not say. */
    public OptionalLong whyItEnds() throws IOException {
        var why = OptionalLong.empty();
        for (var frame = next(); frame != null; frame = next()) {
            if (frame.type() == GOAWAY) {
                why = OptionalLong.of(frame.error());
            }
        }
        return why;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
