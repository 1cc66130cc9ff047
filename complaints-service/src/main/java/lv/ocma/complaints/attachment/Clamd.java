package lv.ocma.complaints.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Asks clamd by its command INSTREAM: pieces, each after its length, and an empty one at the end (clamd(8)). One connection for each file.
 *
 * @param timeout for a connection, and for each answer
 */
record Clamd(String host, int port, Duration timeout) {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ANSWER = 1024;
    private static final int PIECE = 64 * 1024;
    private static final String CLEAN = "stream: OK";
    /** So clamd calls what it did not look into whole, as it is nested too deep or takes too long: that says nothing of what is in it. */
    private static final String NOT_WHOLE = "Heuristics.Limits.Exceeded";

    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    /** What clamd says of a file. */
    sealed interface Verdict {
        record Clean() implements Verdict {}

        /** @param name of what was found, as clamd calls it */
        record Harmful(String name) implements Verdict {}

        /** It was asked and could not say: of a file that it does not take or look into whole, or with signatures that it can't read. */
        record Unknown() implements Verdict {}
    }

    /** What is to be scanned. */
    interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    /** {@link IOException} where it is away, or goes away. */
    Verdict scan(Content content) throws IOException {
        try (var socket = new Socket()) {
            int patience = Math.toIntExact(timeout.toMillis());
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
            out.write(COMMAND);
            content.writeTo(new Framed(out));
            out.writeInt(0);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static Verdict read(InputStream in) throws IOException {
        var answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).trim();
        if (answer.isEmpty()) {
            throw new IOException("clamd has closed the connection without an answer");
        }
        if (answer.equals(CLEAN)) {
            return new Verdict.Clean();
        }
        var found = FOUND.matcher(answer);
        return found.matches() && !found.group(1).startsWith(NOT_WHOLE)
                ? new Verdict.Harmful(found.group(1))
                : new Verdict.Unknown();
    }

    /** Each write is a piece after its length. */
    private static final class Framed extends OutputStream {

        private final DataOutputStream out;

        Framed(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(octets, offset, length);
            }
        }
    }
}
