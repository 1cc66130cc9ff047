package lv.ocma.gateway.coding;

import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder.Parameters;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses a body piece by piece. Each piece can be read as soon as it has come, so an answer that stands still in the middle shows all of
 * its begin. Holds memory outside of the heap until it is closed.
 */
final class Encoder implements AutoCloseable {

    /** Where a step more costs more time than it saves octets; measured on lists of places. */
    private static final int BROTLI_QUALITY = 4;

    private static final int GZIP_LEVEL = 5;
    private static final int GZIP_BUFFER = 8192;

    private final ByteArrayOutputStream done = new ByteArrayOutputStream();
    private final OutputStream stream;
    private boolean closed;

    Encoder(Coding coding) {
        try {
            stream = switch (coding) {
                case BROTLI -> new BrotliOutputStream(done, new Parameters().setQuality(BROTLI_QUALITY));
                case GZIP -> new Gzip(done);
                case IDENTITY -> done;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream to) throws IOException {
            super(to, GZIP_BUFFER, true);
            def.setLevel(GZIP_LEVEL);
        }
    }

    Buffer encode(Buffer piece) {
        if (closed) {
            return Buffer.buffer();
        }
        try {
            stream.write(piece.getBytes());
            stream.flush();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is still missing after the last piece. */
    Buffer finish() {
        close();
        return taken();
    }

    private Buffer taken() {
        var octets = Buffer.buffer(done.toByteArray());
        done.reset();
        return octets;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
